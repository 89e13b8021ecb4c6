using NodaTime;

namespace Readout.World.Times;

/// <summary>Resolves lengths counted from the document's date or from the day the text speaks of.</summary>
internal sealed class OffsetResolver(DocumentDate? published, Timeline timeline)
{
    // How many sentences back "a year earlier" still means the quarter or month just spoken of.
    private const int Reach = 4;

    // How many sentences back a year or a date is one that "a year earlier" counts from.
    private const int YearReach = 1;

    public TimeReading Resolve(OffsetExpression offset, int sentence)
    {
        var length = offset.Length;
        if (length.Period is not { } period)
        {
            return new(TimeType.Date, offset.From != CountFrom.Document ? null : offset.Sign < 0 ? "PAST_REF" : "FUTURE_REF");
        }

        var isTime = length.Unit < TimeUnit.Day;
        if (length.Unit == TimeUnit.Year && SameSizeYearsAway(offset.Sign * period.Years, sentence) is { } compared)
        {
            return OfSpan(compared.Span, compared.Origin);
        }

        if (isTime)
        {
            return OfClock(offset.Sign < 0 ? Period.Zero - period : period);
        }

        var from = offset.From == CountFrom.Document ? FromDocument() : timeline.LatestFor(length.Unit);
        if (length.Unit == TimeUnit.Year && (from is null || sentence - from.Value.Sentence > YearReach))
        {
            from = FromDocument();
        }

        return from is { } start
            && CalendarSpan.TryMove(start.Span.First, offset.Sign < 0 ? Period.Zero - period : period) is { } day
            && CalendarSpan.Around(day, length.Unit) is { } span
            ? OfSpan(span, start.Origin)
            : new(TimeType.Date, null);
    }

    // "… in the third quarter, up from 5% a year earlier": a quarter again.
    private (CalendarSpan Span, DateOrigin Origin)? SameSizeYearsAway(int years, int sentence)
    {
        if (timeline.LatestOf(TimeUnit.Quarter) is not { } latest || sentence - latest.Sentence > Reach)
        {
            return null;
        }

        return latest.Span.YearsAway(years) is { } span ? (span, latest.Origin) : null;
    }

    private TimeReading OfClock(Period by)
    {
        if (published is not { Time: { } time } date || CalendarSpan.TryMove(date.Day, by) is null)
        {
            return new(TimeType.Time, null);
        }

        var moved = date.Day.At(time) + by;
        return new(TimeType.Time, FormattableString.Invariant($"{CalendarSpan.Iso(moved.Date)}T{moved.Hour:D2}:{moved.Minute:D2}"))
        {
            Span = CalendarSpan.Day(moved.Date),
            Date = (CalendarSpan.Iso(moved.Date), TimePrecision.Hour),
            Origin = DateOrigin.Relative,
        };
    }

    private Spoken? FromDocument() =>
        published is { } date ? new Spoken(CalendarSpan.Day(date.Day), DateOrigin.Relative, -1, -1) : null;

    private static TimeReading OfSpan(CalendarSpan span, DateOrigin origin) =>
        new(TimeType.Date, span.Value) { Span = span, Date = span.ToRecordDate(), Origin = origin };
}
