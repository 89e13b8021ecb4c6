using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Readout.Language.Models;

/// <summary>Finds the place of a key among sorted keys, by open addressing. Immutable.</summary>
internal sealed class KeyIndex
{
    private readonly uint[] _keys;
    private readonly int[] _places;
    private readonly int _mask;

    // Runs once over many keys: compiled well from the start.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public KeyIndex(uint[] sortedKeys)
    {
        var size = 16;
        while (size < sortedKeys.Length * 2)
        {
            size *= 2;
        }

        _keys = sortedKeys;
        _mask = size - 1;
        _places = new int[size];
        for (var place = 0; place < sortedKeys.Length; place++)
        {
            _places[FindSlot(sortedKeys[place])] = place + 1;
        }
    }

    /// <summary>Number of keys.</summary>
    public int Count => _keys.Length;

    /// <summary>Place of the key, or -1.</summary>
    public int Find(uint key) => _places[FindSlot(key)] - 1;

    public static KeyIndex Read(ModelReader reader)
    {
        var keys = MemoryMarshal.Cast<byte, uint>(reader.ReadBytes()).ToArray();
        if (!BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(keys, keys);
        }

        return new(keys);
    }

    public void Write(ModelWriter writer)
    {
        var bytes = new byte[_keys.Length * 4];
        for (var i = 0; i < _keys.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * 4), _keys[i]);
        }

        writer.Write((ReadOnlySpan<byte>)bytes);
    }

    private int FindSlot(uint key)
    {
        var slot = (int)(key * 0x9E3779B1u >> 7) & _mask;
        while (_places[slot] is > 0 and var place && _keys[place - 1] != key)
        {
            slot = (slot + 1) & _mask;
        }

        return slot;
    }
}
