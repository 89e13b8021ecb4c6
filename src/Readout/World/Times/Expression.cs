namespace Readout.World.Times;

/// <summary>A time expression as composed from one clue, or from neighbouring ones, before it is resolved.</summary>
/// <param name="Rule">The rule that found it, or its first part.</param>
/// <param name="FirstToken">First token.</param>
/// <param name="EndToken">Index after the last token.</param>
internal abstract record Expression(string Rule, int FirstToken, int EndToken);

/// <summary>A date or a time of day. A range of clock times is two of these that know of each other.</summary>
internal sealed record CalendarExpression(string Rule, int FirstToken, int EndToken, TimeFrame? Frame) : Expression(Rule, FirstToken, EndToken)
{
    /// <summary>What is wrong with the words where there is no frame, or null.</summary>
    public TimeFault? Fault { get; init; }

    /// <summary>True on the first half of a range; the next expression is the second.</summary>
    public bool IsRangeStart { get; init; }

    /// <summary>True on the second half of a range.</summary>
    public bool IsRangeEnd { get; init; }
}

/// <summary>A length of time.</summary>
internal sealed record LengthExpression(string Rule, int FirstToken, int EndToken, TimeLength Length) : Expression(Rule, FirstToken, EndToken)
{
    /// <summary>True after "in", which makes it a date in a clause that looks ahead: "will meet in two weeks".</summary>
    public bool IsAhead { get; init; }
}

/// <summary>A length counted from somewhere: "two days ago", "a week later", "a week after the summit".</summary>
/// <param name="Rule">The rule.</param>
/// <param name="FirstToken">First token.</param>
/// <param name="EndToken">Index after the last token.</param>
/// <param name="Length">How far.</param>
/// <param name="Sign">-1 for before, 1 for after.</param>
/// <param name="From">What it counts from.</param>
/// <param name="Signal">The word that ties it to an event, or -1.</param>
internal sealed record OffsetExpression(string Rule, int FirstToken, int EndToken, TimeLength Length, int Sign, CountFrom From, int Signal)
    : Expression(Rule, FirstToken, EndToken);

/// <summary>An expression whose value the lexicon gives: "now", "recently", "every Monday".</summary>
internal sealed record FixedExpression(string Rule, int FirstToken, int EndToken, TimeType Type, string Value) : Expression(Rule, FirstToken, EndToken);
