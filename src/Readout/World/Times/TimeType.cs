namespace Readout.World.Times;

/// <summary>The four types of TIMEX3.</summary>
public enum TimeType
{
    /// <summary>A calendar date of any size, from a day to a century, or "now", "recently", "soon".</summary>
    Date,

    /// <summary>A time of day, to the minute, the hour or a part of the day.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>Something that recurs.</summary>
    Set,
}
