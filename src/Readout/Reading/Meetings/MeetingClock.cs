using NodaTime;
using NodaTime.Text;
using Readout.World.Times;

namespace Readout.Reading.Meetings;

/// <summary>Start, end and length of a meeting in the contract's terms.</summary>
/// <param name="Start">ISO 8601 with offset, or null.</param>
/// <param name="End">ISO 8601 with offset, or null.</param>
/// <param name="Duration">ISO 8601 in hours and minutes (<c>PT1H14M</c>), or null.</param>
internal sealed record MeetingClock(string? Start, string? End, string? Duration)
{
    /// <summary>Puts the hours that the text gives on the day of the meeting.</summary>
    /// <param name="time">What the text says.</param>
    /// <param name="date">The day of the meeting, or null.</param>
    /// <param name="local">The zone of the place, where the text gives local time, or null.</param>
    public static MeetingClock Of(MeetingTime time, MeetingDate? date, ClockZone? local)
    {
        var span = SpanOf(time, local);
        var zoned = ZonedSpanOf(time, span, date);
        return new(zoned?.StartText, zoned?.EndText, LengthOf(time, span, zoned));
    }

    private static ClockSpan? SpanOf(MeetingTime time, ClockZone? local)
    {
        if (time.Start?.Clock is not { } start)
        {
            return null;
        }

        return time.End?.Clock is { } end && start.End is null
            ? new(start.Start, end.End ?? end.Start, start.Zone ?? end.Zone ?? local)
            : start with { Zone = start.Zone ?? local };
    }

    private static ZonedSpan? ZonedSpanOf(MeetingTime time, ClockSpan? span, MeetingDate? date) =>
        DayOf(date) is { } day ? span?.On(day) : time.Start?.Moment;

    private static LocalDate? DayOf(MeetingDate? date) =>
        date is { Date: { } text, Precision: not "approximate" } && LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var day) ? day : null;

    private static string? LengthOf(MeetingTime time, ClockSpan? span, ZonedSpan? zoned)
    {
        if (zoned?.DurationText is { } elapsed)
        {
            return elapsed;
        }

        if (time.Length is { } length)
        {
            return PeriodPattern.NormalizingIso.Format(length);
        }

        if (span is not { End: { } end } clock)
        {
            return null;
        }

        var minutes = Period.Between(clock.Start, end, PeriodUnits.Minutes).Minutes;
        return PeriodPattern.NormalizingIso.Format(Period.FromMinutes(minutes < 0 ? minutes + (24 * 60) : minutes));
    }
}
