using System.Buffers.Binary;
using Readout.Language.Models;

namespace Readout.Language.Lemmas;

/// <summary>A map from key hashes to rule numbers, in open addressing. Immutable.</summary>
internal sealed class LemmaTable
{
    private readonly uint[] _keys;
    private readonly short[] _values;
    private readonly int _mask;

    public LemmaTable(IReadOnlyDictionary<uint, short> entries)
        : this([.. entries.Keys.Order()], key => entries[key])
    {
    }

    private LemmaTable(uint[] keys, Func<uint, short> valueOf)
    {
        var size = 16;
        while (size < keys.Length * 2)
        {
            size *= 2;
        }

        Keys = keys;
        _mask = size - 1;
        _keys = new uint[size];
        _values = new short[size];
        Array.Fill(_values, (short)-1);
        foreach (var key in keys)
        {
            var slot = FindSlot(key);
            _keys[slot] = key;
            _values[slot] = valueOf(key);
        }
    }

    private uint[] Keys { get; }

    /// <summary>The rule of the key, or -1.</summary>
    public int Find(uint key) => _values[FindSlot(key)];

    public static LemmaTable Read(ModelReader reader)
    {
        var bytes = reader.ReadBytes();
        var values = reader.ReadShorts();
        var keys = new uint[values.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(i * 4));
        }

        var next = 0;
        return new(keys, _ => values[next++]);
    }

    public void Write(ModelWriter writer)
    {
        var bytes = new byte[Keys.Length * 4];
        var values = new short[Keys.Length];
        for (var i = 0; i < Keys.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * 4), Keys[i]);
            values[i] = (short)Find(Keys[i]);
        }

        writer.Write(bytes);
        writer.Write(values);
    }

    private int FindSlot(uint key)
    {
        var slot = (int)(key * 0x9E3779B1u >> 7) & _mask;
        while (_values[slot] >= 0 && _keys[slot] != key)
        {
            slot = (slot + 1) & _mask;
        }

        return slot;
    }
}
