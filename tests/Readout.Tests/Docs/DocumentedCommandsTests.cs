using System.Text.RegularExpressions;
using Readout.Cli;

namespace Readout.Tests.Docs;

/// <summary>Every command line that a page shows is one that the program takes.</summary>
public sealed partial class DocumentedCommandsTests
{
    public static TheoryData<string> Pages =>
    [
        .. new[] { "README.md", "SECURITY.md", "CONTRIBUTING.md", "eval/README.md", "samples/README.md" },
        .. Directory.EnumerateFiles(Repository.Path("docs"), "*.md", SearchOption.AllDirectories).Select(page => Path.GetRelativePath(Repository.Root, page)).Where(page => page != Path.Combine("docs", "cli.md")).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Command_lines_of_a_page_are_taken_by_the_program(string page)
    {
        var program = CommandLine.Create(new Terminal(Stream.Null, Stream.Null, TextWriter.Null));
        var faults = Lines(File.ReadAllText(Repository.Path(page)))
            .SelectMany(line => program.Parse(Words(line.Text)).Errors.Where(error => line.IsWhole || !IsMissing(error.Message)).Select(error => $"{page}: {line.Text}: {error.Message}"));
        Assert.Empty(faults);
    }

    [Fact]
    public void Pages_show_command_lines() => Assert.True(Pages.Sum(page => Lines(File.ReadAllText(Repository.Path(page.Data))).Count()) > 60);

    // Within a sentence a command is often named without all it needs.
    private static bool IsMissing(string fault) => fault.Contains("equired", StringComparison.Ordinal);

    // In fences, indented, or in code within a sentence; patterns with alternatives or left-out words are no command lines.
    private static IEnumerable<(string Text, bool IsWhole)> Lines(string page) => Shown().Matches(page)
        .Select(match => (Text: Beginning().Match(match.Groups["line"].Value.Trim()).Value.Trim(), IsWhole: match.Value[0] != '`'))
        .Where(line => line.Text.Length > 0 && line.Text.AsSpan().IndexOfAny('…', '|', '[') < 0);

    private static string[] Words(string line) => [.. Word().Matches(line).Skip(1).Select(match => match.Value.Trim('"', '\''))];

    [GeneratedRegex("(?m)(^|`)(?<line>[ ]*readout [a-z][^\r\n`]*)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Shown();

    // Up to a remark, a pipe or a redirection.
    [GeneratedRegex("""^(?<part>"[^"]*"|'[^']*'|[^\s"'<>#&;]\S*|\s+)+""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Beginning();

    [GeneratedRegex("""("[^"]*"|'[^']*'|\S)+""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
