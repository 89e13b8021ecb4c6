using Readout.Forge.Training;
using Readout.Language.Network;

namespace Readout.Forge.Network;

/// <summary>A table of vectors in training; a step touches only the rows that a batch has used.</summary>
internal sealed class TableTrainer
{
    private readonly Weights _weights;
    private readonly List<int>[] _touched;
    private readonly int[][] _stamps;
    private readonly int[] _stepped;
    private int _step = 1;

    public TableTrainer(uint[] sortedKeys, int size, int shards, Shuffle chance)
    {
        var vectors = new float[(sortedKeys.Length + 1) * size];
        var range = MathF.Sqrt(1f / size);
        for (var i = 0; i < vectors.Length; i++)
        {
            vectors[i] = ((chance.Next() * (2f / 4294967296f)) - 1) * range;
        }

        Table = new(new(sortedKeys), size, vectors);
        _weights = new(vectors, shards);
        _touched = [.. Enumerable.Range(0, shards).Select(_ => new List<int>())];
        _stamps = [.. Enumerable.Range(0, shards).Select(_ => new int[sortedKeys.Length + 1])];
        _stepped = new int[sortedKeys.Length + 1];
    }

    public FeatureTable Table { get; }

    public void Back(int shard, int row, ReadOnlySpan<float> gradient, float scale)
    {
        if (_stamps[shard][row] != _step)
        {
            _stamps[shard][row] = _step;
            _touched[shard].Add(row);
        }

        var target = _weights.Gradients[shard].AsSpan(row * Table.Size, Table.Size);
        for (var i = 0; i < target.Length; i++)
        {
            target[i] += gradient[i] * scale;
        }
    }

    public void Step(float rate, float firstBias, float secondBias)
    {
        foreach (var rows in _touched)
        {
            foreach (var row in rows)
            {
                if (_stepped[row] != _step)
                {
                    _stepped[row] = _step;
                    _weights.Step(row * Table.Size, Table.Size, rate, firstBias, secondBias);
                }
            }

            rows.Clear();
        }

        _step++;
    }
}
