using Readout.Language;

namespace Readout.World.Times;

/// <summary>
/// Lends a clock time without a day the day that its sentence names elsewhere: "at 5 p.m. (0900 GMT) the guns fell silent on Friday".
/// The day before it counts first, then the one behind.
/// </summary>
internal static class ClockDays
{
    public static void Lend(Document document, List<Expression> expressions)
    {
        for (var i = 0; i < expressions.Count; i++)
        {
            if (expressions[i] is CalendarExpression { Frame: { } frame } bare && frame.Levels.Coarsest is FrameLevel.Clock
                && DayAround(document, expressions, i) is { } day)
            {
                expressions[i] = bare with { Frame = WithDay(frame, day) };
            }
        }
    }

    private static TimeFrame? DayAround(Document document, List<Expression> expressions, int index)
    {
        for (var step = -1; step <= 1; step += 2)
        {
            for (var i = index + step; i >= 0 && i < expressions.Count && IsSameSentence(document, expressions[i], expressions[index]); i += step)
            {
                if (expressions[i] is CalendarExpression { Frame: { } frame } && NamesDay(frame))
                {
                    return frame;
                }
            }
        }

        return null;
    }

    private static bool NamesDay(TimeFrame frame) => frame.Levels.Coarsest > FrameLevel.PartOfDay && frame.Unit == TimeUnit.Day;

    private static bool IsSameSentence(Document document, Expression a, Expression b) =>
        document[a.FirstToken].Sentence == document[b.FirstToken].Sentence;

    private static TimeFrame WithDay(TimeFrame clock, TimeFrame day) => day with
    {
        Clock = clock.Clock,
        Zone = clock.Zone,
        PartOfDay = null,
        Modifier = clock.Modifier,
    };
}
