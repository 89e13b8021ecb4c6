using Readout.Language.Models;

namespace Readout.Language.Lemmas;

/// <summary>A map from key hashes to small numbers. Immutable.</summary>
internal sealed class LemmaTable
{
    private readonly KeyIndex _index;
    private readonly short[] _values;

    public LemmaTable(Dictionary<uint, short> entries)
    {
        uint[] keys = [.. entries.Keys.Order()];
        _index = new(keys);
        _values = [.. keys.Select(key => entries[key])];
    }

    private LemmaTable(KeyIndex index, short[] values)
    {
        _index = index;
        _values = values;
    }

    /// <summary>The number of the key, or -1.</summary>
    public int Find(uint key) => _index.Find(key) is >= 0 and var place ? _values[place] : -1;

    public static LemmaTable Read(ModelReader reader) => new(KeyIndex.Read(reader), reader.ReadShorts());

    public void Write(ModelWriter writer)
    {
        _index.Write(writer);
        writer.Write((ReadOnlySpan<short>)_values);
    }
}
