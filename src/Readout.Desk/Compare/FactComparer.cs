using Readout.Records;

namespace Readout.Desk.Compare;

/// <summary>Holds when, where and how long the meeting was against each other.</summary>
internal static class FactComparer
{
    public static IEnumerable<Finding> Compare(DocumentRecord a, DocumentRecord b)
    {
        if (MeetingOf(a) is not { } first || MeetingOf(b) is not { } second)
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

    // The meeting that an account is of is the first it tells of as held.
    private static Meeting? MeetingOf(DocumentRecord record) => record.Meetings.FirstOrDefault(static meeting => meeting.Status == "held");

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
