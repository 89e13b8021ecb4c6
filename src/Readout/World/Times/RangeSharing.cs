using NodaTime;

namespace Readout.World.Times;

/// <summary>
/// What the two ends of a range lend each other: in "from 4 to 5:30 p.m. Beijing time" the half of the day and the zone hold for both,
/// in "May 3 to 5, 2021" the month and the year.
/// </summary>
internal static class RangeSharing
{
    public static (TimeFrame Start, TimeFrame End) Share(TimeFrame start, TimeFrame end)
    {
        var zone = end.Zone ?? start.Zone;
        var (first, last) = (start.Clock, end.Clock);
        if (first is { HasHalf: false } a && last is { HasHalf: true } b)
        {
            first = InHalfOf(a, b, isFirst: true);
        }
        else if (first is { HasHalf: true } c && last is { HasHalf: false } d)
        {
            last = InHalfOf(d, c, isFirst: false);
        }

        return (
            WithDayOf(start, end) with { Zone = zone, Clock = first },
            WithDayOf(end, start) with { Zone = zone, Clock = last });
    }

    private static TimeFrame WithDayOf(TimeFrame frame, TimeFrame other)
    {
        var hasDay = frame.Day is not null || frame.Weekday is not null || frame.Shift is not null;
        return frame with
        {
            Year = frame.Year ?? other.Year,
            Month = frame.Month ?? other.Month,
            Day = hasDay ? frame.Day : other.Day,
            Weekday = hasDay ? frame.Weekday : other.Weekday,
            Shift = hasDay ? frame.Shift : other.Shift,
            Direction = frame.Direction ?? other.Direction,
        };
    }

    // "11 to 1 p.m." starts in the morning, "11 a.m. to 1" ends in the afternoon: the half that keeps the order is meant.
    private static ClockReading InHalfOf(ClockReading open, ClockReading told, bool isFirst)
    {
        var time = open.Time.Hour == 12 ? open.Time.PlusHours(-12) : open.Time;
        if (told.Time.Hour >= 12)
        {
            time = time.PlusHours(12);
        }

        var isOrdered = isFirst ? time < told.Time : time > told.Time;
        return open with { Time = isOrdered ? time : time.PlusHours(12), HasHalf = true };
    }
}
