using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Readout.Tests.Specs;

/// <summary>Compares the words of an expectation with the words of a record.</summary>
internal static partial class SpecPhrase
{
    private const string Gap = "…";

    private static readonly FrozenSet<string> Determiners = new[] { "the", "a", "an" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words after which a noun phrase is only being completed, so that what stands before them names the party already.</summary>
    private static readonly FrozenSet<string> Completing = new[]
    {
        "of", "for", "from", "in", "at", "on", "with", "to", "who", "familiar", "close", "briefed", ",",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Word tokens: punctuation and quotation marks do not count, nor does a possessive 's or a leading "that".</summary>
    public static List<string> Words(string text)
    {
        var words = WordPattern().Matches(text).Select(m => Plain(m.Value)).ToList();
        if (words is ["that", ..]) words.RemoveAt(0);
        return words;
    }

    /// <summary>True where the words are the same; "…" in the expectation stands for any words.</summary>
    public static bool SameWords(string expected, string actual)
    {
        var words = Words(actual);
        if (!expected.Contains(Gap, StringComparison.Ordinal)) return Words(expected).SequenceEqual(words, StringComparer.OrdinalIgnoreCase);
        var pieces = expected.Split(Gap).Select(Words).ToList();
        var at = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            var found = i == pieces.Count - 1 && pieces[i].Count > 0 ? words.Count - pieces[i].Count : Find(words, pieces[i], at);
            if (found < at || (i == 0 && found != 0) || !StandsAt(words, pieces[i], found)) return false;
            at = found + pieces[i].Count;
        }
        return true;
    }

    /// <summary>True where the words begin the same way.</summary>
    public static bool StartsWith(string actual, string expected) => StandsAt(Words(actual), Words(expected), 0);

    /// <summary>True where both name the same party: equal, but for an article, a title before ("Premier Han") or a complement behind.</summary>
    public static bool SameParty(string expected, string actual)
    {
        var (a, b) = (PartyWords(expected), PartyWords(actual));
        var (shorter, longer) = a.Count <= b.Count ? (a, b) : (b, a);
        if (shorter.Count == 0) return longer.Count == 0;
        var rest = longer.Count - shorter.Count;
        return (StandsAt(longer, shorter, rest) && !longer.Take(rest).Any(Completing.Contains))
            || (StandsAt(longer, shorter, 0) && Completing.Contains(longer[shorter.Count]));
    }

    private static List<string> PartyWords(string text)
    {
        var words = PartyPattern().Matches(text).Select(m => Plain(m.Value)).ToList();
        if (words.Count > 1 && Determiners.Contains(words[0])) words.RemoveAt(0);
        return words;
    }

    private static string Plain(string word)
    {
        var straight = word.Replace('’', '\'');
        return straight.EndsWith("'s", StringComparison.Ordinal) ? straight[..^2] : straight;
    }

    private static int Find(List<string> words, List<string> piece, int from)
    {
        for (var i = from; i + piece.Count <= words.Count; i++)
        {
            if (StandsAt(words, piece, i)) return i;
        }
        return -1;
    }

    private static bool StandsAt(List<string> words, List<string> piece, int at) =>
        at >= 0 && at + piece.Count <= words.Count
        && piece.Select((w, i) => w.Equals(words[at + i], StringComparison.OrdinalIgnoreCase)).All(same => same);

    [GeneratedRegex(@"\w+(?:['’.\-&:+]\w+)*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordPattern();

    [GeneratedRegex(@",|\w+(?:['’.\-&]\w+)*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PartyPattern();
}
