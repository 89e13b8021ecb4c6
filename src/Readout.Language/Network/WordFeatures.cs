using Readout.Language.Models;

namespace Readout.Language.Network;

/// <summary>What a word looks like: hashes of its form, its letter groups and its shape.</summary>
internal static class WordFeatures
{
    /// <summary>Of longer words only the first and the last letters are read.</summary>
    public const int LongestWord = 40;

    private const int LongestAffix = 5;

    /// <summary>The word, or of a long word its first and last letters, written into <paramref name="room"/> for <see cref="LongestWord"/>.</summary>
    public static ReadOnlySpan<char> Shorten(ReadOnlySpan<char> word, Span<char> room)
    {
        if (word.Length <= LongestWord)
        {
            return word;
        }

        word[..(LongestWord / 2)].CopyTo(room);
        word[^(LongestWord / 2)..].CopyTo(room[(LongestWord / 2)..]);
        return room[..LongestWord];
    }

    /// <summary>Fills <paramref name="grams"/> and returns the hashes of form and shape of a word no longer than <see cref="LongestWord"/>.</summary>
    public static (uint Form, uint Shape) Of(ReadOnlySpan<char> word, List<uint> grams)
    {
        Span<char> marked = stackalloc char[LongestWord + 2];
        Span<char> shape = stackalloc char[LongestWord];
        marked = marked[..(word.Length + 2)];
        marked[0] = '<';
        marked[^1] = '>';
        var shapeLength = 0;
        for (var i = 0; i < word.Length; i++)
        {
            marked[i + 1] = Plain(word[i]);
            var kind = char.IsUpper(word[i]) ? 'X' : char.IsLower(word[i]) ? 'x' : char.IsDigit(word[i]) ? 'd' : word[i];
            if (shapeLength < 2 || shape[shapeLength - 1] != kind || shape[shapeLength - 2] != kind)
            {
                shape[shapeLength++] = kind;
            }
        }

        grams.Clear();
        AddGrams(marked, grams);
        return (Hash.Of(marked), Hash.Of(shape[..shapeLength]));
    }

    // Beginnings and ends up to five letters, and every three letters in between.
    private static void AddGrams(ReadOnlySpan<char> marked, List<uint> grams)
    {
        for (var length = 2; length <= Math.Min(LongestAffix + 1, marked.Length); length++)
        {
            grams.Add(Hash.Mix(1, Hash.Of(marked[..length])));
            grams.Add(Hash.Mix(2, Hash.Of(marked[^length..])));
        }

        for (var i = 1; i + 4 < marked.Length; i++)
        {
            grams.Add(Hash.Mix(3, Hash.Of(marked.Slice(i, 3))));
        }
    }

    private static char Plain(char c) => c switch
    {
        '’' => '\'',
        >= '0' and <= '9' => '0',
        _ => char.ToLowerInvariant(c),
    };
}
