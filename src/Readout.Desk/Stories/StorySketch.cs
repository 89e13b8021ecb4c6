using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Readout.Desk.Stories;

/// <summary>
/// The keys under which a text is found by texts that are like it: MinHash values of its shingles, taken together in bands
/// (Broder 1997; Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 3rd edition, section 3.4). Two texts with Jaccard likeness s share a
/// key with chance 1 - (1 - s^<see cref="Rows"/>)^<see cref="Bands"/>: .98 at .3, .92 at .25, .80 at .2, .02 at .02.
/// </summary>
public static class StorySketch
{
    /// <summary>Keys of a text.</summary>
    public const int Bands = 40;

    /// <summary>MinHash values to a key. Two, so that a text cut to a quarter is still found by the whole one.</summary>
    public const int Rows = 2;

    private const int ReprintBands = 8;
    private const int ReprintRows = 5;

    // An odd multiplier is one permutation of the 64-bit numbers; its order decides which shingle is least.
    private static readonly ulong[] Multipliers = [.. Enumerable.Range(1, Bands * Rows).Select(static i => Hashing.Mix((ulong)i) | 1)];

    /// <summary>
    /// Of the <see cref="Bands"/> times <see cref="Rows"/> values of two sketches, so many must be equal for the texts to be held against each other. Texts with Jaccard likeness .18, the least of a
    /// shortened copy, have fewer with chance .001; texts with likeness .01, as two reports on one matter have, have as many with chance .001.
    /// </summary>
    public const int LeastEqual = 5;

    /// <summary>The sketch of a text: of each MinHash value the last 16 bits (Li and König, b-bit minwise hashing, 2010); empty for a text without words.</summary>
    public static byte[] Of(StoryText text) => Short(ValuesOf(text));

    /// <summary>The keys of a text's MinHash values, one a band.</summary>
    internal static IEnumerable<long> BandsOf(ulong[] values) => KeysOf(values, 0, Bands, Rows);

    /// <summary>
    /// Keys that hardly any but reprints share: with likeness .9 a text shares one with chance .999, with .3 with .02, with .05 with 2 in a million.
    /// </summary>
    internal static IEnumerable<long> ReprintBandsOf(ulong[] values) => KeysOf(values, Bands, ReprintBands, ReprintRows);

    /// <summary>True if two sketches have so much in common that their texts are worth comparing.</summary>
    public static bool AreAlike(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var a = MemoryMarshal.Cast<byte, ushort>(one);
        var b = MemoryMarshal.Cast<byte, ushort>(other);
        var equal = 0;
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            equal += a[i] == b[i] ? 1 : 0;
        }

        return equal >= LeastEqual;
    }

    private static IEnumerable<long> KeysOf(ulong[] values, int firstName, int bands, int rows) => Enumerable.Range(0, values.Length == 0 ? 0 : bands).Select(band =>
    {
        var key = (ulong)(firstName + band);
        for (var row = 0; row < rows; row++)
        {
            key = Hashing.Mix(key ^ values[(band * rows) + row]);
        }

        return unchecked((long)key);
    });

    /// <summary>The MinHash values of a text; none for a text without words.</summary>
    internal static ulong[] ValuesOf(StoryText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Set.Length == 0 ? [] : Array.ConvertAll(Multipliers, multiplier => Least(text.Set, multiplier));
    }

    /// <summary>The sketch that belongs to MinHash values.</summary>
    internal static byte[] Short(ulong[] values)
    {
        var sketch = new byte[values.Length * sizeof(ushort)];
        for (var i = 0; i < values.Length; i++)
        {
            // The least of many numbers has zeros in front; mixed, its last bits tell as much as any.
            BinaryPrimitives.WriteUInt16LittleEndian(sketch.AsSpan(i * sizeof(ushort)), unchecked((ushort)Hashing.Mix(values[i])));
        }

        return sketch;
    }

    private static ulong Least(ulong[] shingles, ulong multiplier)
    {
        var least = ulong.MaxValue;
        foreach (var shingle in shingles)
        {
            least = Math.Min(least, unchecked(shingle * multiplier));
        }

        return least;
    }
}
