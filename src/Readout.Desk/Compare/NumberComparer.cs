using NodaTime;
using NodaTime.Text;
using Readout.Reading.Accounts;
using Readout.Records;
using Readout.Rules.Lexicons;

namespace Readout.Desk.Compare;

/// <summary>Finds numbers that differ where both count the same, numbers that only one gives, and times that only one gives.</summary>
internal static class NumberComparer
{
    // Sentences that count the same thing share this many words besides what is counted.
    private const int LeastCommon = 2;

    private static readonly WordTable Groups = WordTable.Shipped("english/groups.tsv");

    public static IEnumerable<Finding> Compare(AccountPair pair)
    {
        var (a, b) = (Amounts(pair.A), Amounts(pair.B));
        var equal = a.Where(one => b.Exists(other => AreEqual(one.Amount, other.Amount))).Select(static one => (one.Amount.Value, one.Amount.Unit)).ToHashSet();
        a.RemoveAll(one => equal.Contains((one.Amount.Value, one.Amount.Unit)));
        b.RemoveAll(one => equal.Contains((one.Amount.Value, one.Amount.Unit)));
        foreach (var one in a)
        {
            var other = b.Where(candidate => candidate.Amount.Unit == one.Amount.Unit && (Common(one, candidate) >= LeastCommon || (IsOnly(a, one) && IsOnly(b, candidate))))
                .OrderByDescending(candidate => Common(one, candidate)).ThenBy(static candidate => candidate.Amount.Span.Start).FirstOrDefault();
            if (other != default)
            {
                b.Remove(other);
                yield return new(FindingKind.Number, $"A has “{one.Amount.Span.Text}”, B has “{other.Amount.Span.Text}”", [one.Amount.Span], [other.Amount.Span]);
            }
            else
            {
                yield return new(FindingKind.Number, $"only A: “{one.Amount.Span.Text}”", [one.Amount.Span], []);
            }
        }

        foreach (var (amount, _) in b)
        {
            yield return new(FindingKind.Number, $"only B: “{amount.Span.Text}”", [], [amount.Span]);
        }

        foreach (var time in Times(pair.A, pair.B))
        {
            yield return new(FindingKind.Time, $"only A: “{time.Text}”", [time], []);
        }

        foreach (var time in Times(pair.B, pair.A))
        {
            yield return new(FindingKind.Time, $"only B: “{time.Text}”", [], [time]);
        }
    }

    // What an account counts once.
    private static bool IsOnly(List<(Amount Amount, Passage Passage)> amounts, (Amount Amount, Passage Passage) one) => !char.IsSymbol(one.Amount.Unit[0]) && amounts.Count(other => other.Amount.Unit == one.Amount.Unit) == 1;

    private static List<(Amount Amount, Passage Passage)> Amounts(Account account) =>
        [.. account.Passages.SelectMany(passage => passage.Numbers.Where(amount => !IsOfThoseWhoMet(account, amount)).Select(amount => (amount, passage)))];

    // "The two ministers".
    private static bool IsOfThoseWhoMet(Account account, Amount amount) => amount.Value == 2 && Groups.TryGet(account.WordsIn(amount.Span.Start, amount.Span.End).Last().Split('-')[^1], out _);

    private static bool AreEqual(Amount a, Amount b) => a.Value == b.Value && a.Unit == b.Unit;

    private static int Common((Amount Amount, Passage Passage) a, (Amount Amount, Passage Passage) b) =>
        a.Passage.Classes.Count(word => word != a.Amount.Unit && b.Passage.Classes.Contains(word));

    // When and how long the meeting itself was is told as a fact; the day of publication is on the account.
    private static bool IsOfMeeting(Account account, string value) => value == FactComparer.LengthIn(account, "length")
        || account.Record.Document.Published?.StartsWith(value, StringComparison.Ordinal) == true
        || account.Record.Meetings.Any(meeting => IsSameLength(meeting.Duration, value)
            || (value.Contains('T', StringComparison.Ordinal) && new[] { meeting.Start, meeting.End, meeting.Status == "held" ? meeting.Date : null }.Any(
                time => time is not null && (time.StartsWith(value, StringComparison.Ordinal) || value.StartsWith(time, StringComparison.Ordinal)))));

    private static bool IsSameLength(string? length, string value) =>
        length is not null && Length(length) is { } one && Length(value) is { } other && one == other;

    private static Duration? Length(string text) =>
        PeriodPattern.Roundtrip.Parse(text).TryGetValue(Period.Zero, out var period) && !period.HasDateComponent ? period.ToDuration() : null;

    // A day is told by whoever tells an hour of it, a month by whoever tells a day of it; the same words are no difference, and what cannot be resolved is not compared.
    private static IEnumerable<Span> Times(Account account, Account other) => account.Record.Times
        .Where(time => time is { Value: { } value, Type: "DATE" or "TIME" or "DURATION" } && !value.EndsWith("_REF", StringComparison.Ordinal)
            && !IsOfMeeting(account, value) && !account.IsPartOfName(time.Start) && !other.Record.Times.Any(told => told.Text.Equals(time.Text, StringComparison.OrdinalIgnoreCase) || (told.Value is { } known && known.StartsWith(value, StringComparison.Ordinal)) || IsOfMonth(told, time)))
        .DistinctBy(static time => time.Value)
        .Select(static time => new Span(time.Start, time.End, time.Text));

    // "April" and "April 9", though they were resolved to other years.
    private static bool IsOfMonth(TimeExpression told, TimeExpression time) =>
        time.Value is { Length: 7 } month && told.Value is { Length: >= 10 } day && month[4..] == day[4..7] && told.Text.Contains(time.Text, StringComparison.OrdinalIgnoreCase);
}
