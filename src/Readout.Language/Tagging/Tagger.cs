using Readout.Language.Models;

namespace Readout.Language.Tagging;

/// <summary>Gives each word its tag, from left to right. Immutable.</summary>
internal sealed class Tagger(LinearModel model)
{
    public void Tag(WordFrame frame)
    {
        Span<uint> features = stackalloc uint[TaggerFeatures.Count];
        Span<int> scores = stackalloc int[model.ClassCount];
        for (var i = 0; i < frame.Count; i++)
        {
            TaggerFeatures.Fill(frame, i, features);
            model.Score(features, scores);
            frame.Tags[i] = Best.Of(scores);
        }
    }
}
