using Readout.Evaluation.Events;
using Readout.Records;
using Readout.Tests.Records;

namespace Readout.Tests.Evaluation;

public sealed class EventScorerTests
{
    private const string Text = "Ruvonia accused Tamberland of spying; the union, which had been silent for many long weeks, watched.";

    private static readonly SpanFinder Words = new(Text);
    private static readonly Party Ruvonia = Words.Party("state:RUV", "Ruvonia");
    private static readonly Party Tamberland = Words.Party("state:TAM", "Tamberland");
    private static readonly Party Union = Words.Party("bloc:union", "the union");

    /// <summary>What was said, and: about the pair, on the pair, of the right type.</summary>
    public static TheoryData<string, int, int, int> Cases => new()
    {
        { "right", 1, 1, 1 },
        { "wrong type", 1, 1, 0 },
        { "swapped", 1, 0, 0 },
        { "another pair", 0, 0, 0 },
        { "reciprocal", 1, 1, 0 },
        { "not reciprocal", 1, 0, 0 },
        { "right and extra", 1, 1, 1 },
        { "too long", 0, 0, 0 },
        { "none", 0, 0, 0 },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Counts_an_event_by_its_parties_and_type(string said, int about, int pairs, int hits)
    {
        var scorer = new EventScorer();
        Assert.Equal(hits == 1, scorer.Add(Gold("ACCUSE"), Said(said)));
        Assert.Equal((about, pairs, hits), (scorer.Counts.About, scorer.Counts.Pairs, scorer.Counts.Hits));
    }

    [Theory]
    [InlineData("CONCEDE", true)]
    [InlineData("RETREAT", true)]
    [InlineData("AGREE", false)]
    public void Yielding_is_conceding_or_retreating(string type, bool isRight) =>
        Assert.Equal(isRight, new EventScorer().Add(Gold("YIELD"), [Event(type, [Ruvonia], [Tamberland])]));

    [Fact]
    public void Reads_its_gold()
    {
        var gold = EventGold.Parse("""{"id":"a","text":"😀 A met B.","source":[[2,3]],"target":[[8,9]],"event":"CONSULT"}""", "gold:1");
        Assert.Equal((2, 8, "CONSULT"), (gold.Source[0].Start, gold.Target[0].Start, gold.Type));
    }

    [Theory]
    [InlineData("{}", "gold:1: \"id\" is missing")]
    [InlineData("[]", "gold:1: expected a JSON object")]
    [InlineData("{\"id\":\"a\",\"text\":\"t\",\"source\":[],\"target\":[]}", "gold:1: \"event\" is missing")]
    public void Tells_what_is_wrong_with_a_line_of_gold(string line, string message) =>
        Assert.Equal(message, Assert.Throws<Readout.Evaluation.GoldException>(() => EventGold.Parse(line, "gold:1")).Message);

    private static Event[] Said(string said) => said switch
    {
        "right" => [Event("ACCUSE", [Ruvonia], [Tamberland])],
        "wrong type" => [Event("REQUEST", [Ruvonia], [Tamberland])],
        "swapped" => [Event("ACCUSE", [Tamberland], [Ruvonia])],
        "another pair" => [Event("ACCUSE", [Ruvonia], [Union])],
        "reciprocal" => [Event("CONSULT", [Ruvonia, Tamberland], [])],
        "not reciprocal" => [Event("ACCUSE", [Ruvonia, Tamberland], [])],
        "right and extra" => [Event("ACCUSE", [Ruvonia], [Tamberland]), Event("CONSULT", [Ruvonia], [Union])],
        "too long" => [Event("ACCUSE", [Ruvonia], [Words.Party("x", Text[16..])])],
        "none" => [],
        _ => throw new ArgumentOutOfRangeException(nameof(said), said, "Expected the name of a case."),
    };

    private static EventGold Gold(string type) =>
        new(new Article { Text = Text }, [new(Ruvonia.Start, Ruvonia.End)], [new(Tamberland.Start, Tamberland.End)], type);

    private static Event Event(string type, Party[] actors, Party[] recipients) => new()
    {
        Id = "event:1",
        Type = type,
        Context = [],
        Actor = actors,
        Recipient = recipients,
        Trigger = Words.At("accused"),
        Certainty = "asserted",
        Score = 0,
        QuadCode = 3,
        Rule = "accuse",
        Confidence = 1,
    };
}
