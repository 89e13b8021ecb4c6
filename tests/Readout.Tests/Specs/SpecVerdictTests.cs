using Readout.Records;

namespace Readout.Tests.Specs;

/// <summary>The runner itself: a record made by hand is held against single expectations, right ones and wrong ones.</summary>
public sealed class SpecVerdictTests
{
    private static readonly DocumentRecord Record = new()
    {
        Document = new DocumentFacts { Id = "d", Hash = "h", Kind = "report", Language = "en", Text = "", Version = "0" },
        Entities =
        [
            Entity("person:jorma-aalto", "Jorma Aalto", "he"), Entity("media:sana", "SANA"), Entity("person:lindh", "Lindh"),
        ],
        Statements =
        [
            Statement("s1", "the drill goes ahead", [Party("person:jorma-aalto", "he")], [Reporter("media:sana", "the agency SANA")], null),
            Statement("s2", "the drill will go on", [Party("person:lindh", "Kerstin Lindh")], [], "s1"),
        ],
        Meetings =
        [
            new Meeting
            {
                Id = "m", Participants = [Party("person:jorma-aalto", "Both men"), Party("person:lindh", "Both men")], Channel = "phone",
                Format = "bilateral", Topics = [], Status = "held", Evidence = [], Certainty = "asserted", Rule = "r", Confidence = 1,
                Start = "2024-01-13T10:00+02:00",
            },
        ],
        Variants = [new Variant("v", ["s1", "s2"], [], [])],
        Times = [new TimeExpression(0, 5, "on Friday", "DATE", "2024-01-12", null, null)],
    };

    [Theory]
    [InlineData("statement speaker=\"he\" via=\"SANA\" content=\"the drill goes ahead\"")]
    [InlineData("statement speaker=\"he = Jorma Aalto\" addressee=none")]
    [InlineData("statement speaker=person:lindh via=none within=\"the drill goes\"")]
    [InlineData("statement speaker=\"he\" certainty=future|asserted within=none")]
    [InlineData("no statement speaker=\"he = Lindh\"")]
    [InlineData("no statement speaker=\"he\" via=none")]
    [InlineData("no statement speaker=\"he\" certainty=denied")]
    [InlineData("no statement content=\"the drill\"")]
    [InlineData("no statement speaker=\"he\" \"Lindh\"")]
    [InlineData("meeting participants=\"Both men = Jorma Aalto\" \"Both men = Lindh\" start=2024-01-13T10:00* end=none")]
    [InlineData("meeting participants=\"Both men\"")]
    [InlineData("no meeting participants=\"Both men = Jorma Aalto\"")]
    [InlineData("no meeting channel=video")]
    [InlineData("no event")]
    [InlineData("variant \"the drill goes\" \"the drill will\"")]
    [InlineData("no variant \"the drill goes\" \"another\"")]
    [InlineData("time text=\"on Friday\" value=2024-01-12 zone=none")]
    [InlineData("entity mentions=\"he\" \"Jorma Aalto\"")]
    [InlineData("no entity mentions=\"he\" \"Lindh\"")]
    [InlineData("document kind=report")]
    public void Holds_where_the_record_says_so_and_fails_where_it_is_turned_round(string expectation)
    {
        Assert.Empty(Faults(expectation));
        var turned = expectation.StartsWith("no ", StringComparison.Ordinal) ? expectation[3..] : "no " + expectation;
        Assert.Single(Faults(turned));
    }

    [Fact]
    public void Knows_every_field_of_the_vocabulary()
    {
        var fields = ObservedRecord.Of(Record with { Events = [AnEvent()], Positions = [APosition()] })
            .GroupBy(r => r.Kind).ToDictionary(g => g.Key, g => g.First().Fields.Keys.ToHashSet());

        foreach (var (kind, known) in SpecVocabulary.FieldsByKind.Where(k => k.Key != "variant"))
        {
            Assert.True(known.SetEquals(fields[kind]), kind);
        }
    }

    private static IReadOnlyList<string> Faults(string expectation) =>
        SpecVerdict.Faults(SpecFile.Parse("s", $"```spec\nX.\n---\n{expectation}\n```")[0], Record);

    private static Entity Entity(string id, params string[] mentions) => new()
    {
        Id = id,
        Name = mentions[0],
        Type = "person",
        Named = true,
        Mentions = [.. mentions.Select(m => new Mention(0, 0, m, "name"))],
    };

    private static Party Party(string entity, string text) => new(entity, 0, 0, text);

    private static Reporter Reporter(string entity, string text) => new(entity, 0, 0, text, null);

    private static Statement Statement(string id, string content, Party[] speaker, Reporter[] via, string? within) => new()
    {
        Id = id,
        Kind = "indirect",
        Content = [new Span(0, 0, content)],
        Attitude = "says",
        Speaker = speaker,
        Addressee = [],
        Via = via,
        Within = within,
        Certainty = "asserted",
        Rule = "r",
        Confidence = 1,
    };

    private static Event AnEvent() => new()
    {
        Id = "e",
        Type = "CONSULT",
        Context = [],
        Actor = [],
        Recipient = [],
        Trigger = new Span(0, 0, ""),
        Certainty = "asserted",
        Score = 0,
        QuadCode = 1,
        Rule = "r",
        Confidence = 1,
    };

    private static Position APosition() => new()
    {
        Id = "p",
        Holder = [],
        Toward = [],
        Stance = "supports",
        Issue = [],
        Evidence = [],
        Certainty = "asserted",
        Rule = "r",
        Confidence = 1,
    };
}
