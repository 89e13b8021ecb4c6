using Readout.Evaluation;
using Readout.Evaluation.Times;
using Readout.Tests.World.Times;

namespace Readout.Tests.Evaluation;

public class TimeScorerTests
{
    [Fact]
    public void Counts_overlap_extent_and_value_and_no_expression_twice()
    {
        var scorer = new TimeScorer();
        var differences = scorer.Add(
            [Mark(0, 5, "2021"), Mark(10, 20, "2022"), Mark(30, 35, "2023"), Mark(36, 40, "2024")],
            [Mark(0, 5, "2021"), Mark(12, 20, "2022"), Mark(30, 40, "2023"), Mark(50, 55, "2025")]);
        Assert.Equal("gold 4 said 4  relaxed F1 75.0  strict F1 25.0  value F1 75.0", scorer.ToString());
        Assert.Equal((75.0, 75.0), (scorer.Precision, scorer.Recall));
        Assert.Equal("2024", Assert.Single(differences).Gold.Value);
    }

    [Fact]
    public void An_equal_value_goes_before_a_nearer_extent()
    {
        var scorer = new TimeScorer();
        Assert.Empty(scorer.Add([Mark(0, 10, "2021")], [Mark(0, 9, "2020"), Mark(9, 12, "2021")]));
        Assert.Equal(200.0 / 3, scorer.Value, 6);
    }

    [Fact]
    public void Nothing_said_of_nothing_is_no_success() => Assert.Equal(0, new TimeScorer().Relaxed);

    [Fact]
    public void Reads_a_line_of_gold()
    {
        var gold = TimeGold.Parse("""{"id":"a","published":"2021-12-16","text":"Now.","times":[{"start":0,"end":3,"type":"DATE","value":"PRESENT_REF","text":"Now"}]}""", "g:1");
        Assert.Equal(("a", "2021-12-16", "Now."), (gold.Article.Id, gold.Article.Published, gold.Article.Text));
        Assert.Equal(new MarkedTime(0, 3, "PRESENT_REF", "Now"), Assert.Single(gold.Times));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"id\":\"a\",\"text\":\"b\"}")]
    [InlineData("{\"id\":null,\"text\":\"b\",\"times\":[]}")]
    [InlineData("{\"id\":\"a\",\"text\":\"b\",\"times\":[{\"start\":\"x\",\"end\":1,\"value\":\"2021\"}]}")]
    public void A_line_that_is_no_gold_is_told_with_its_place(string line) =>
        Assert.StartsWith("g:1: ", Assert.Throws<GoldException>(() => TimeGold.Parse(line, "g:1")).Message, StringComparison.Ordinal);

    private static MarkedTime Mark(int start, int end, string value) => new(start, end, value, "");

    // Floors, a little below what was measured on 2026-11-24; docs/evaluation/times.md.
    [Fact]
    public void News_of_the_TimeBank_kind_is_read_as_well_as_before()
    {
        if (Environment.GetEnvironmentVariable("READOUT_CORPORA") is not { Length: > 0 } corpora)
        {
            Assert.Skip("READOUT_CORPORA is not set");
            return;
        }

        var scorer = new TimeScorer();
        foreach (var line in File.ReadLines(Path.Combine(corpora, "timex", "dev.jsonl")))
        {
            var gold = TimeGold.Parse(line, "dev.jsonl");
            var said = Said.Times(gold.Article.Text, gold.Article.Published).Select(t => new MarkedTime(
                CodePoints(gold.Article.Text, t.Start), CodePoints(gold.Article.Text, t.End), t.Value, gold.Article.Text[t.Start..t.End]));
            scorer.Add(gold.Times, [.. said]);
        }

        Assert.True(scorer is { Relaxed: >= 92, Strict: >= 85, Value: >= 79 }, scorer.ToString());
    }

    private static int CodePoints(string text, int end)
    {
        var count = 0;
        for (var i = 0; i < end; i++)
        {
            count += char.IsLowSurrogate(text[i]) ? 0 : 1;
        }

        return count;
    }
}
