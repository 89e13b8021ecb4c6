using System.Diagnostics;
using Readout.Records;

namespace Readout.Tests.Reading;

/// <summary>Texts made to be slow or to crash the reader: each is read in time that grows as the text does, and says what was wrong.</summary>
public sealed class HostileTextTests
{
    [Theory]
    [InlineData("“", "RD0002", "RD0003")]
    [InlineData("\"", "RD0010")]
    [InlineData("“said ‘ ", "RD0002", "RD0003")]
    [InlineData("“yes” ", "RD0007")]
    public void Ten_thousand_quotation_marks(string unit, params string[] codes)
    {
        var record = Read(unit, 10_000, ending: " The envoy said that talks had failed.");
        Assert.Superset(codes.ToHashSet(), record.Diagnostics.Select(diagnostic => diagnostic.Code).ToHashSet());
        GrowsAsTheTextDoes(unit, 2_000);
    }

    [Theory]
    [InlineData("The envoy said that ", "")]
    [InlineData("“The envoy said, ", "”")]
    [InlineData("According to the envoy, ", "")]
    [InlineData("Lavrov told Kerry, ", "")]
    public void Statements_nested_a_thousand_deep(string opening, string closing)
    {
        var record = Read(opening, 1_000, "the talks failed" + string.Concat(Enumerable.Repeat(closing, 1_000)) + ".");
        Assert.NotEmpty(record.Statements);
        Assert.Contains(record.Diagnostics, diagnostic => diagnostic.Code == "RD0010");
        GrowsAsTheTextDoes(opening, 250);
    }

    [Theory]
    [InlineData("the minister said in red Peru and ")]
    [InlineData("of ")]
    [InlineData("Lavrov met Kerry, ")]
    public void One_sentence_of_a_hundred_thousand_words(string unit)
    {
        var times = 100_000 / unit.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        var record = Read(unit, times, "ended.");
        Assert.Contains(record.Diagnostics, diagnostic => diagnostic.Code == "RD0010");
        GrowsAsTheTextDoes(unit, times / 20);
    }

    // Four times the text takes at most eight times as long: linear but for noise; a quadratic reader would take sixteen. The least of two goes.
    private static void GrowsAsTheTextDoes(string unit, int times)
    {
        var (small, large) = (TimeOf(unit, times), TimeOf(unit, 4 * times));
        Assert.True(large < 8 * small + TimeSpan.FromMilliseconds(250), $"{times} times {small.TotalMilliseconds:0} ms, four times as often {large.TotalMilliseconds:0} ms");
    }

    private static TimeSpan TimeOf(string unit, int times)
    {
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < 2; round++)
        {
            var clock = Stopwatch.StartNew();
            Read(unit, times, "ended.");
            best = clock.Elapsed < best ? clock.Elapsed : best;
        }

        return best;
    }

    private static DocumentRecord Read(string unit, int times, string ending) =>
        Reader.English.Read(new Article { Text = string.Concat(Enumerable.Repeat(unit, times)) + ending, Published = "2021-12-16" });
}
