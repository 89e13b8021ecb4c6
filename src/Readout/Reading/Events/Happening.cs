using Readout.Rules;

namespace Readout.Reading.Events;

/// <summary>
/// An event while it is being put together: an act with what has been said of it so far, from the inside out. One per match; not thread-safe.
/// </summary>
internal sealed class Happening
{
    /// <summary>The match that named the act, or the operation where the act is unknown.</summary>
    public required RuleMatch Source { get; init; }

    /// <summary>The kind of act, or null where only an operation is known.</summary>
    public Act? Act { get; set; }

    /// <summary>What was done with the act (agreed, refused, …), or null.</summary>
    public string? Operation { get; set; }

    /// <summary>Tokens that head the phrases of those who act.</summary>
    public List<int> Actors { get; set; } = [];

    /// <summary>Tokens that head the phrases of those acted upon.</summary>
    public List<int> Recipients { get; set; } = [];

    /// <summary>The token whose clause tells how sure it is.</summary>
    public int Predicate { get; set; }

    /// <summary>The token that names the event: of the act, or of the operation that makes another event of it.</summary>
    public int Trigger { get; set; }

    /// <summary>True where an auxiliary has been read as an operation, so that it is not read again as a certainty.</summary>
    public bool IsMoodRead { get; set; }

    /// <summary>True if something has been said of the act.</summary>
    public bool IsLinked { get; set; }

    /// <summary>True if the act is asked for and nobody is named who is to do it.</summary>
    public bool IsAskedUnknown { get; set; }

    /// <summary>True if it is said that somebody must or should ("said that Peru must withdraw").</summary>
    public bool IsDemanded { get; set; }

    /// <summary>Triggers of the operations that have been read.</summary>
    public List<int> Operations { get; } = [];

    /// <summary>Contexts found so far.</summary>
    public List<string> Contexts { get; } = [];
}
