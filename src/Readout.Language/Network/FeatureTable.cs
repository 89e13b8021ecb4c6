using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Readout.Language.Models;

namespace Readout.Language.Network;

/// <summary>Vectors of known features (words, letter groups, shapes) by hash. Immutable but for training, which changes the vectors.</summary>
internal sealed class FeatureTable
{
    private readonly uint[] _keys;
    private readonly uint[] _slots;
    private readonly int[] _rows;
    private readonly int _mask;

    // Runs once over millions of numbers: compiled well from the start.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public FeatureTable(uint[] sortedKeys, int size, float[] vectors)
    {
        var slots = 16;
        while (slots < sortedKeys.Length * 2)
        {
            slots *= 2;
        }

        Size = size;
        Vectors = vectors;
        _keys = sortedKeys;
        _mask = slots - 1;
        _slots = new uint[slots];
        _rows = new int[slots];
        Array.Fill(_rows, -1);
        for (var row = 0; row < sortedKeys.Length; row++)
        {
            var slot = FindSlot(sortedKeys[row]);
            _slots[slot] = sortedKeys[row];
            _rows[slot] = row;
        }
    }

    /// <summary>Numbers in a vector.</summary>
    public int Size { get; }

    /// <summary>All vectors; the last one stands for what is not known.</summary>
    public float[] Vectors { get; }

    /// <summary>Row of everything unknown.</summary>
    public int Unknown => _keys.Length;

    /// <summary>Row of the feature, or -1.</summary>
    public int Find(uint key) => _rows[FindSlot(key)];

    public static FeatureTable Read(ModelReader reader)
    {
        var size = reader.ReadInt();
        var bytes = reader.ReadBytes();
        var keys = new uint[bytes.Length / 4];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(i * 4));
        }

        return new(keys, size, Packing.ReadBytes(reader));
    }

    public void Write(ModelWriter writer)
    {
        writer.Write(Size);
        var bytes = new byte[_keys.Length * 4];
        for (var i = 0; i < _keys.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * 4), _keys[i]);
        }

        writer.Write((ReadOnlySpan<byte>)bytes);
        Packing.WriteBytes(writer, Vectors);
    }

    private int FindSlot(uint key)
    {
        var slot = (int)(key * 0x9E3779B1u >> 7) & _mask;
        while (_rows[slot] >= 0 && _slots[slot] != key)
        {
            slot = (slot + 1) & _mask;
        }

        return slot;
    }
}
