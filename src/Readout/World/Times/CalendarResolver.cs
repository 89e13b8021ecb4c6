using NodaTime;

namespace Readout.World.Times;

/// <summary>
/// Finds the stretch of the calendar that a frame means, counting from the document's date where the words leave something open, into
/// the past or the future as the clause's tense tells.
/// </summary>
/// <param name="today">The document's day, or null; then only what is told in full resolves.</param>
internal sealed class CalendarResolver(LocalDate? today)
{
    private const int AgainstTense = 300;
    private const int AgainstDirection = 10_000;
    private const int MostUnits = 100_000;

    /// <returns>Null where the frame names no stretch or one that cannot be placed.</returns>
    public (CalendarSpan Span, DateOrigin Origin)? Resolve(TimeFrame frame, Tense tense)
    {
        if (frame.Era is { } era)
        {
            return (era.Unit == TimeUnit.Decade ? CalendarSpan.Decade(era.FirstYear) : CalendarSpan.Century(era.FirstYear), DateOrigin.Explicit);
        }

        if (frame.Year is { } year)
        {
            return InYear(frame, year) is { } span ? (span, DateOrigin.Explicit) : null;
        }

        return today is { } day && Relative(frame, day, tense) is { } relative ? (relative, DateOrigin.Relative) : null;
    }

    /// <summary>Moves from a stretch by a number of units of the calendar.</summary>
    public static CalendarSpan? Shift(LocalDate from, int count, TimeUnit unit)
    {
        var period = Math.Abs((long)count) > MostUnits ? null : unit switch
        {
            TimeUnit.Day => Period.FromDays(count),
            TimeUnit.Week or TimeUnit.Weekend => Period.FromWeeks(count),
            TimeUnit.Month => Period.FromMonths(count),
            TimeUnit.Quarter => Period.FromMonths(3 * count),
            TimeUnit.Year => Period.FromYears(count),
            TimeUnit.Decade => Period.FromYears(10 * count),
            TimeUnit.Century => Period.FromYears(100 * count),
            _ => null,
        };
        return period is not null && CalendarSpan.TryMove(from, period) is { } moved ? CalendarSpan.Around(moved, unit) : null;
    }

    private static CalendarSpan? Relative(TimeFrame frame, LocalDate today, Tense tense)
    {
        if (frame.Shift is { } shift)
        {
            return Shifted(frame, shift, today, tense);
        }

        if (frame.Part is { } part)
        {
            return PartNear(part, frame.Direction, today);
        }

        if (frame.Month is { } month)
        {
            return frame.Day is { } day ? DayNear(frame, month, day, today, tense) : MonthNear(month, frame.Direction, today, tense);
        }

        return frame.Weekday is { } weekday ? CalendarSpan.Day(WeekdayNear(weekday, frame.Direction, today, tense))
            : frame.Day is { } dayOfMonth ? DayOfMonthNear(dayOfMonth, today, tense)
            : null;
    }

    private static CalendarSpan? Shifted(TimeFrame frame, (int Count, TimeUnit Unit) shift, LocalDate today, Tense tense)
    {
        if (shift.Unit == TimeUnit.Weekend)
        {
            return WeekendNear(frame.Direction ?? shift.Count, today, tense);
        }

        if (Shift(today, shift.Count, shift.Unit) is not { } span)
        {
            return null;
        }

        return shift.Unit switch
        {
            TimeUnit.Week when frame.Weekday is { } weekday => CalendarSpan.Day(span.First.PlusDays((int)weekday - 1)),
            TimeUnit.Month when frame.Day is { } day => InYear(frame with { Month = span.First.Month, Day = day }, span.First.Year),
            TimeUnit.Year => InYear(frame, span.First.Year),
            _ => span,
        };
    }

    private static CalendarSpan? InYear(TimeFrame frame, int year)
    {
        if (frame.Month is { } month)
        {
            return frame.Day is not { } day ? CalendarSpan.Month(year, month)
                : day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? CalendarSpan.Day(new(year, month, day))
                : null;
        }

        return frame.Part is { } part ? CalendarSpan.PartOfYear(year, part.Code, part.FirstMonth, part.Months) : CalendarSpan.Year(year);
    }

