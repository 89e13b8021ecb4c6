namespace Readout.World.Times;

/// <summary>What a number word does to the count so far.</summary>
internal enum NumberKind
{
    /// <summary>Adds: one, twenty, 7.</summary>
    Unit,

    /// <summary>Adds, and tells a place in a row: first, twentieth.</summary>
    Ordinal,

    /// <summary>Multiplies what stands before it and starts anew: hundred, thousand.</summary>
    Scale,

    /// <summary>Multiplies: dozen.</summary>
    Group,

    /// <summary>Is the count, whatever article stands before it: couple, pair.</summary>
    Couple,

    /// <summary>Stands for one unless a number follows: a, an.</summary>
    Article,

    /// <summary>Adds a part: half, ½. After a lone article ("a half") it is the whole count.</summary>
    Fraction,

    /// <summary>A number that is not told: several, few.</summary>
    Vague,

    /// <summary>Carries no number: and, of.</summary>
    Link,
}
