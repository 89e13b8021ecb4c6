namespace Readout.World.Times;

/// <summary>How finely a date is known.</summary>
public enum TimePrecision
{
    /// <summary>To the minute.</summary>
    Minute,

    /// <summary>To the hour.</summary>
    Hour,

    /// <summary>To the day.</summary>
    Day,

    /// <summary>To the week.</summary>
    Week,

    /// <summary>To the month.</summary>
    Month,

    /// <summary>To the year.</summary>
    Year,

    /// <summary>The date is the likeliest day of a stretch such as "late May" or "last summer".</summary>
    Approximate,
}
