using NodaTime;
using NodaTime.Text;

namespace Readout.World.Times;

/// <summary>Turns a frame into a reading: the stretch of the calendar, the time of day, the value, and the date for a record.</summary>
internal sealed class FrameResolver(CalendarResolver calendar, Timeline timeline)
{
    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalTimePattern Seconds = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss");

    /// <param name="frame">The frame.</param>
    /// <param name="tense">Tense of the clause.</param>
    /// <param name="end">The end of a range of clock times that starts with the frame's, or null.</param>
    public TimeReading Resolve(TimeFrame frame, Tense tense, ClockReading? end = null) => Read(frame, tense, end) with { Fault = FaultOf(frame) };

    private static TimeFault? FaultOf(TimeFrame frame) =>
        frame is { Clock: not null, Zone: { Zone: null } zone } ? zone.Fault : null;

    private TimeReading Read(TimeFrame frame, Tense tense, ClockReading? end)
    {
        var isTime = frame.Clock is not null || frame.PartOfDay is not null;
        var place = frame.Levels.Coarsest <= FrameLevel.PartOfDay ? DayInMind() : calendar.Resolve(frame, tense);
        if (!isTime)
        {
            return OfDate(frame, place);
        }

        return place is { Span.Unit: not TimeUnit.Day } ? new(TimeType.Time, null) : OfTime(frame, place, end);
    }

    // A bare clock time is on the day that the text last spoke of; the document's own date is never put in its place.
    private (CalendarSpan Span, DateOrigin Origin)? DayInMind() =>
        timeline.LatestOf(TimeUnit.Day) is { } day ? (day.Span, day.Origin) : null;

    private static TimeReading OfDate(TimeFrame frame, (CalendarSpan Span, DateOrigin Origin)? place)
    {
        if (place is not { } found)
        {
            return new(TimeType.Date, null);
        }

        var date = frame.Modifier switch
        {
            { Share: { } share } => found.Span.Likeliest(share),
            { IsApproximate: true } => found.Span.Likeliest(0.5),
            _ => found.Span.ToRecordDate(),
        };
        return new(TimeType.Date, found.Span.Value) { Span = found.Span, Date = date, Origin = date is null ? null : found.Origin };
    }

    private static TimeReading OfTime(TimeFrame frame, (CalendarSpan Span, DateOrigin Origin)? place, ClockReading? end)
    {
        var time = frame.Clock is { } reading ? Text(reading) : frame.PartOfDay!;
        var precision = frame.Clock is { HasMinutes: true } ? TimePrecision.Minute : frame.Clock is null ? TimePrecision.Day : TimePrecision.Hour;
        return new(TimeType.Time, place?.Span.Value + "T" + time)
        {
            Span = place?.Span,
            Date = place is { } found ? (found.Span.Value, precision) : null,
            Origin = place?.Origin,
            Clock = frame.Clock is { } clock && (clock.HasHalf || frame.Zone is not null) ? new(clock.Time, end?.Time, frame.Zone?.Zone) : null,
            Zone = frame.Zone?.Zone?.Id,
            Day = frame.Clock is { IsDayEnd: true } ? place?.Span.End : place?.Span.First,
        };
    }

    private static string Text(ClockReading clock) => clock switch
    {
        { IsDayEnd: true } => "24:00",
        { Time.Second: > 0 } => Seconds.Format(clock.Time),
        _ => Minutes.Format(clock.Time),
    };
}
