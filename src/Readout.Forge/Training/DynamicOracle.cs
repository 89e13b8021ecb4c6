using Readout.Language.Parsing;

namespace Readout.Forge.Training;

/// <summary>
/// Counts how many gold arcs an action puts out of reach in the arc-hybrid system (Goldberg and Nivre 2013).
/// </summary>
internal static class DynamicOracle
{
    /// <summary>The cost of <paramref name="action"/>; <paramref name="heads"/> counts from 1 with 0 for the root.</summary>
    public static int Cost(ArcHybrid state, int[] heads, int action)
    {
        int s0 = state.Top(0), s1 = state.Top(1), b0 = state.Ahead(0);
        var cost = 0;
        switch (action)
        {
            case ArcHybrid.Shift:
                // b0 loses dependents and heads on the stack, except s0 as head.
                for (var down = 0; state.Top(down) >= 0; down++)
                {
                    var word = state.Top(down);
                    cost += word > 0 && heads[word] == b0 ? 1 : 0;
                    cost += down > 0 && heads[b0] == word ? 1 : 0;
                }

                return cost;
            case ArcHybrid.Left:
                // s0 loses s1 and all of the buffer but b0 as heads, and the buffer as dependents.
                cost += heads[s0] == s1 || heads[s0] > b0 ? 1 : 0;
                break;
            default:
                cost += b0 > 0 && heads[s0] >= b0 ? 1 : 0;
                break;
        }

        for (var i = 0; state.Ahead(i) >= 0; i++)
        {
            cost += heads[state.Ahead(i)] == s0 ? 1 : 0;
        }

        return cost;
    }
}
