using Readout.Records;

namespace Readout.Desk.Merge;

/// <summary>How a stand moves: the contract's stances on two sides of an issue, each side from the mildest to the firmest.</summary>
internal static class StanceScale
{
    private static readonly string[] For = ["supports", "offers", "promises"];
    private static readonly string[] Against = ["opposes", "refuses"];

    /// <summary>What the later position is against the earlier one.</summary>
    public static string Change(Position earlier, Position later)
    {
        var (before, after) = (IsTaken(earlier), IsTaken(later));
        if (earlier.Stance == later.Stance)
        {
            return before == after ? Firmness(earlier, later) : after ? "contradicted" : "dropped";
        }

        if (!before || !after)
        {
            return "contradicted";
        }

        var side = Array.IndexOf(For, earlier.Stance) >= 0 && Array.IndexOf(For, later.Stance) >= 0 ? For
            : Array.IndexOf(Against, earlier.Stance) >= 0 && Array.IndexOf(Against, later.Stance) >= 0 ? Against
            : null;
        return side is not null ? Array.IndexOf(side, later.Stance) > Array.IndexOf(side, earlier.Stance) ? "hardened" : "softened"
            : earlier.Stance == "demands" || later.Stance == "demands" ? "changed"
            : "contradicted";
    }

    private static bool IsTaken(Position position) => position.Certainty != "denied";

    private static string Firmness(Position earlier, Position later)
    {
        var (before, after) = (earlier.Certainty is "possible" or "conditional", later.Certainty is "possible" or "conditional");
        return before == after ? "repeated" : before ? "hardened" : "softened";
    }
}
