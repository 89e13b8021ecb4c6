using NodaTime;
using NodaTime.TimeZones;

namespace Readout.World.Times;

/// <summary>Hours on the clock without a day: "from 4:07 p.m. to 5:21 p.m. Beijing time".</summary>
/// <param name="Start">The time, or the start of the range.</param>
/// <param name="End">The end of the range, or null.</param>
/// <param name="Zone">The zone the words name, or null.</param>
public sealed record ClockSpan(LocalTime Start, LocalTime? End, ClockZone? Zone)
{
    /// <summary>
    /// The span on a given day, or null where the zone is not known or the clocks of the zone skipped or repeated that hour.
    /// An end that is not after the start is on the next day.
    /// </summary>
    public ZonedSpan? On(LocalDate day)
    {
        if (Zone is null || Zone.At(day.At(Start)) is not { } start)
        {
            return null;
        }

        if (End is not { } end)
        {
            return new(start, null);
        }

        var endDay = end <= Start ? day.PlusDays(1) : day;
        return Zone.At(endDay.At(end)) is { } last ? new(start, last) : null;
    }
}
