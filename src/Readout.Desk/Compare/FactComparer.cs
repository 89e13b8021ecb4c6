using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Readout.Reading.Accounts;
using Readout.Records;

namespace Readout.Desk.Compare;

/// <summary>Holds when, where and how long the meeting was against each other.</summary>
internal static class FactComparer
{
    // Sentences at the top of an account that tell of the meeting itself.
    private const int Lead = 2;

    public static IEnumerable<Finding> Compare(AccountPair pair)
    {
        if (MeetingOf(pair) is not var (first, second))
        {
            yield break;
        }

        foreach (var (name, read, readOther) in Facts(first, second).Append(("place", PlaceOf(pair.A, first), PlaceOf(pair.B, second))))
        {
            var (one, other) = (read ?? LengthIn(pair.A, name), readOther ?? LengthIn(pair.B, name));
            if (one == other || (one ?? other) is not { } told || (one is null && IsTold(pair.A, name, told)) || (other is null && IsTold(pair.B, name, told)) || (name == "channel" && told == "in_person" && (one is null || other is null)))
            {
                continue;
            }

            var text = (one, other) switch
            {
                (null, { } only) => $"{name}: only B tells, {InWords(pair.B, only)}",
                ({ } only, null) => $"{name}: only A tells, {InWords(pair.A, only)}",
                _ => $"{name}: A has {InWords(pair.A, one!)}, B has {InWords(pair.B, other!)}",
            };
            yield return new(FindingKind.Fact, text, one is null ? [] : first.Evidence, other is null ? [] : second.Evidence);
        }
    }

    // An account may tell a thing where the meeting was not read from: its day by a weekday or its own date, its channel by a word.
    private static bool IsTold(Account account, string name, string told) => name switch
    {
        "day" => account.Record.Document.Published is { } published && published.StartsWith(told, StringComparison.Ordinal) || account.Record.Times.Any(time => time.Value?.StartsWith(told, StringComparison.Ordinal) == true),
        "channel" => account.Tells(told),
        "length" => account.Record.Times.Any(time => time.Value == told),
        "place" => account.Record.Document.Text.Contains(told, StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>The one length in hours or minutes that an account tells, whatever it was read of: in a readout it is that of the meeting.</summary>
    internal static string? LengthIn(Account account, string name) =>
        name == "length" && account.Record.Times.Where(static time => time is { Type: "DURATION", Value: { } value } && value.StartsWith("PT", StringComparison.Ordinal)).DistinctBy(static time => time.Value).ToList() is [var only] ? only.Value : null;

    // A headline names the meeting without its day, and a text may tell of others: the one that both accounts are of is told by themselves, with the same people, on one day, with most facts.
    private static (Meeting First, Meeting Second)? MeetingOf(AccountPair pair)
    {
        var pairs = Held(pair.A.Record).SelectMany(first => Held(pair.B.Record).Select(second => (first, second))).ToList();
        return pairs.Count == 0 ? null : pairs.MaxBy(one => (
            Own(one.first) + Own(one.second),
            pair.KeysOf(pair.A, one.first).Count(pair.KeysOf(pair.B, one.second).Contains),
            one.first.Date is not null && one.first.Date == one.second.Date ? 1 : 0,
            Facts(one.first, one.second).Count(static fact => fact.A is not null && fact.A == fact.B),
            Told(one.first) + Told(one.second)));
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
    ];

    // In the account's own words, which may say "nearly"; else "PT3H30M" as people say it; the rest stands as it is.
    private static string InWords(Account account, string value) => value == "in_person" ? "in person"
        : account.Record.Times.FirstOrDefault(time => time.Type == "DURATION" && time.Value == value) is { } told ? $"“{told.Text}”"
        : value.StartsWith("PT", StringComparison.Ordinal) && PeriodPattern.Roundtrip.Parse(value).TryGetValue(Period.Zero, out var length)
            ? string.Join(' ', new[] { (length.Hours, "h"), (length.Minutes, "min") }.Where(static part => part.Item1 != 0).Select(static part => string.Create(CultureInfo.InvariantCulture, $"{part.Item1} {part.Item2}")))
            : value;

    // Where the meeting was is told at the top of an account; a place further down may be that of the next one.
    private static string? PlaceOf(Account account, Meeting meeting) => meeting.Place is { } place && account.Passages.Where(static passage => !passage.IsHeadline).Take(Lead).Any(passage => passage.Span.Start <= place.Start && passage.Span.End >= place.End)
        ? place.Name
        : null;

    private static string? Known(string channel) => channel == "unknown" ? null : channel;
}
