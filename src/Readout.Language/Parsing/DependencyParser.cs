using Readout.Language.Models;

namespace Readout.Language.Parsing;

/// <summary>Finds each word's head, greedily from left to right. Immutable; the state is the caller's.</summary>
internal sealed class DependencyParser(LinearModel model)
{
    public void Parse(WordFrame frame, ArcHybrid state)
    {
        Span<uint> features = stackalloc uint[ParserFeatures.Count];
        Span<int> scores = stackalloc int[ArcHybrid.ActionCount];
        state.Start(frame.Count);
        while (!state.IsFinal)
        {
            ParserFeatures.Fill(frame, state, features);
            model.Score(features, scores);
            state.Take(BestAllowed(state, scores));
        }

        for (var i = 0; i < frame.Count; i++)
        {
            frame.Heads[i] = state.Heads[i + 1] - 1;
        }
    }

    internal static int BestAllowed(ArcHybrid state, ReadOnlySpan<int> scores)
    {
        var best = -1;
        for (var action = 0; action < ArcHybrid.ActionCount; action++)
        {
            if (state.Allows(action) && (best < 0 || scores[action] > scores[best]))
            {
                best = action;
            }
        }

        return best;
    }
}
