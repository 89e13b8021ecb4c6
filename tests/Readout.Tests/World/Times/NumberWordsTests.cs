using Readout.World.Times;

namespace Readout.Tests.World.Times;

public class NumberWordsTests
{
    private static readonly NumberWords Numbers = NumberWords.Load(TimeTable.Parse(TimeFinder.Shipped("times-numbers.tsv")));

    [Theory]
    [InlineData("7", 7)]
    [InlineData("1,000", 1000)]
    [InlineData("2 1/2", 2.5)]
    [InlineData("twenty-four", 24)]
    [InlineData("twenty - four", 24)]
    [InlineData("a hundred", 100)]
    [InlineData("two thousand", 2000)]
    [InlineData("two hundred and ten", 210)]
    [InlineData("a couple of", 2)]
    [InlineData("two dozen", 24)]
    [InlineData("half", 0.5)]
    [InlineData("two and a half", 2.5)]
    [InlineData("twenty-first", 21)]
    [InlineData("22nd", 22)]
    public void Reads_counts_and_ordinals(string words, double expected)
    {
        Assert.True(Numbers.TryReadCount(words, out var count));
        Assert.Equal((decimal)expected, count);
    }

    [Theory]
    [InlineData("several")]
    [InlineData("a few")]
    public void A_vague_count_has_no_number(string words)
    {
        Assert.True(Numbers.TryReadCount(words, out var count));
        Assert.Null(count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("envoy")]
    [InlineData("three envoys")]
    [InlineData("1/0")]
    [InlineData("999999999999999999999999999999999")]
    public void Refuses_what_is_no_count(string words) => Assert.False(Numbers.TryReadCount(words, out _));

    [Theory]
    [InlineData("1996", 1996)]
    [InlineData("'96", 1996)]
    [InlineData("’21", 2021)]
    [InlineData("nineteen ninety-six", 1996)]
    [InlineData("nineteen oh five", 1905)]
    [InlineData("twenty twenty-one", 2021)]
    [InlineData("two thousand", 2000)]
    [InlineData("two thousand and one", 2001)]
    [InlineData("envoy", null)]
    public void Reads_years(string words, int? expected) => Assert.Equal(expected, Numbers.ReadYear(words));
}
