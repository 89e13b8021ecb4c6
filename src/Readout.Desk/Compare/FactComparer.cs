using Readout.Records;

namespace Readout.Desk.Compare;

/// <summary>Holds when, where and how long the meeting was against each other.</summary>
internal static class FactComparer
{
    public static IEnumerable<Finding> Compare(DocumentRecord a, DocumentRecord b)
    {
        if (MeetingOf(a, b) is not var (first, second))
        {
            yield break;
        }

        foreach (var (name, one, other) in Facts(first, second))
        {
            if (one != other && (one ?? other) is not null)
            {
                var text = (one, other) switch
                {
                    (null, _) => $"{name}: only B tells, {other}",
                    (_, null) => $"{name}: only A tells, {one}",
                    _ => $"{name}: A has {one}, B has {other}",
                };
                yield return new(FindingKind.Fact, text, one is null ? [] : first.Evidence, other is null ? [] : second.Evidence);
            }
        }
    }

    // A headline names the meeting without its day, and a text may tell of others: the one that both accounts are of is told by themselves, on one day, with most facts.
    private static (Meeting First, Meeting Second)? MeetingOf(DocumentRecord a, DocumentRecord b)
    {
        var pairs = Held(a).SelectMany(first => Held(b).Select(second => (first, second))).ToList();
        return pairs.Count == 0 ? null : pairs.MaxBy(static pair => (
            Own(pair.first) + Own(pair.second),
            pair.first.Date is not null && pair.first.Date == pair.second.Date ? 1 : 0,
            Told(pair.first) + Told(pair.second)));
    }

    private static IEnumerable<Meeting> Held(DocumentRecord record) => record.Meetings.Where(static meeting => meeting.Status == "held");

    private static int Own(Meeting meeting) => meeting.Statement is null ? 1 : 0;

    private static int Told(Meeting meeting) => Facts(meeting, meeting).Count(static fact => fact.A is not null);

    private static (string Name, string? A, string? B)[] Facts(Meeting a, Meeting b) =>
    [
        ("day", a.Date, b.Date),
        ("start", a.Start, b.Start),
        ("end", a.End, b.End),
        ("length", a.Duration, b.Duration),
        ("channel", Known(a.Channel), Known(b.Channel)),
        ("place", a.Place?.Name, b.Place?.Name),
        ("host", a.Host?.Text, b.Host?.Text),
    ];

    private static string? Known(string channel) => channel == "unknown" ? null : channel;
}
