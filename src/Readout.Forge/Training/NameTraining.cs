using Readout.Language;
using Readout.Language.Evaluation;
using Readout.Language.Names;

namespace Readout.Forge.Training;

/// <summary>
/// Learns the weights of the name tagger: an averaged perceptron that decides as it will when it reads, after its own labels. It reads gold tags and trees:
/// those of networks that had not seen the sentences gave the same score.
/// </summary>
internal static class NameTraining
{
    private const int Passes = 8;

    // A feature that was seen in fewer decisions says too little.
    private const int Least = 3;

    // Averages are rounded to so many parts of a step.
    private const int Scale = 64;

    public static NameTagger Train(TrainingSentence[] sentences, TagSet tags, Gazetteer gazetteer, ulong seed)
    {
        var features = new NameFeatures(tags, gazetteer);
        var frequent = CountFeatures(sentences, features);
        var weights = new int[frequent.Count * NameTagger.Row];
        var sums = new long[weights.Length];
        var examples = sentences.Select(sentence => (sentence.Frame, Gold: GoldLabels(sentence))).ToArray();
        var chance = new Shuffle(seed);
        var keys = new uint[NameFeatures.Most];
        var scores = new int[NameLabels.Count];
        var step = 0;
        for (var pass = 0; pass < Passes; pass++)
        {
            chance.Permute(examples);
            foreach (var (frame, gold) in examples)
            {
                features.Read(frame);
                int before = NameLabels.Outside, second = NameLabels.Outside;
                for (var i = 0; i < frame.Count; i++)
                {
                    var label = NameLabels.Outside;
                    if (features.IsCandidate(i, before))
                    {
                        step++;
                        var rows = Rows(keys.AsSpan(0, features.Write(i, before, second, keys)), frequent);
                        Score(rows, weights, scores);
                        label = NameTagger.Best(scores, before);
                        Learn(rows, label, gold[i], step);
                    }

                    (before, second) = (label, before);
                }
            }
        }

        return Average();

        void Learn(List<int> rows, int found, int gold, int time)
        {
            if (found == gold)
            {
                return;
            }

            foreach (var row in rows)
            {
                Change((row * NameTagger.Row) + gold, 1, time);
                Change((row * NameTagger.Row) + found, -1, time);
            }
        }

        // The average is the weight less what each change was late.
        void Change(int weight, int by, int time)
        {
            weights[weight] += by;
            sums[weight] += (long)by * time;
        }

        NameTagger Average()
        {
            var kept = new SortedDictionary<uint, short[]>();
            foreach (var (key, row) in frequent)
            {
                var averages = new short[NameTagger.Row];
                for (var label = 0; label < NameLabels.Count; label++)
                {
                    var weight = (row * NameTagger.Row) + label;
                    averages[label] = (short)Math.Clamp(((weights[weight] * (long)step) - sums[weight]) * Scale / step, short.MinValue, short.MaxValue);
                }

                if (averages.Any(average => average != 0))
                {
                    kept[key] = averages;
                }
            }

            return new(new([.. kept.Keys]), [.. kept.Values.SelectMany(row => row)], gazetteer);
        }
    }

    private static int[] GoldLabels(TrainingSentence sentence)
    {
        var labels = new int[sentence.Count];
        foreach (var name in GoldNames.Of(sentence.Source))
        {
            labels.AsSpan(name.FirstToken, name.EndToken - name.FirstToken).Fill(NameLabels.Further(name.Type));
            labels[name.FirstToken] = NameLabels.First(name.Type);
        }

        return labels;
    }

    // With the gold labels before them.
    private static Dictionary<uint, int> CountFeatures(TrainingSentence[] sentences, NameFeatures features)
    {
        var counts = new Dictionary<uint, int>();
        var keys = new uint[NameFeatures.Most];
        foreach (var sentence in sentences)
        {
            var gold = GoldLabels(sentence);
            features.Read(sentence.Frame);
            for (var i = 0; i < sentence.Count; i++)
            {
                int before = i > 0 ? gold[i - 1] : NameLabels.Outside, second = i > 1 ? gold[i - 2] : NameLabels.Outside;
                if (features.IsCandidate(i, before))
                {
                    foreach (var key in keys.AsSpan(0, features.Write(i, before, second, keys)))
                    {
                        counts[key] = counts.GetValueOrDefault(key) + 1;
                    }
                }
            }
        }

        return counts.Where(count => count.Value >= Least).Select(count => count.Key).Order().Select((key, row) => (key, row)).ToDictionary(entry => entry.key, entry => entry.row);
    }

    private static List<int> Rows(ReadOnlySpan<uint> keys, Dictionary<uint, int> frequent)
    {
        var rows = new List<int>(keys.Length);
        foreach (var key in keys)
        {
            if (frequent.TryGetValue(key, out var row))
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private static void Score(List<int> rows, int[] weights, int[] scores)
    {
        Array.Clear(scores);
        foreach (var row in rows)
        {
            for (var label = 0; label < scores.Length; label++)
            {
                scores[label] += weights[(row * NameTagger.Row) + label];
            }
        }
    }
}
