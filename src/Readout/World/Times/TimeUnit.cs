namespace Readout.World.Times;

/// <summary>Units of the calendar and the clock, from fine to coarse.</summary>
public enum TimeUnit
{
    /// <summary>Second.</summary>
    Second,

    /// <summary>Minute.</summary>
    Minute,

    /// <summary>Hour.</summary>
    Hour,

    /// <summary>Day.</summary>
    Day,

    /// <summary>Weekend: the Saturday and Sunday that end an ISO week.</summary>
    Weekend,

    /// <summary>ISO week.</summary>
    Week,

    /// <summary>Month.</summary>
    Month,

    /// <summary>Quarter of a year.</summary>
    Quarter,

    /// <summary>Year.</summary>
    Year,

    /// <summary>Decade.</summary>
    Decade,

    /// <summary>Century.</summary>
    Century,
}
