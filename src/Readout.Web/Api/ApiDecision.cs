using System.ComponentModel;
using System.Text.Json;
using Readout.Web.Reviewing;

namespace Readout.Web.Api;

/// <summary>A decision on a record that is to be taken.</summary>
public sealed record ApiDecision
{
    /// <summary>Id of the record.</summary>
    public required string Record { get; init; }

    /// <summary>What is decided.</summary>
    [Description("accept, reject, correct, or undo, which takes the last decision on the record back.")]
    public required string Verdict { get; init; }

    /// <summary>The field to correct, as the contract names it; null otherwise.</summary>
    public string? Field { get; init; }

    /// <summary>Its new value, as the contract writes it; null otherwise.</summary>
    [Description("A value of the field as docs/record-format.md describes it; spans must hold the words of the text.")]
    public JsonElement? Value { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who decides.</summary>
    public required string Reviewer { get; init; }

    /// <summary>What is wrong with it, as far as can be told without the desk; null if nothing.</summary>
    internal (string Field, string Expected)? Problem =>
        string.IsNullOrEmpty(Record) ? ("record", "expected the id of a record")
        : Verdict is not ("accept" or "reject" or "correct" or "undo") ? ("verdict", "expected accept, reject, correct or undo")
        : Verdict == "correct" != Field is not null ? ("field", "expected the name of a field with correct, and none otherwise")
        : string.IsNullOrWhiteSpace(Reason) || Reason.Length > ReviewPages.LongestReason ? ("reason", FormattableString.Invariant($"expected 1 to {ReviewPages.LongestReason} characters"))
        : string.IsNullOrWhiteSpace(Reviewer) || Reviewer.Length > ReviewPages.LongestName ? ("reviewer", FormattableString.Invariant($"expected 1 to {ReviewPages.LongestName} characters"))
        : null;
}
