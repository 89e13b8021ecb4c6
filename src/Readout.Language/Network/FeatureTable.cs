using System.Runtime.InteropServices;
using Readout.Language.Models;

namespace Readout.Language.Network;

/// <summary>
/// Vectors of known features (words, letter groups, shapes) by hash. A table in training holds numbers; one that was read keeps the small whole numbers of the model
/// file, of which a few vectors at a time are unpacked: that is exact, and most are never asked for.
/// </summary>
internal sealed class FeatureTable
{
    private readonly KeyIndex _index;
    private readonly float[] _vectors;
    private readonly byte[] _packed;
    private readonly int _exponent;
    private readonly float _step;

    /// <summary>A table to be trained; training changes <paramref name="vectors"/>.</summary>
    public FeatureTable(KeyIndex index, int size, float[] vectors)
        : this(index, size, vectors, [], 0)
    {
    }

    private FeatureTable(KeyIndex index, int size, float[] vectors, byte[] packed, int exponent)
    {
        _index = index;
        Size = size;
        _vectors = vectors;
        _packed = packed;
        _exponent = exponent;
        _step = MathF.ScaleB(1, -exponent);
    }

    /// <summary>Numbers in a vector.</summary>
    public int Size { get; }

    /// <summary>Row of everything unknown, the last.</summary>
    public int Unknown => _index.Count;

    /// <summary>Row of the feature, or -1.</summary>
    public int Find(uint key) => _index.Find(key);

    /// <summary>Adds the vector of a row to <paramref name="sum"/>.</summary>
    public void Add(int row, Span<float> sum)
    {
        if (_packed.Length == 0)
        {
            Kernel.Add(_vectors.AsSpan(row * Size, Size), sum);
            return;
        }

        var vector = MemoryMarshal.Cast<byte, sbyte>(_packed.AsSpan(row * Size, Size));
        sum = sum[..vector.Length];
        for (var i = 0; i < vector.Length; i++)
        {
            sum[i] += vector[i] * _step;
        }
    }

    public static FeatureTable Read(ModelReader reader)
    {
        var size = reader.ReadInt();
        var index = KeyIndex.Read(reader);
        var exponent = reader.ReadInt();
        return new(index, size, [], reader.ReadBytes(), exponent);
    }

    public void Write(ModelWriter writer)
    {
        writer.Write(Size);
        _index.Write(writer);
        if (_packed.Length == 0)
        {
            Packing.WriteBytes(writer, _vectors);
        }
        else
        {
            writer.Write(_exponent);
            writer.Write((ReadOnlySpan<byte>)_packed);
        }
    }
}
