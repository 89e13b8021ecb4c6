namespace Readout.World.Times;

/// <summary>What a date was worked out from.</summary>
public enum DateOrigin
{
    /// <summary>The words give the date in full.</summary>
    Explicit,

    /// <summary>Counted from the document's date.</summary>
    Relative,

    /// <summary>Counted from an event or a meeting of the text, see <see cref="TimeMention.Anchor"/>.</summary>
    Anchored,
}
