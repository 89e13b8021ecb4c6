namespace Readout.World.Times;

/// <summary>What a frame, a length or a reference resolves to, before it becomes a mention.</summary>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value, or null.</param>
internal sealed record TimeReading(TimeType Type, string? Value)
{
    /// <summary>The stretch of the calendar meant, or null.</summary>
    public CalendarSpan? Span { get; init; }

    /// <summary>Date for a record and how finely it is known, or null.</summary>
    public (string Date, TimePrecision Precision)? Date { get; init; }

    public DateOrigin? Origin { get; init; }

    public ClockSpan? Clock { get; init; }

    public string? Zone { get; init; }

    /// <summary>What is wrong with the words, or null.</summary>
    public TimeFault? Fault { get; init; }

    /// <summary>The day that a clock time is on, or null.</summary>
    public NodaTime.LocalDate? Day { get; init; }
}
