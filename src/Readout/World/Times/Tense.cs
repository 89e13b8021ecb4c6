namespace Readout.World.Times;

/// <summary>On which side of the document's date the clause around an expression lies.</summary>
internal enum Tense
{
    /// <summary>The words do not tell.</summary>
    Open,

    /// <summary>Before, or on, the document's date.</summary>
    Past,

    /// <summary>After, or on, the document's date.</summary>
    Future,
}
