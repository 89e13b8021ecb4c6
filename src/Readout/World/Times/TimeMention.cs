using NodaTime;

namespace Readout.World.Times;

/// <summary>
/// One time expression of a document, with what it resolves to. Offsets are UTF-16 positions; ranges are half-open.
/// What the text does not tell is null; a document's date is never passed off as an event's.
/// </summary>
public sealed record TimeMention
{
    /// <summary>Index of the first token.</summary>
    public required int FirstToken { get; init; }

    /// <summary>Index after the last token.</summary>
    public required int EndToken { get; init; }

    /// <summary>First UTF-16 position.</summary>
    public required int Start { get; init; }

    /// <summary>UTF-16 position after the last.</summary>
    public required int End { get; init; }

    /// <summary>TIMEX3 type.</summary>
    public required TimeType Type { get; init; }

    /// <summary>TIMEX3 value (<c>2021-12-15T16:07</c>, <c>2021-W50</c>, <c>P1W</c>, <c>PRESENT_REF</c>), or null where it cannot be resolved.</summary>
    public string? Value { get; init; }

    /// <summary>IANA time zone or offset from UTC, or null where none is named or the name means several.</summary>
    public string? Zone { get; init; }

    /// <summary>
    /// The date for a record: <c>2021-12-15</c>, <c>2021-W50</c>, <c>2021-11</c>, <c>2021</c>; for an approximate one the likeliest day; or null.
    /// </summary>
    public string? Date { get; init; }

    /// <summary>How finely <see cref="Date"/> is known; null where it is null.</summary>
    public TimePrecision? Precision { get; init; }

    /// <summary>What <see cref="Date"/> was worked out from; null where there is none and no anchor.</summary>
    public DateOrigin? Origin { get; init; }

    /// <summary>
    /// The event that the expression counts from ("a week after the summit"), or null. Where that is itself a date ("a week after
    /// Dec. 7"), <see cref="Date"/> is already counted.
    /// </summary>
    public TimeAnchor? Anchor { get; init; }

    /// <summary>The hours on the clock, as far as the words name them; null for all but clock times.</summary>
    public ClockSpan? Clock { get; init; }

    /// <summary>The moment or the span of a clock time whose day and zone are known, else null.</summary>
    public ZonedSpan? Moment { get; init; }

    /// <summary>The length of a duration that is a known number of units, else null.</summary>
    public Period? Length { get; init; }

    /// <summary>What is wrong with the words, or null.</summary>
    public TimeFault? Fault { get; init; }

    /// <summary>Name of the rule that found the expression; joined expressions name the first.</summary>
    public required string Rule { get; init; }
}
