using NodaTime;
using Readout.Language;

namespace Readout.World.Times;

/// <summary>
/// Works out the offset of a local time that is told again in a known zone: "at 5 p.m. (0900 GMT)" is eight hours ahead of UTC.
/// </summary>
internal static class PairedClocks
{
    // Between the two stand at most a bracket or a comma.
    private const int WidestGap = 1;
    private const int QuarterHours = 4;

    public static void Share(Document document, List<Expression> expressions)
    {
        for (var i = 1; i < expressions.Count; i++)
        {
            if (expressions[i - 1] is CalendarExpression { Frame: { Clock: { HasHalf: true } local, Zone: null } frame } first
                && expressions[i] is CalendarExpression { Frame: { Clock: { } told, Zone.Zone: { } zone } }
                && zone.FixedOffset is { } offset && IsBracketed(document, first.EndToken, expressions[i].FirstToken)
                && OffsetOf(local.Time, told.Time, offset) is { } found)
            {
                expressions[i - 1] = first with { Frame = frame with { Zone = new("", ClockZones.OfOffset(found)) } };
            }
        }
    }

    private static bool IsBracketed(Document document, int end, int start) =>
        start - end == WidestGap && document[end].Text is "(" or "[" && document[end].Sentence == document[start].Sentence;

    private static Offset? OffsetOf(LocalTime local, LocalTime told, Offset offset)
    {
        var seconds = (int)((local.TickOfDay - told.TickOfDay) / NodaConstants.TicksPerSecond) + offset.Seconds;
        var day = NodaConstants.SecondsPerDay;
        seconds = seconds > 14 * NodaConstants.SecondsPerHour ? seconds - day : seconds <= -12 * NodaConstants.SecondsPerHour ? seconds + day : seconds;
        return seconds % (NodaConstants.SecondsPerHour / QuarterHours) == 0 ? Offset.FromSeconds(seconds) : null;
    }
}