    private static CalendarSpan PartNear(YearPart part, int? direction, LocalDate today)
    {
        var span = CalendarSpan.PartOfYear(today.Year, part.Code, part.FirstMonth, part.Months);
        var years = direction switch
        {
            0 => 0,
            < 0 => span.End > today ? -1 : 0,
            > 0 => span.First <= today ? 1 : 0,
            null => Nearest(part.FirstMonth + (part.Months / 2) - today.Month),
        };
        return CalendarSpan.PartOfYear(today.Year + years, part.Code, part.FirstMonth, part.Months);
    }

    private static CalendarSpan MonthNear(int month, int? direction, LocalDate today, Tense tense)
    {
        var ahead = month - today.Month;
        var years = (direction, tense) switch
        {
            (0, _) => 0,
            ( < 0, _) => ahead >= 0 ? -1 : 0,
            ( > 0, _) => ahead <= 0 ? 1 : 0,
            (_, Tense.Past) => ahead > 0 ? -1 : 0,
            (_, Tense.Future) => ahead < 0 ? 1 : 0,
            _ => Nearest(ahead),
        };
        return CalendarSpan.Month(today.Year + years, month);
    }

    // With nothing to go by, the nearer of last year's, this year's and next year's month is meant; half a year away the past one is.
    private static int Nearest(int monthsAhead) => monthsAhead >= 6 ? -1 : monthsAhead < -6 ? 1 : 0;

    // A weekday told with the date settles the year. Else the tense does, but a date without a year is hardly ever most of a year away:
    // then the nearer one is meant, whatever the parser made of the verb.
    private static CalendarSpan? DayNear(TimeFrame frame, int month, int day, LocalDate today, Tense tense)
    {
        CalendarSpan? best = null;
        var bestDistance = int.MaxValue;
        for (var year = today.Year - 1; year <= today.Year + 1; year++)
        {
            if (InYear(new TimeFrame { Month = month, Day = day }, year) is not { } span || (frame.Weekday is { } weekday && span.First.DayOfWeek != weekday))
            {
                continue;
            }

            var distance = Distance(Period.DaysBetween(today, span.First), frame.Direction, tense);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (span, distance);
            }
        }

        return best;
    }

    // Days from the document's date; against the tense or the direction told they count as more.
    private static int Distance(int days, int? direction, Tense tense)
    {
        var isAgainst = direction is { } told
            ? (told < 0 && days >= 0) || (told > 0 && days <= 0)
            : (tense == Tense.Past && days > 0) || (tense == Tense.Future && days < 0);
        return Math.Abs(days) + (!isAgainst ? 0 : direction is null ? AgainstTense : AgainstDirection);
    }

    private static CalendarSpan? DayOfMonthNear(int day, LocalDate today, Tense tense)
    {
        var months = tense == Tense.Future ? (day < today.Day ? 1 : 0) : day > today.Day ? -1 : 0;
        var month = today.PlusMonths(months);
        return InYear(new TimeFrame { Month = month.Month, Day = day }, month.Year);
    }

    private static LocalDate WeekdayNear(IsoDayOfWeek weekday, int? direction, LocalDate today, Tense tense) => direction switch
    {
        < 0 => DateAdjusters.Previous(weekday)(today),
        1 => DateAdjusters.Next(weekday)(today),
        > 1 => DateAdjusters.Next(IsoDayOfWeek.Monday)(today).PlusDays((int)weekday - 1),
        0 when tense != Tense.Past => DateAdjusters.NextOrSame(weekday)(today),
        _ => tense == Tense.Future ? DateAdjusters.NextOrSame(weekday)(today) : DateAdjusters.PreviousOrSame(weekday)(today),
    };

    private static CalendarSpan WeekendNear(int? direction, LocalDate today, Tense tense)
    {
        var isWeekend = today.DayOfWeek >= IsoDayOfWeek.Saturday;
        var weeks = direction switch
        {
            < 0 => -1,
            > 1 => 1,
            1 => isWeekend ? 1 : 0,
            0 => isWeekend || tense != Tense.Past ? 0 : -1,
            null => isWeekend || tense == Tense.Future ? 0 : -1,
        };
        return CalendarSpan.Weekend(today.PlusWeeks(weeks));
    }
}
