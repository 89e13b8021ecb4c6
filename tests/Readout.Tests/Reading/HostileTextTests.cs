using System.Diagnostics;
using Readout.Records;

namespace Readout.Tests.Reading;

/// <summary>Texts made to be slow or to crash the reader: each is read at a cost that grows as the text does, and the record says what was wrong.</summary>
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

    // Four times the text costs at most six times the memory that is taken for it, which is the same on every machine; a quadratic reader would take sixteen. That it
    // also ends in time is asked loosely: other tests run beside it.
    private static void GrowsAsTheTextDoes(string unit, int times)
    {
        var clock = Stopwatch.StartNew();
        var (small, large) = (CostOf(unit, times), CostOf(unit, 4 * times));
        Assert.True(large < 6 * small, $"{times} times {small} bytes, four times as often {large} bytes");
        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"{clock.Elapsed.TotalSeconds:0} seconds");
    }

    private static long CostOf(string unit, int times)
    {
        Read(unit, times, "ended.");
        var before = GC.GetAllocatedBytesForCurrentThread();
        Read(unit, times, "ended.");
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static DocumentRecord Read(string unit, int times, string ending) =>
        Reader.English.Read(new Article { Text = string.Concat(Enumerable.Repeat(unit, times)) + ending, Published = "2021-12-16" });
}
