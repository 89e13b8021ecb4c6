using NodaTime;

namespace Readout.World.Times;

/// <summary>Turns the captures and values of a calendar rule into a frame.</summary>
internal sealed class FrameComposer(NumberWords numbers, ClockZones zones)
{
    // A 29th of February is a date where the year is not told.
    private const int LeapYear = 2000;

    /// <param name="clue">The clue of a calendar rule.</param>
    /// <param name="prefix">Empty, or "end_" for the second half of a range.</param>
    /// <returns>Null where the words name no such date or time: a 30th of February, 25 o'clock.</returns>
    public TimeFrame? Compose(TimeClue clue, string prefix = "")
    {
        var frame = new TimeFrame
        {
            Month = clue.Number(prefix + "month"),
            Weekday = clue.Number(prefix + "weekday") is { } weekday ? (IsoDayOfWeek)weekday : null,
            Direction = clue.Number("direction"),
            PartOfDay = clue.Value(prefix + "part_of_day"),
            Modifier = ReadModifier(clue),
            IsFromText = clue.Value("from_text") is not null,
            IsLoose = clue.Value("from_text") == "loosely",
            IsFiscal = clue.Value("fiscal") is not null,
            Part = ReadPart(clue),
            Zone = ReadZone(clue, prefix),
        };

        return ReadDay(clue, prefix, ref frame) && ReadYear(clue, prefix, ref frame) && ReadShift(clue, ref frame) && ReadClock(clue, prefix, ref frame)
            && IsOnCalendar(frame)
            ? frame
            : null;
    }

    /// <summary>True if the words name a day that no calendar has: "31 June", "2023-02-29".</summary>
    public bool NamesNoDay(TimeClue clue)
    {
        if (clue.Words("numeric") is { } numeric)
        {
            return NumericDate.IsImpossible(numeric);
        }

        return clue.Number("month") is { } month and >= 1 and <= 12 && clue.Words("day") is { } words && numbers.TryReadCount(words, out var day)
            && day > CalendarSystem.Iso.GetDaysInMonth(clue.Words("year") is { } year ? numbers.ReadYear(year) ?? LeapYear : LeapYear, month);
    }

    private bool ReadDay(TimeClue clue, string prefix, ref TimeFrame frame)
    {
        if (clue.Words(prefix + "numeric") is { } numeric)
        {
            if (NumericDate.Read(numeric) is not { } date)
            {
                return false;
            }

            frame = frame with { Year = date.Year, Month = date.Month, Day = date.Day };
            return true;
        }

        if (clue.Words(prefix + "day") is not { } words)
        {
            return true;
        }

        if (!numbers.TryReadCount(words, out var day) || day is not (>= 1 and <= 31))
        {
            return false;
        }

        frame = frame with { Day = (int)day };
        return true;
    }

    private bool ReadYear(TimeClue clue, string prefix, ref TimeFrame frame)
    {
        if (clue.Words(prefix + "year") is { } words)
        {
            frame = frame with { Year = numbers.ReadYear(words) };
            return frame.Year is { } year && CalendarSpan.IsYear(year);
        }

        if (clue.Words("decade") is { } decade)
        {
            var first = clue.Number("decade_year") ?? numbers.ReadYear(decade.AsSpan().TrimEnd("s'\u2019"));
            frame = frame with { Era = first is { } year ? (year, TimeUnit.Decade) : null };
            return first is { } start && CalendarSpan.IsYear(start);
        }

        if (clue.Words("century") is { } century)
        {
            var isCount = numbers.TryReadCount(century, out var count);
            frame = frame with { Era = ((int)((count ?? 0) - 1) * 100, TimeUnit.Century) };
            return isCount && count is > 1 and < 99;
        }

        return true;
    }

    private static bool ReadShift(TimeClue clue, ref TimeFrame frame)
    {
        if (clue.Unit("shift_unit") is { } unit)
        {
            frame = frame with { Shift = (clue.Number("shift") ?? clue.Number("direction") ?? 0, unit), Direction = null };
        }

        return true;
    }

    private bool ReadClock(TimeClue clue, string prefix, ref TimeFrame frame)
    {
        if (clue.Value(prefix + "named_clock") is { } named)
        {
            frame = frame with { Clock = ClockReader.Read(named, null) };
            return frame.Clock is not null;
        }

        if (clue.Words(prefix + "clock") is not { } words)
        {
            return true;
        }

        var half = clue.Value(prefix + "half");
        if (!char.IsAsciiDigit(words[0]) && numbers.TryReadCount(words, out var hour) && hour is { } count)
        {
            words = ((int)count).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        frame = frame with { Clock = ClockReader.Read(words, half), PartOfDay = null };
        return frame.Clock is not null;
    }

    private YearPart? ReadPart(TimeClue clue)
    {
        if (clue.Value("season") is { } season)
        {
            return new(season, clue.Number("first_month") ?? 1, 3);
        }

        if (clue.Words("quarter") is { } quarter && numbers.TryReadCount(quarter, out var q) && q is >= 1 and <= 4)
        {
            return new(FormattableString.Invariant($"Q{(int)q}"), ((int)q * 3) - 2, 3);
        }

        if (clue.Words("half_year") is { } half && (clue.Number("half_number") ?? Whole(half)) is >= 1 and <= 2 and var h)
        {
            return new(FormattableString.Invariant($"H{h}"), (h * 6) - 5, 6);
        }

        return null;
    }

    private int? Whole(string words) => numbers.TryReadCount(words, out var count) ? (int?)count : null;

    private ZoneName? ReadZone(TimeClue clue, string prefix)
    {
        if (clue.Words(prefix + "zone") is not { } name)
        {
            return null;
        }

        // "GMT+8": what stands behind the name is counted from it.
        var mark = name.AsSpan().IndexOfAny('+', '-', '\u2212');
        mark = mark < 0 ? name.IndexOf('\u2013', StringComparison.Ordinal) : mark;
        return mark > 0 && ClockOffset.Read(name.AsSpan(mark)) is { } offset
            ? new(name, ClockZones.OfOffset(offset))
            : new(name, zones.Find(name), !zones.Knows(name) ? TimeFault.UnknownZone : zones.IsOfSeveral(name) ? TimeFault.OpenZone : null);
    }

    private static TimeModifier? ReadModifier(TimeClue clue) =>
        clue.Value("approximate") is not null ? new(null, true)
        : clue.Value("share") is not null ? new(clue.Share("share"), false)
        : null;

    private static bool IsOnCalendar(TimeFrame frame) =>
        frame is { Month: null or (>= 1 and <= 12), Weekday: null or (>= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday), Part: null or { FirstMonth: >= 1 and <= 12 } }
        && (frame is not { Month: { } month, Day: { } day } || day <= CalendarSystem.Iso.GetDaysInMonth(frame.Year ?? LeapYear, month));
}
