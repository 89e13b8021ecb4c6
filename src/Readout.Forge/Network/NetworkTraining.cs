using Readout.Forge.Training;
using Readout.Language.Network;

namespace Readout.Forge.Network;

/// <summary>Trains the network: batches in random order, each cut into shards whose gradients are summed in a fixed order.</summary>
internal static class NetworkTraining
{
    public static SentenceNetwork Train(
        TrainingSentence[] sentences, int tags, int relations, NetworkSizes sizes, Action<int, SentenceNetwork, string> afterEpoch)
    {
        var vocabulary = Vocabulary.Collect(sentences, sizes);
        var net = new NetworkTrainer(sizes, vocabulary.Forms, vocabulary.Grams, vocabulary.Shapes, tags, relations);
        var encoded = vocabulary.Encode(sentences, net);
        var chance = new Shuffle(sizes.Seed);
        var passes = Enumerable.Range(0, NetworkSizes.Shards).Select(shard => new ShardPass(net, shard)).ToArray();
        var steps = sizes.Epochs * Batches(encoded, sizes).Count;
        var warming = Math.Clamp(steps / 10, 1, 300);
        var step = 0;
        float firstPower = 1, secondPower = 1;
        for (var epoch = 1; epoch <= sizes.Epochs; epoch++)
        {
            chance.Permute(encoded);
            foreach (var batch in Batches(encoded, sizes))
            {
                var seed = ((ulong)chance.Next() << 8) + 1;
                Parallel.For(0, passes.Length, new() { MaxDegreeOfParallelism = sizes.Threads }, shard => passes[shard].Run(batch[shard], seed + ((ulong)shard << 40)));
                firstPower *= 0.9f;
                secondPower *= 0.98f;
                var left = 1 - ((float)step / steps);
                var warm = Math.Min(1, (step + 1) / (float)warming);
                net.Step(sizes.Rate * warm * Math.Min(1, left * 1.25f), 1 / (1 - firstPower), 1 / (1 - secondPower));
                step++;
            }

            afterEpoch(epoch, net.ToNetwork(), Progress(passes));
        }

        return net.ToNetwork();
    }

    // Sentences go to the shard with the fewest words.
    private static List<List<EncodedSentence>[]> Batches(EncodedSentence[] sentences, NetworkSizes sizes)
    {
        var batches = new List<List<EncodedSentence>[]>();
        var open = NewBatch();
        var counts = new int[NetworkSizes.Shards];
        foreach (var sentence in sentences)
        {
            var shard = Array.IndexOf(counts, counts.Min());
            open[shard].Add(sentence);
            counts[shard] += sentence.Count;
            if (counts.Sum() >= sizes.BatchWords)
            {
                batches.Add(open);
                open = NewBatch();
                Array.Clear(counts);
            }
        }

        if (counts.Sum() > 0)
        {
            batches.Add(open);
        }

        return batches;
    }

    private static List<EncodedSentence>[] NewBatch() =>
        [.. Enumerable.Range(0, NetworkSizes.Shards).Select(_ => new List<EncodedSentence>())];

    private static string Progress(ShardPass[] passes)
    {
        var words = Math.Max(1, passes.Sum(pass => pass.Tally.Words));
        var text = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"train: tags {100f * passes.Sum(pass => pass.Tally.Tags) / words:f2} heads {100f * passes.Sum(pass => pass.Tally.Heads) / words:f2} relations {100f * passes.Sum(pass => pass.Tally.Relations) / words:f2}");
        foreach (var pass in passes)
        {
            pass.ClearTally();
        }

        return text;
    }
}
