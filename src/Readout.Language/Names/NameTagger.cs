using Readout.Language.Models;

namespace Readout.Language.Names;

/// <summary>
/// Labels the words of a parsed sentence from left to right, each with the label whose weights sum to the most (Collins 2002, a perceptron whose weights
/// are averaged). Each feature has a row of weights. Weights and sums are whole numbers, so every machine finds the same. Immutable.
/// </summary>
internal sealed class NameTagger(KeyIndex index, short[] weights, Gazetteer gazetteer)
{
    /// <summary>Weights in a row, one for each label and one more to fill it up.</summary>
    public const int Row = 8;

    /// <summary>The names that are known.</summary>
    public Gazetteer Gazetteer => gazetteer;

    /// <summary>Writes a label of <see cref="NameLabels"/> for each word of the sentence that <paramref name="features"/> has taken up.</summary>
    public void Run(NameFeatures features, Span<int> labels)
    {
        Span<uint> keys = stackalloc uint[NameFeatures.Most];
        Span<int> scores = stackalloc int[NameLabels.Count];
        int before = NameLabels.Outside, second = NameLabels.Outside;
        for (var i = 0; i < labels.Length; i++)
        {
            var label = NameLabels.Outside;
            if (features.IsCandidate(i, before))
            {
                Score(keys[..features.Write(i, before, second, keys)], scores);
                label = Best(scores, before);
            }

            labels[i] = label;
            (before, second) = (label, before);
        }
    }

    public static int Best(ReadOnlySpan<int> scores, int before)
    {
        var best = 0;
        for (var label = 1; label < NameLabels.Count; label++)
        {
            if (scores[label] > scores[best] && NameLabels.MayFollow(label, before))
            {
                best = label;
            }
        }

        return best;
    }

    public static NameTagger Read(ModelReader reader) => new(KeyIndex.Read(reader), reader.ReadShorts(), Gazetteer.Read(reader));

    public void Write(ModelWriter writer)
    {
        index.Write(writer);
        writer.Write((ReadOnlySpan<short>)weights);
        gazetteer.Write(writer);
    }

    private void Score(ReadOnlySpan<uint> keys, Span<int> scores)
    {
        scores.Clear();
        foreach (var key in keys)
        {
            var row = index.Find(key);
            if (row >= 0)
            {
                var own = weights.AsSpan(row * Row, Row);
                for (var label = 0; label < scores.Length; label++)
                {
                    scores[label] += own[label];
                }
            }
        }
    }
}
