using Readout.Language.Models;
using Readout.Language.Parsing;

namespace Readout.Forge.Training;

/// <summary>Trains the parser along its own, partly wrong paths with a dynamic oracle.</summary>
internal static class ParserTraining
{
    private const int Bits = 22;

    public static LinearModel Train(TrainingSentence[] sentences, int epochs, ulong seed)
    {
        var trainer = new PerceptronTrainer(ArcHybrid.ActionCount, Bits);
        var order = sentences.ToArray();
        var shuffle = new Shuffle(seed);
        var state = new ArcHybrid();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            shuffle.Permute(order);
            foreach (var sentence in order)
            {
                TrainOn(sentence, trainer, state, shuffle, explores: epoch > 0);
            }
        }

        return trainer.ToModel();
    }

    private static void TrainOn(TrainingSentence sentence, PerceptronTrainer trainer, ArcHybrid state, Shuffle shuffle, bool explores)
    {
        Span<uint> features = stackalloc uint[ParserFeatures.Count];
        Span<int> scores = stackalloc int[ArcHybrid.ActionCount];
        Span<int> costs = stackalloc int[ArcHybrid.ActionCount];
        var heads = OneBased(sentence.Heads);
        state.Start(sentence.Count);
        while (!state.IsFinal)
        {
            ParserFeatures.Fill(sentence.Frame, state, features);
            trainer.Score(features, scores);
            var guess = DependencyParser.BestAllowed(state, scores);
            var right = BestOfLeastCost(state, heads, scores, costs);
            trainer.Step();
            if (costs[guess] > costs[right])
            {
                trainer.Update(features, right, guess);
            }

            state.Take(costs[guess] == costs[right] || (explores && shuffle.Below(10) > 0) ? guess : right);
        }
    }

    private static int BestOfLeastCost(ArcHybrid state, int[] heads, ReadOnlySpan<int> scores, Span<int> costs)
    {
        var best = -1;
        for (var action = 0; action < ArcHybrid.ActionCount; action++)
        {
            costs[action] = state.Allows(action) ? DynamicOracle.Cost(state, heads, action) : int.MaxValue;
            if (state.Allows(action) && (best < 0 || costs[action] < costs[best] || (costs[action] == costs[best] && scores[action] > scores[best])))
            {
                best = action;
            }
        }

        return best;
    }

    private static int[] OneBased(int[] heads)
    {
        var shifted = new int[heads.Length + 2];
        shifted[0] = -1;
        for (var i = 0; i < heads.Length; i++)
        {
            shifted[i + 1] = heads[i] + 1;
        }

        shifted[^1] = -1;
        return shifted;
    }
}
