using System.CommandLine;
using System.Text;
using Readout.Cli;

namespace Readout.Tests.Docs;

public sealed class CliReferenceTests
{
    [Fact]
    public void The_page_on_the_command_line_is_what_the_program_says_of_itself()
    {
        var page = new StringBuilder("# Command line\n\nMade from the program's own help; a test compares the two.\n\n");
        page.Append("Exit status: 0 all inputs were read, also when they hold no record; 1 a question found nothing; 2 an error, also when only some\n");
        page.Append("inputs failed. Data goes to standard output, talk to standard error. There is no colour off a terminal or with `NO_COLOR` set.\n");
        Append(page, CommandLine.Create(NoTerminal()), []);
        var (expected, received) = (Repository.Path("docs", "cli.md"), Repository.Path("docs", "cli.received.txt"));
        if (File.Exists(expected) && File.ReadAllText(expected) == page.ToString())
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, page.ToString());
        Assert.Fail($"{expected} is not what the program says; see {received}.");
    }

    private static void Append(StringBuilder page, Command command, string[] path)
    {
        var terminal = NoTerminal();
        CommandLine.Run([.. path, "--help"], terminal);
        var help = Encoding.UTF8.GetString(((MemoryStream)terminal.Output).ToArray());
        page.Append($"\n## {string.Join(' ', ["readout", .. path])}\n\n```\n");
        page.AppendJoin('\n', help.TrimEnd().Split('\n').Select(line => line.TrimEnd()));
        page.Append("\n```\n");
        foreach (var child in command.Subcommands)
        {
            Append(page, child, [.. path, child.Name]);
        }
    }

    private static Terminal NoTerminal() => new(Stream.Null, new MemoryStream(), new StringWriter());
}
