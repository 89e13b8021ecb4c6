using Readout.Desk.Store;

namespace Readout.Web.Desks;

/// <summary>A decision on a record.</summary>
/// <param name="Decision">The line of the log.</param>
/// <param name="Stands">False where a later one took it back.</param>
public sealed record DecisionLine(Decision Decision, bool Stands)
{
    /// <summary>What was decided, in words.</summary>
    internal string Told => Decision.Verdict switch
    {
        "accept" => "accepted",
        "reject" => "rejected",
        "undo" => $"took back decision {Decision.Value}",
        _ => $"corrected {Decision.Field} to {Wording.Visible.OneLine(Wording.Words.Value(Decision.Value))}",
    };
}
