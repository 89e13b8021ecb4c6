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

    // An odd multiplier is one permutation of the 64-bit numbers; its order decides which shingle is least.
    private static readonly ulong[] Multipliers = [.. Enumerable.Range(1, Bands * Rows).Select(static i => Hashing.Mix((ulong)i) | 1)];

    /// <summary>The keys of a text, one a band; none for a text without words.</summary>
    public static long[] KeysOf(StoryText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Set.Length == 0)
        {
            return [];
        }

        var keys = new long[Bands];
        for (var band = 0; band < Bands; band++)
        {
            var key = (ulong)band;
            for (var row = 0; row < Rows; row++)
            {
                key = Hashing.Mix(key ^ Least(text.Set, Multipliers[(band * Rows) + row]));
            }

            keys[band] = unchecked((long)key);
        }

        return keys;
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
