using System.Text;
using Readout.Cli;

namespace Readout.Tests.Docs;

/// <summary>What README shows of the program is what the program prints.</summary>
public sealed class PrintedBlocksTests
{
    [Fact]
    public void The_record_in_README_is_that_of_the_report_above_it()
    {
        var page = File.ReadAllText(Repository.Path("README.md"));
        var report = string.Join(' ', page.Split('\n').Where(static line => line.StartsWith("> ", StringComparison.Ordinal)).Select(static line => line[2..]));
        var block = page.Split("```\n")[1];
        Assert.Contains("S1", block, StringComparison.Ordinal);

        var terminal = new Terminal(new MemoryStream(Encoding.UTF8.GetBytes(report)), new MemoryStream(), TextWriter.Null);
        Assert.Equal(0, CommandLine.Run(["read", "--published", "2024-02-07", "-"], terminal));
        var printed = Lines(Encoding.UTF8.GetString(((MemoryStream)terminal.Output).ToArray()));
        Assert.Equal(Lines(block), printed.SkipWhile(static line => !line.StartsWith(" S1 ", StringComparison.Ordinal)));
    }

    // Empty lines and blanks at the ends of lines are no matter.
    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(static line => line.TrimEnd()).Where(static line => line.Length > 0);
}
