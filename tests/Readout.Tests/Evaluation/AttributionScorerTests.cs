using Readout.Evaluation;
using Readout.Evaluation.Attributions;

namespace Readout.Tests.Evaluation;

public sealed class AttributionScorerTests
{
    private const string Text = "\"We will stay,\" Ana Mirel, the minister, said. The envoy wants talks.";

    private static readonly Attribution Quoted = Of(["Ana Mirel, the minister"], ["said"], ["\"We will stay,\""]);
    private static readonly Attribution Wanted = Of(["The envoy"], ["wants"], ["talks"]);

    /// <summary>Predictions for the two gold attributions, a measure, and its precision, recall and F1 in percent.</summary>
    public static TheoryData<string, string, double, double, double> Cases => new()
    {
        { "both", "content_exact", 100, 100, 100 },
        { "both", "triple_exact", 100, 100, 100 },
        { "one", "content_exact", 100, 50, 66.667 },
        { "one", "content_exact/direct", 100, 100, 100 },
        { "one", "content_exact/indirect", 0, 0, 0 },
        { "none", "content_exact", 0, 0, 0 },
        { "without marks", "content_exact", 100, 50, 66.667 },
        { "two pieces", "content_exact", 100, 50, 66.667 },
        { "two pieces", "content_frag_exact", 0, 0, 0 },
        { "half", "content_exact", 0, 0, 0 },
        { "half", "content_partial", 100, 33.333, 50 },
        { "half", "content_token", 100, 50, 66.667 },
        { "half", "content_j50", 100, 50, 66.667 },
        { "head only", "triple_relaxed", 100, 50, 66.667 },
        { "head only", "triple_exact", 0, 0, 0 },
        { "other speaker", "triple_relaxed", 0, 0, 0 },
        { "other speaker", "content_exact", 100, 50, 66.667 },
        { "no cue", "triple_attr", 100, 50, 66.667 },
        { "no cue", "triple_relaxed", 0, 0, 0 },
        { "twice", "content_exact", 50, 50, 50 },
        { "twice", "triple_exact", 50, 50, 50 },
        { "colon cue", "cue_exact", 0, 0, 0 },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Scores_each_way_to_be_right_and_wrong(string said, string measure, double precision, double recall, double f1)
    {
        var scorer = new AttributionScorer();
        scorer.Add(Text, [Quoted, Wanted], Predictions(said));
        var score = AttributionReport.Scores(scorer.Counts).Single(row => row.Name == measure).Score;
        Assert.Equal((precision, recall, f1), (Percent(score.Precision), Percent(score.Recall), Percent(score.F1)));
    }

    [Fact]
    public void Scores_reported_speech_alone()
    {
        var scorer = new AttributionScorer(SpeechCues.Parse("say says said"));
        scorer.Add(Text, [Quoted, Wanted], [Quoted, Wanted]);
        Assert.Equal((1.0, 1.0, 1.0), (scorer.Counts.Gold.All, scorer.Counts.Said.All, scorer.Counts.TripleExact));
    }

    [Theory]
    [InlineData("said", true)]
    [InlineData("according to", true)]
    [InlineData(":", true)]
    [InlineData("wants", false)]
    [InlineData("unsaid", false)]
    public void Tells_cues_of_speech_from_others(string cue, bool isSpeech)
    {
        var attribution = new Attribution([], [new(0, cue.Length)], []);
        Assert.Equal(isSpeech, SpeechCues.Parse("say said").IsSpeech(cue, attribution));
    }

    [Theory]
    [InlineData("Sen. Bob Corker, chairman of the committee", "Corker")]
    [InlineData("a spokesman for the ministry", "spokesman")]
    [InlineData("the ministry in Klow", "ministry")]
    [InlineData("Klow — which denies it", "Klow")]
    [InlineData("of the", "the")]
    public void Finds_the_head_of_a_source(string source, string head)
    {
        var text = new ScoredText(source);
        var expected = text.TokensIn([new(source.IndexOf(head, StringComparison.Ordinal), source.IndexOf(head, StringComparison.Ordinal) + head.Length)]);
        Assert.Equal(expected.Tokens[0], text.HeadOf(text.TokensIn([new(0, source.Length)])));
    }

    [Fact]
    public void Agrees_with_itself_on_whole_corpora()
    {
        var scorer = new AttributionScorer();
        foreach (var (number, line) in File.ReadLines(Corpora.Path("polnear/dev.jsonl")).Index())
        {
            var gold = AttributionGold.Parse(line, $"dev:{number}");
            scorer.Add(gold.Text.Text, gold.Attributions, gold.Attributions);
        }

        Assert.All(AttributionReport.Scores(scorer.Counts).Where(row => row.Score.Recall > 0), row => Assert.Equal((row.Name, 1.0), (row.Name, Math.Round(row.Score.F1, 9))));
        Assert.True(scorer.Counts.Gold.All > 2000);
    }

    private static Attribution[] Predictions(string said) => said switch
    {
        "both" => [Quoted, Wanted],
        "one" => [Quoted],
        "none" => [],
        "without marks" => [Quoted with { Content = [Range("We will stay")] }],
        "two pieces" => [Quoted with { Content = [Range("We will"), Range("stay")] }],
        "half" => [Quoted with { Content = [Range("We will")] }],
        "head only" => [Quoted with { Source = [Range("Mirel")] }],
        "other speaker" => [Quoted with { Source = [Range("The envoy")] }],
        "no cue" => [Quoted with { Cue = [] }],
        "twice" => [Quoted, Quoted],
        "colon cue" => [Quoted with { Cue = [Range(",")] }],
        _ => throw new ArgumentOutOfRangeException(nameof(said), said, "Expected the name of a case."),
    };

    private static Attribution Of(string[] source, string[] cue, string[] content) =>
        new([.. source.Select(Range)], [.. cue.Select(Range)], [.. content.Select(Range)]);

    private static TextRange Range(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new(start, start + words.Length);
    }

    private static double Percent(double share) => Math.Round(100 * share, 3);
}
