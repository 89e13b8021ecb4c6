using Readout.Language.Models;

namespace Readout.Language.Parsing;

/// <summary>Names the relations of a finished tree. Immutable; the links are the caller's.</summary>
internal sealed class RelationNamer(LinearModel model, int rootRelation)
{
    public void Name(WordFrame frame, TreeLinks links)
    {
        Span<uint> features = stackalloc uint[RelationFeatures.Count];
        Span<int> scores = stackalloc int[model.ClassCount];
        links.Fill(frame);
        for (var i = 0; i < frame.Count; i++)
        {
            if (frame.Heads[i] < 0)
            {
                frame.Relations[i] = rootRelation;
                continue;
            }

            RelationFeatures.Fill(frame, links, i, features);
            model.Score(features, scores);
            scores[rootRelation] = int.MinValue;
            frame.Relations[i] = Best.Of(scores);
        }
    }
}
