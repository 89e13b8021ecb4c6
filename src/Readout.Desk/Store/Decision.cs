using System.Data.Common;
using System.Globalization;
using Readout.Records;

namespace Readout.Desk.Store;

/// <summary>
/// What a person decided about a record. It is anchored to the hash of the text and the place of the record's words, so that it holds for every later reading of that text.
/// </summary>
/// <param name="Number">Its place in the log.</param>
/// <param name="Hash">SHA-256 of the text.</param>
/// <param name="Kind"><c>statement</c>, <c>meeting</c>, <c>position</c> or <c>event</c>.</param>
/// <param name="Start">First code point of the record's words: content, evidence or trigger.</param>
/// <param name="End">Code point after them.</param>
/// <param name="Record">Id of the record when it was decided; tells two records on the same words apart.</param>
/// <param name="Verdict"><c>accept</c>, <c>reject</c>, <c>correct</c> or <c>undo</c>.</param>
/// <param name="Field">The field that was corrected, or null.</param>
/// <param name="Value">Its new value as JSON; of an undo the number of the decision that it takes back; or null.</param>
/// <param name="Reason">Why, in the person's words.</param>
/// <param name="Reviewer">Who decided.</param>
/// <param name="Decided">When, ISO 8601.</param>
public sealed record Decision(
    long Number, string Hash, string Kind, int Start, int End, string Record, string Verdict, string? Field, string? Value, string Reason, string Reviewer, string Decided)
{
    /// <summary>The decision that an undo takes back; null of others.</summary>
    internal long? Undone => Verdict == "undo" && long.TryParse(Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    internal const string Select = "SELECT n, hash, kind, span_start, span_end, record, verdict, field, value, reason, reviewer, decided FROM review";

    /// <summary>The numbers of those decisions that others took back. An undo that was itself taken back counts no more.</summary>
    internal static HashSet<long> TakenBack(IReadOnlyList<Decision> log)
    {
        var gone = new HashSet<long>();
        foreach (var decision in log.Reverse())
        {
            if (decision.Undone is { } number && !gone.Contains(decision.Number))
            {
                gone.Add(number);
            }
        }

        return gone;
    }

    internal static Decision Of(DbDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), (int)row.GetInt64(3), (int)row.GetInt64(4), row.GetString(5), row.GetString(6), Row.Text(row, 7), Row.Text(row, 8), row.GetString(9), row.GetString(10), row.GetString(11));
}

/// <summary>A record by its words.</summary>
internal sealed record Anchor(string Kind, string Id, int Start, int End)
{
    /// <summary>The records of a reading, in the order of their rows.</summary>
    public static IEnumerable<Anchor> Of(DocumentRecord record) =>
    [
        .. record.Statements.Select(static told => At("statement", told.Id, told.Content.Count > 0 ? told.Content[0] : told.Cue)),
        .. record.Meetings.Select(static met => At("meeting", met.Id, met.Evidence.FirstOrDefault())),
        .. record.Positions.Select(static held => At("position", held.Id, held.Evidence.FirstOrDefault())),
        .. record.Events.Select(static done => At("event", done.Id, done.Trigger)),
    ];

    private static Anchor At(string kind, string id, Span? span) => new(kind, id, span?.Start ?? 0, span?.End ?? 0);
}
