namespace Readout.World.Times;

/// <summary>What an offset counts from.</summary>
internal enum CountFrom
{
    /// <summary>The document's date: "ago", "from now".</summary>
    Document,

    /// <summary>The day the text speaks of: "earlier", "later".</summary>
    Text,

    /// <summary>The event named next: "after the summit".</summary>
    Event,
}
