using System.Security.Cryptography;
using System.Text;

namespace Readout.Desk.Stories;

/// <summary>
/// A text as stories are told apart by it: its words without case, punctuation and layout, and its shingles, the runs of
/// <see cref="ShingleLength"/> words (Broder, On the resemblance and containment of documents, 1997). Immutable and thread-safe.
/// </summary>
public sealed class StoryText
{
    /// <summary>
    /// Words to a shingle. Leskovec, Rajaraman and Ullman (Mining of Massive Datasets, 3rd edition, section 3.2.2) ask for shingles long enough that
    /// any one of them is rarely in a text by chance; four words of news are.
    /// </summary>
    public const int ShingleLength = 4;

    private StoryText(string hash, ulong[] shingles, ulong[] numbers)
    {
        (Hash, Shingles, Numbers) = (hash, shingles, numbers);
        Set = SortedSet(shingles);
    }

    /// <summary>SHA-256 of the words, in lower-case hexadecimal: the same for copies that differ in typography alone.</summary>
    public string Hash { get; }

    /// <summary>The shingle at each word.</summary>
    internal ulong[] Shingles { get; }

    /// <summary>The distinct shingles, sorted.</summary>
    internal ulong[] Set { get; }

    /// <summary>The distinct words that begin with a digit, sorted: counts, days, years.</summary>
    internal ulong[] Numbers { get; }

    /// <summary>Takes the words of a text.</summary>
    public static StoryText Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<ulong>();
        var numbers = new List<ulong>();
        var plain = new StringBuilder(text.Length);
        var start = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                plain.Append(Rune.ToLowerInvariant(rune));
            }
            else if (plain.Length > start)
            {
                Take(plain, start, words, numbers);
                start = plain.Append(' ').Length;
            }
        }

        if (plain.Length > start)
        {
            Take(plain, start, words, numbers);
        }

        return new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain.ToString().TrimEnd()))), ShinglesOf(words), SortedSet(numbers));
    }

    private static void Take(StringBuilder plain, int start, List<ulong> words, List<ulong> numbers)
    {
        var word = 0xCBF29CE484222325UL;
        for (var i = start; i < plain.Length; i++)
        {
            word = (word ^ plain[i]) * 0x100000001B3UL;
        }

        words.Add(word);
        if (char.IsDigit(plain[start]))
        {
            numbers.Add(word);
        }
    }

    // A text of fewer words than a shingle is one shingle.
    private static ulong[] ShinglesOf(List<ulong> words)
    {
        var shingles = new ulong[words.Count == 0 ? 0 : Math.Max(1, words.Count - ShingleLength + 1)];
        for (var i = 0; i < shingles.Length; i++)
        {
            var shingle = 0UL;
            for (var j = i; j < Math.Min(words.Count, i + ShingleLength); j++)
            {
                shingle = Hashing.Mix(shingle ^ words[j]);
            }

            shingles[i] = shingle;
        }

        return shingles;
    }

    private static ulong[] SortedSet(IEnumerable<ulong> values)
    {
        var sorted = values.Distinct().ToArray();
        Array.Sort(sorted);
        return sorted;
    }
}
