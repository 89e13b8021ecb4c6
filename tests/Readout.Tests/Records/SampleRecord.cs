using Readout.Records;

namespace Readout.Tests.Records;

/// <summary>Records built by hand, every field filled at least once; the text and its people are made up.</summary>
internal static class SampleRecord
{
    private const string Text =
        "The president of Borduria told his Syldavian counterpart on Monday that \"the border stays open\", a palace official said, "
        + "according to the agency Bordurpress. They met in Klow from 4:07 p.m. Syldavia denied it.";

    private static readonly SourceText Source = new(Text);

    public static DocumentRecord Empty { get; } = Reader.English.Read(new Article { Text = Text, Published = "2024-03-05" });

    public static DocumentRecord Full { get; } = Empty with
    {
        Entities =
        [
            new Entity
            {
                Id = "person:kurvi-tasch",
                Name = "Kurvi-Tasch",
                Type = "person",
                Country = "BRD",
                Sector = "GOV",
                Role = new Role("president", "BRD", "presidency", "2020-01-01", null),
                Named = true,
                Wikidata = "Q0",
                Mentions = [Mention("The president of Borduria", "role")],
            },
        ],
        Statements =
        [
            new Statement
            {
                Id = "statement:1",
                Kind = "direct",
                Content = [Span("the border stays open")],
                Cue = Span("told"),
                Attitude = "says",
                Speaker = [Party("person:kurvi-tasch", "The president of Borduria")],
                Addressee = [Party("unnamed:1", "his Syldavian counterpart")],
                Via = [Reporter("unnamed:2", "a palace official", "said"), Reporter("media:bordurpress", "Bordurpress", "according to")],
                Certainty = "asserted",
                Date = "2024-03-04",
                Precision = "day",
                DateFrom = "relative",
                Rule = "say-that",
                Confidence = 0.876,
            },
        ],
        Meetings =
        [
            new Meeting
            {
                Id = "meeting:1",
                Participants = [Party("person:kurvi-tasch", "The president of Borduria"), Party("unnamed:1", "his Syldavian counterpart")],
                Channel = "in_person",
                Format = "bilateral",
                Start = "2024-03-04T16:07+01:00",
                Place = new Place("Klow", "SYL", 47.5, 19.04, At("Klow").Start, At("Klow").End, "Klow"),
                Host = Party("unnamed:1", "his Syldavian counterpart"),
                Topics = [Span("the border")],
                Status = "held",
                Evidence = [Span("They met in Klow")],
                Certainty = "asserted",
                Rule = "meet-in",
                Confidence = 0.9,
            },
        ],
        Positions =
        [
            new Position
            {
                Id = "position:1",
                Holder = [Party("state:SYL", "Syldavia")],
                Toward = [],
                Stance = "denies",
                Issue = [Span("it")],
                Evidence = [Span("Syldavia denied it")],
                Certainty = "denied",
                Rule = "deny",
                Confidence = 0.5,
            },
        ],
        Events =
        [
            new Event
            {
                Id = "event:1",
                Type = "CONSULT",
                Mode = "visit",
                Context = ["diplomatic"],
                Actor = [Party("person:kurvi-tasch", "The president of Borduria")],
                Recipient = [],
                Trigger = Span("met"),
                Certainty = "asserted",
                Score = 4,
                QuadCode = 1,
                Cameo = "042",
                Rule = "consult-meet",
                Confidence = 0.75,
            },
        ],
        Variants = [new Variant("variant:1", ["statement:1", "statement:2"], [Span("border")], [[Span("stays"), Span("open")]])],
        Times = [new TimeExpression(At("Monday").Start, At("Monday").End, "Monday", "DATE", "2024-03-04", null, null)],
        Diagnostics = [new Diagnostic("XX0000", "An example.", 0, 3)],
    };

    private static Span Span(string words) => At(words);

    private static Span At(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return Source.Span(start, start + words.Length);
    }

    private static Party Party(string entity, string words) => new(entity, At(words).Start, At(words).End, words);

    private static Mention Mention(string words, string by) => new(At(words).Start, At(words).End, words, by);

    private static Reporter Reporter(string entity, string words, string cue) => new(entity, At(words).Start, At(words).End, words, Span(cue));
}
