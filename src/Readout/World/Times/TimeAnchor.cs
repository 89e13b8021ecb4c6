using NodaTime;

namespace Readout.World.Times;

/// <summary>
/// The event that an expression counts from: in "a week after the summit", the summit, one week forward. Whoever knows the event's
/// date asks <see cref="CountFrom"/> for the date meant.
/// </summary>
/// <param name="HeadToken">The token that names the event: the head of the phrase or the verb of the clause.</param>
/// <param name="FirstToken">First token of the phrase.</param>
/// <param name="EndToken">Index after the last token of the phrase.</param>
/// <param name="Offset">How far from the event, negative for before; null where only the direction is told ("hours after").</param>
/// <param name="Unit">The unit the offset is told in; it is as fine as the result is known.</param>
/// <param name="IsAfter">True for later than the event.</param>
public sealed record TimeAnchor(int HeadToken, int FirstToken, int EndToken, Period? Offset, TimeUnit Unit, bool IsAfter)
{
    /// <summary>The date meant, for a record, if the event was on <paramref name="day"/>; null where the offset is vague.</summary>
    public (string Date, TimePrecision Precision)? CountFrom(LocalDate day)
    {
        if (Offset is null || CalendarSpan.TryMove(day, Offset) is not { } moved)
        {
            return null;
        }

        return CalendarSpan.Around(moved, Unit)?.ToRecordDate();
    }
}
