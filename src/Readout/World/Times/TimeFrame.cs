using NodaTime;

namespace Readout.World.Times;

/// <summary>
/// What the words of a calendar expression say, before anything is counted from anywhere: each slot is filled or open. Frames of
/// neighbouring expressions unite where their slots fit ("noon" and "Thursday", "June" and "last year").
/// </summary>
internal sealed record TimeFrame
{
    /// <summary>A year, told in full.</summary>
    public int? Year { get; init; }

    /// <summary>First year of a decade or, with <see cref="TimeUnit.Century"/>, of a century.</summary>
    public (int FirstYear, TimeUnit Unit)? Era { get; init; }

    /// <summary>A unit counted from the document's date: this week is 0 weeks, yesterday -1 days.</summary>
    public (int Count, TimeUnit Unit)? Shift { get; init; }

    /// <summary>A named part of a year: quarter, half or season.</summary>
    public YearPart? Part { get; init; }

    /// <summary>Month, 1 to 12.</summary>
    public int? Month { get; init; }

    /// <summary>Day of the month.</summary>
    public int? Day { get; init; }

    /// <summary>Day of the week.</summary>
    public IsoDayOfWeek? Weekday { get; init; }

    /// <summary>"last" (-1), "this" (0) or "next" (1) before a named month, day or season.</summary>
    public int? Direction { get; init; }

    /// <summary>TIMEX3 part of the day: <c>MO</c>, <c>AF</c>, <c>EV</c>, <c>NI</c>.</summary>
    public string? PartOfDay { get; init; }

    /// <summary>Time on the clock.</summary>
    public ClockReading? Clock { get; init; }

    /// <summary>The zone named, also where it is not known which.</summary>
    public ZoneName? Zone { get; init; }

    /// <summary>"early", "mid", "late", "around".</summary>
    public TimeModifier? Modifier { get; init; }

    /// <summary>True for what counts from the text, not from the document's date: "the following year", "that day".</summary>
    public bool IsFromText { get; init; }

    /// <summary>True for what counts from the document's date where the text has named nothing to count from: "the end of the month".</summary>
    public bool IsLoose { get; init; }

    /// <summary>True for a fiscal year or quarter, whose months are not told.</summary>
    public bool IsFiscal { get; init; }

    /// <summary>The finest and the coarsest slot that is filled.</summary>
    public (FrameLevel Finest, FrameLevel Coarsest) Levels
    {
        get
        {
            var finest = FrameLevel.Open;
            var coarsest = FrameLevel.None;
            for (var level = FrameLevel.Clock; level <= FrameLevel.Era; level++)
            {
                if (IsFilled(level))
                {
                    finest = level < finest ? level : finest;
                    coarsest = level;
                }
            }

            return (finest, coarsest);
        }
    }

    /// <summary>The size of the stretch that the frame means.</summary>
    public TimeUnit Unit => Day is not null || Weekday is not null || Shift is { Unit: TimeUnit.Day } ? TimeUnit.Day
        : Shift is { Unit: TimeUnit.Week or TimeUnit.Weekend } ? TimeUnit.Week
        : Month is not null || Shift is { Unit: TimeUnit.Month } ? TimeUnit.Month
        : Part is not null || Shift is { Unit: TimeUnit.Quarter } ? TimeUnit.Quarter
        : TimeUnit.Year;

    /// <summary>TIMEX3 value of what recurs so: <c>XXXX-WXX-4</c> for every Thursday, <c>XXXX-07</c> for every July.</summary>
    public string? Pattern
    {
        get
        {
            var part = PartOfDay is null ? "" : "T" + PartOfDay;
            return Weekday is { } weekday ? FormattableString.Invariant($"XXXX-WXX-{(int)weekday}{part}")
                : Month is { } month ? FormattableString.Invariant($"XXXX-{month:D2}")
                : Part is { } season ? "XXXX-" + season.Code
                : PartOfDay is not null ? "XXXX-XX-XX" + part
                : null;
        }
    }

    private bool IsFilled(FrameLevel level) => level switch
    {
        FrameLevel.Clock => Clock is not null,
        FrameLevel.PartOfDay => PartOfDay is not null,
        FrameLevel.Weekday => Weekday is not null,
        FrameLevel.Day => Day is not null || Shift is { Unit: <= TimeUnit.Day },
        FrameLevel.Week => Shift is { Unit: TimeUnit.Week or TimeUnit.Weekend },
        FrameLevel.Month => Month is not null || Shift is { Unit: TimeUnit.Month },
        FrameLevel.YearPart => Part is not null || Shift is { Unit: TimeUnit.Quarter },
        FrameLevel.Year => Year is not null || Shift is { Unit: TimeUnit.Year },
        _ => Era is not null || Shift is { Unit: TimeUnit.Decade or TimeUnit.Century },
    };
}
