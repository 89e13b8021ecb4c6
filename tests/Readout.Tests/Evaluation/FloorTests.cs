using System.Diagnostics;
using System.Text;
using Readout.Cli;
using Readout.Cli.Gate;
using Readout.Tests.Cli;

namespace Readout.Tests.Evaluation;

public sealed class FloorTests : IDisposable
{
    private const string Gold =
        """
        {"id":"a","story":"s","text":"The harbour of Lorne was closed on Monday after a crane fell on two barges, the port said."}
        {"id":"b","story":"s","text":"The harbour of Lorne was closed on Monday after a crane fell on two barges, the port said."}
        {"id":"c","story":"t","text":"Ministers meet in Vessa next week to speak about the price of grain and about nothing else."}

        """;

    private readonly TemporaryFolder _folder = new();

    public FloorTests() => File.WriteAllText(_folder.Path("gold.jsonl"), Gold);

    [Fact]
    public void A_figure_that_keeps_its_floor_passes_and_one_that_does_not_is_named()
    {
        var (kept, table, _) = Run(Line("recall", "least", "99"));
        Assert.Equal(0, kept);
        Assert.Contains("duplicates/gold/recall", table, StringComparison.Ordinal);

        var (status, _, talk) = Run(Line("recall", "least", "99"), Line("precision", "most", "42.5"));
        Assert.Equal(2, status);
        Assert.Contains("duplicates/gold/precision is 100, must be at most 42.5", talk, StringComparison.Ordinal);
        Assert.DoesNotContain("recall is", talk, StringComparison.Ordinal);
    }

    [Fact]
    public void Floors_are_pinned_upwards_alone()
    {
        var (status, floors, _) = Run(["--pin"], Line("recall", "least", "12"), Line("precision", "most", "42.5"));
        Assert.Equal(0, status);
        Assert.Equal([Floor.Header, Line("recall", "least", "100"), Line("precision", "most", "42.5")], floors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("duplicates\t./gold.jsonl\t0123456789ab\trecall\tleast\t1", "is not the file that the floors hold for")]
    [InlineData("duplicates\t./gold.jsonl\t{digest}\trecal\tleast\t1", "duplicates has no figure 'recal'; it has precision, recall")]
    [InlineData("duplicate\t./gold.jsonl\t{digest}\trecall\tleast\t1", "nothing measures 'duplicate'")]
    [InlineData("duplicates\t./gold.jsonl\t{digest}\trecall\tabout\t1", "floors.tsv:2: expected the six columns")]
    [InlineData("duplicates\t./gold.jsonl\t{digest}\trecall\tleast\t1,5", "floors.tsv:2: expected the six columns")]
    [InlineData("duplicates\t./none.jsonl\t{digest}\trecall\tleast\t1", "none.jsonl")]
    public void What_is_wrong_with_a_file_of_floors_is_told(string line, string told)
    {
        var (status, _, talk) = Run(line.Replace("{digest}", Floor.DigestOf(Encoding.UTF8.GetBytes(Gold)), StringComparison.Ordinal));
        Assert.Equal(2, status);
        Assert.Contains(told, talk, StringComparison.Ordinal);
    }

    [Fact]
    public void A_floor_that_stands_twice_is_refused() =>
        Assert.Contains("stands there more than once", Run(Line("recall", "least", "1"), Line("recall", "least", "2")).Talk, StringComparison.Ordinal);

    [Fact]
    public void A_lowered_floor_is_named_in_the_changelog()
    {
        var revisions = Git("log", "--format=%H", "--", "eval/floors.tsv");
        Assert.SkipWhen(revisions is null, "git or its history is not here");
        var path = Repository.Path("eval", "floors.tsv");
        var now = Floor.Parse(File.ReadLines(path), path).ToDictionary(floor => floor.Name, StringComparer.Ordinal);
        var changelog = File.ReadAllText(Repository.Path("CHANGELOG.md"));
        var lowered = revisions!.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(revision => Floor.Parse(Git("show", $"{revision}:eval/floors.tsv")!.Split('\n'), revision))
            .Where(before => !now.TryGetValue(before.Name, out var floor) || before.IsStricterThan(floor))
            .Select(before => before.Name)
            .Distinct();
        Assert.All(lowered, name => Assert.Contains(name, changelog, StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private static string Line(string figure, string bound, string value) => string.Join('\t', "duplicates", "./gold.jsonl", Floor.DigestOf(Encoding.UTF8.GetBytes(Gold)), figure, bound, value);

    private static string? Git(params string[] arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", ["-C", Repository.Path(), .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private (int Status, string Output, string Talk) Run(params string[] lines) => Run([], lines);

    private (int Status, string Output, string Talk) Run(string[] options, params string[] lines)
    {
        var floors = _folder.Path("floors.tsv");
        File.WriteAllLines(floors, [Floor.Header, .. lines]);
        var (output, talk) = (new MemoryStream(), new StringWriter());
        var status = CommandLine.Run(["eval", "all", "--floors", floors, .. options], new Terminal(Stream.Null, output, talk));
        return (status, Encoding.UTF8.GetString(output.ToArray()), talk.ToString());
    }
}
