using Readout.Language.Models;

namespace Readout.Forge.Training;

/// <summary>An averaged perceptron in whole numbers: training gives the same bytes on every machine.</summary>
internal sealed class PerceptronTrainer(int classCount, int bits)
{
    // Averages are stored as whole numbers of a 32nd; what is smaller than a tenth is noise of single examples.
    private const int Scale = 32;
    private const int Smallest = 3;

    private readonly Row[] _rows = new Row[1 << bits];
    private readonly uint _mask = (1u << bits) - 1;
    private long _step = 1;

    public int ClassCount => classCount;

    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores = scores[..classCount];
        scores.Clear();
        foreach (var feature in features)
        {
            ref readonly var row = ref _rows[feature & _mask];
            for (var i = 0; i < row.Count; i++)
            {
                scores[row.Cells[i].Class] += row.Cells[i].Weight;
            }
        }
    }

    /// <summary>One example has been seen, right or wrong.</summary>
    public void Step() => _step++;

    public void Update(ReadOnlySpan<uint> features, int right, int wrong)
    {
        foreach (var feature in features)
        {
            ref var row = ref _rows[feature & _mask];
            Add(ref row, right, 1);
            Add(ref row, wrong, -1);
        }
    }

    public LinearModel ToModel()
    {
        var starts = new int[_rows.Length + 1];
        var classes = new List<byte>();
        var weights = new List<short>();
        for (var i = 0; i < _rows.Length; i++)
        {
            for (var j = 0; j < _rows[i].Count; j++)
            {
                var cell = _rows[i].Cells[j];
                var weight = (((long)cell.Weight * _step) - cell.Total) * Scale / _step;
                if (Math.Abs(weight) >= Smallest)
                {
                    classes.Add(cell.Class);
                    weights.Add((short)Math.Clamp(weight, short.MinValue, short.MaxValue));
                }
            }

            starts[i + 1] = classes.Count;
        }

        return new(classCount, starts, [.. classes], [.. weights]);
    }

    private void Add(ref Row row, int which, int amount)
    {
        for (var i = 0; i < row.Count; i++)
        {
            if (row.Cells[i].Class == which)
            {
                row.Cells[i].Weight += amount;
                row.Cells[i].Total += amount * _step;
                return;
            }
        }

        if (row.Cells is null || row.Count == row.Cells.Length)
        {
            Array.Resize(ref row.Cells, Math.Max(2, row.Count * 2));
        }

        row.Cells[row.Count++] = new() { Class = (byte)which, Weight = amount, Total = amount * _step };
    }

    private struct Row
    {
        public Cell[] Cells;
        public int Count;
    }

    private struct Cell
    {
        public long Total;
        public int Weight;
        public byte Class;
    }
}
