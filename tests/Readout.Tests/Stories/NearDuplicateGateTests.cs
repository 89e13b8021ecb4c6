using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Readout.Cli;

namespace Readout.Tests.Stories;

public sealed partial class NearDuplicateGateTests
{
    [Fact]
    public void Carriers_of_the_check_set_are_found_as_well_as_promised()
    {
        var output = new MemoryStream();
        var status = CommandLine.Run(["eval", "duplicates", Repository.Path("eval", "duplicates", "near-duplicates.jsonl")], new Terminal(Stream.Null, output, TextWriter.Null));
        var figures = Figures().Match(Encoding.UTF8.GetString(output.ToArray()));

        Assert.Equal(0, status);
        Assert.InRange(Figure(figures, "precision"), 98, 100);
        Assert.InRange(Figure(figures, "recall"), 90, 100);
    }

    private static double Figure(Match figures, string name) => double.Parse(figures.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"precision (?<precision>[\d.]+)  recall (?<recall>[\d.]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Figures();
}
