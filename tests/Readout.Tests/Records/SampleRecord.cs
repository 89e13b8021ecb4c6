using Readout.Records;

namespace Readout.Tests.Records;

/// <summary>Records built by hand, every field filled at least once; the text and its people are made up.</summary>
internal static class SampleRecord
{
    private const string Text =
        "The president of Borduria told his Syldavian counterpart on Monday that \"the border stays open\", a palace official said, "
        + "according to the agency Bordurpress. They met in Klow from 4:07 p.m. Syldavia denied it.";

    private static readonly SpanFinder Words = new(Text);

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
                Mentions = [Words.Mention("The president of Borduria", "role")],
            },
        ],
        Statements =
        [
            new Statement
            {
                Id = "statement:1",
                Kind = "direct",
                Content = [Words.At("the border stays open")],
                Cue = Words.At("told"),
                Attitude = "says",
                Speaker = [Words.Party("person:kurvi-tasch", "The president of Borduria")],
                Addressee = [Words.Party("unnamed:1", "his Syldavian counterpart")],
                Via = [Words.Reporter("unnamed:2", "a palace official", "said"), Words.Reporter("media:bordurpress", "Bordurpress", "according to")],
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
                Participants = [Words.Party("person:kurvi-tasch", "The president of Borduria"), Words.Party("unnamed:1", "his Syldavian counterpart")],
                Channel = "in_person",
                Format = "bilateral",
                Start = "2024-03-04T16:07+01:00",
                Place = Words.Place("Klow", "SYL") with { Latitude = 47.5, Longitude = 19.04 },
                Host = Words.Party("unnamed:1", "his Syldavian counterpart"),
                Topics = [Words.At("the border")],
                Status = "held",
                Evidence = [Words.At("They met in Klow")],
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
                Holder = [Words.Party("state:SYL", "Syldavia")],
                Toward = [],
                Stance = "denies",
                Issue = [Words.At("it")],
                Evidence = [Words.At("Syldavia denied it")],
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
                Actor = [Words.Party("person:kurvi-tasch", "The president of Borduria")],
                Recipient = [],
                Trigger = Words.At("met"),
                Certainty = "asserted",
                Score = 4,
                QuadCode = 1,
                Cameo = "042",
                Rule = "consult-meet",
                Confidence = 0.75,
            },
        ],
        Variants = [new Variant("variant:1", ["statement:1", "statement:2"], [Words.At("border")], [[Words.At("stays"), Words.At("open")]])],
        Times = [new TimeExpression(Words.At("Monday").Start, Words.At("Monday").End, "Monday", "DATE", "2024-03-04", null, null)],
        Diagnostics = [new Diagnostic("XX0000", "An example.", 0, 3)],
    };
}
