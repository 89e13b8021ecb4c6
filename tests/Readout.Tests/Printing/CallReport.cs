using Readout.Records;
using Readout.Tests.Records;

namespace Readout.Tests.Printing;

/// <summary>A report with every kind of record in it, made up and read by hand, to print.</summary>
internal static class CallReport
{
    private static readonly string[] SentenceTexts =
    [
        "President Ana Mirel of Ruvonia told Foreign Minister Tomas Okello that \"the pipeline will not be a weapon\", an official in the presidency said, according to the agency Interpost.",
        "The two spoke by telephone on Wednesday from 4:07 p.m. to 5:21 p.m. Ruvonian time and talked about gas prices and the harbour of Sant Iago.",
        "Tamberland's Foreign Ministry said the president had promised that \"the pipe will never serve as a weapon\".",
        "Ruvonia wants the union to lift its tariffs, but Okello denied that any demand had been made.",
        "A visit to Sant Iago is planned for next month.",
    ];

    private static readonly SpanFinder Words = new(string.Join(' ', SentenceTexts));

    public static Readout.Cli.Printing.Sentences Sentences { get; } = new(Words.Source, [.. Bounds()]);

    public static DocumentRecord Record { get; } = Reader.English.Read(new Article
    {
        Text = Words.Source.Text,
        Title = "Ruvonia's president calls Tamberland's foreign minister",
        Publisher = "The Harbour Gazette",
        Published = "2024-03-07",
    }) with
    {
        Diagnostics = [],
        Entities =
        [
            Named("person:ana-mirel", "Ana Mirel", "President Ana Mirel of Ruvonia"),
            Named("person:tomas-okello", "Tomas Okello", "Foreign Minister Tomas Okello"),
            Named("media:interpost", "Interpost", "Interpost"),
            Named("government:TAM", "Tamberland's Foreign Ministry", "Tamberland's Foreign Ministry"),
            Named("state:RUV", "Ruvonia", "Ruvonia"),
            Named("bloc:union", "the Union", "the union"),
        ],
        Meetings =
        [
            new Meeting
            {
                Id = "meeting:call",
                Participants = [Words.Party("person:ana-mirel", "President Ana Mirel of Ruvonia"), Words.Party("person:tomas-okello", "Foreign Minister Tomas Okello")],
                Channel = "phone",
                Format = "bilateral",
                Date = "2024-03-06",
                Precision = "minute",
                DateFrom = "relative",
                Start = "2024-03-06T16:07+02:00",
                End = "2024-03-06T17:21+02:00",
                Duration = "PT1H14M",
                Topics = [Words.At("gas prices"), Words.At("the harbour of Sant Iago")],
                Status = "held",
                Evidence = [Words.At("The two spoke by telephone")],
                Certainty = "asserted",
                Rule = "speak-by",
                Confidence = 0.9,
            },
            new Meeting
            {
                Id = "meeting:visit",
                Participants = [],
                Channel = "in_person",
                Format = "bilateral",
                Date = "2024-04",
                Precision = "month",
                DateFrom = "relative",
                Place = Words.Place("Sant Iago", "TAM"),
                Topics = [],
                Status = "planned",
                Evidence = [Words.At("A visit to Sant Iago is planned for next month")],
                Certainty = "future",
                Rule = "visit-planned",
                Confidence = 0.8,
            },
        ],
        Statements =
        [
            Statement("statement:weapon", "direct", "says", [Words.Party("person:ana-mirel", "President Ana Mirel of Ruvonia")], Words.At("the pipeline will not be a weapon"), Words.At("told")) with
            {
                Addressee = [Words.Party("person:tomas-okello", "Foreign Minister Tomas Okello")],
                Via = [Words.Reporter("unnamed:official", "an official in the presidency", "said"), Words.Reporter("media:interpost", "Interpost", "according to")],
            },
            Statement("statement:promise", "mixed", "promises", [Words.Party("person:ana-mirel", "the president")], Words.At("\"the pipe will never serve as a weapon\""), Words.At("promised")) with
            {
                Via = [Words.Reporter("government:TAM", "Tamberland's Foreign Ministry", "said", after: "Sant Iago.")],
                Certainty = "future",
            },
            Statement("statement:denial", "indirect", "denies", [Words.Party("person:tomas-okello", "Okello", after: "tariffs")], Words.At("any demand had been made"), Words.At("denied")) with
            {
                Certainty = "denied",
                Date = "2024-03-06",
                Precision = "approximate",
            },
        ],
        Positions =
        [
            new Position
            {
                Id = "position:tariffs",
                Holder = [Words.Party("state:RUV", "Ruvonia", after: "weapon\".")],
                Toward = [Words.Party("bloc:union", "the union")],
                Stance = "demands",
                Issue = [Words.At("to lift its tariffs")],
                Evidence = [Words.At("Ruvonia wants the union to lift its tariffs")],
                Certainty = "demanded",
                Rule = "want-to",
                Confidence = 0.7,
            },
        ],
        Events =
        [
            new Event
            {
                Id = "event:call",
                Type = "CONSULT",
                Mode = "phone",
                Context = ["economic", "diplomatic"],
                Actor = [Words.Party("person:ana-mirel", "President Ana Mirel of Ruvonia"), Words.Party("person:tomas-okello", "Foreign Minister Tomas Okello")],
                Recipient = [],
                Trigger = Words.At("spoke"),
                Certainty = "asserted",
                Date = "2024-03-06",
                Score = 3,
                QuadCode = 1,
                Cameo = "041",
                Rule = "speak",
                Confidence = 0.9,
            },
            new Event
            {
                Id = "event:promise",
                Type = "REQUEST",
                Context = [],
                Actor = [Words.Party("state:RUV", "Ruvonia", after: "weapon\".")],
                Recipient = [Words.Party("bloc:union", "the union")],
                Trigger = Words.At("wants"),
                Certainty = "demanded",
                Score = -2.5,
                QuadCode = 3,
                Statement = "statement:denial",
                Rule = "want",
                Confidence = 0.6,
            },
        ],
        Variants =
        [
            new Variant(
                "variant:weapon",
                ["statement:weapon", "statement:promise"],
                [Words.At("a weapon")],
                [[Words.At("will not be"), Words.At("will never serve as")], [Words.At("pipeline"), Words.At("pipe", after: "promised")]]),
        ],
    };

    private static Entity Named(string id, string name, string words) =>
        new() { Id = id, Name = name, Type = "other", Named = true, Mentions = [Words.Mention(words, "name")] };

    private static Statement Statement(string id, string kind, string attitude, Party[] speaker, Span content, Span cue) => new()
    {
        Id = id,
        Kind = kind,
        Content = [content],
        Cue = cue,
        Attitude = attitude,
        Speaker = speaker,
        Addressee = [],
        Via = [],
        Certainty = "asserted",
        Rule = "say",
        Confidence = 0.9,
    };

    private static IEnumerable<(int Start, int End)> Bounds()
    {
        var at = 0;
        foreach (var sentence in SentenceTexts)
        {
            yield return (at, at + sentence.Length);
            at += sentence.Length + 1;
        }
    }
}
