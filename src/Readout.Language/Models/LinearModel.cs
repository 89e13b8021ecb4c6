namespace Readout.Language.Models;

/// <summary>
/// A trained linear classifier over hashed features. A feature's row lists the classes it speaks for or against with integer weights,
/// so a score is an exact sum, the same on every machine. Immutable.
/// </summary>
internal sealed class LinearModel
{
    private readonly uint _mask;
    private readonly int[] _rows;
    private readonly byte[] _classes;
    private readonly short[] _weights;

    public LinearModel(int classCount, int[] rows, byte[] classes, short[] weights)
    {
        ClassCount = classCount;
        _mask = (uint)rows.Length - 2;
        _rows = rows;
        _classes = classes;
        _weights = weights;
    }

    public int ClassCount { get; }

    /// <summary>Writes the score of each class.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores = scores[..ClassCount];
        scores.Clear();
        foreach (var feature in features)
        {
            var row = (int)(feature & _mask);
            var end = _rows[row + 1];
            for (var i = _rows[row]; i < end; i++)
            {
                scores[_classes[i]] += _weights[i];
            }
        }
    }

    public static LinearModel Read(ModelReader reader)
    {
        var classCount = reader.ReadInt();
        var counts = reader.ReadBytes();
        var rows = new int[counts.Length + 1];
        for (var i = 0; i < counts.Length; i++)
        {
            rows[i + 1] = rows[i] + counts[i];
        }

        return new(classCount, rows, reader.ReadBytes(), reader.ReadShorts());
    }

    public void Write(ModelWriter writer)
    {
        writer.Write(ClassCount);
        var counts = new byte[_rows.Length - 1];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = (byte)(_rows[i + 1] - _rows[i]);
        }

        writer.Write(counts);
        writer.Write(_classes);
        writer.Write(_weights);
    }
}
