using System.Text;
using Readout.Reading;
using Readout.Records;

namespace Readout.Desk.Merge;

/// <summary>
/// The words of weight of a statement, counted so that two outlets' wordings can be held against each other without reading the texts again: lower case, without
/// function words, cut to their first six letters, which stands in for the lemma.
/// </summary>
internal static class RemarkWords
{
    private const int Stem = 6;

    /// <summary>The words of spans.</summary>
    public static IReadOnlySet<string> Of(IEnumerable<Span> spans) => Of(spans, static _ => true);

    /// <summary>Those of them that begin with a small letter or a digit: what was said, without the names of whom it is about.</summary>
    public static IReadOnlySet<string> WithoutNames(IEnumerable<Span> spans) => Of(spans, static first => !Rune.IsUpper(first));

    private static HashSet<string> Of(IEnumerable<Span> spans, Func<Rune, bool> isWanted)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        var first = default(Rune);
        foreach (var span in spans)
        {
            foreach (var rune in span.Text.EnumerateRunes().Append(new Rune(' ')))
            {
                if (Rune.IsLetterOrDigit(rune))
                {
                    first = word.Length == 0 ? rune : first;
                    word.Append(Rune.ToLowerInvariant(rune));
                }
                else if (word.Length > 0)
                {
                    Take(word.ToString(), isWanted(first), words);
                    word.Clear();
                }
            }
        }

        return words;
    }

    /// <summary>Words both have, over those of the shorter; 0 where one has none.</summary>
    public static double Share(IReadOnlySet<string> a, IReadOnlySet<string> b) => Math.Min(a.Count, b.Count) is 0 ? 0 : Common(a, b) / (double)Math.Min(a.Count, b.Count);

    /// <summary>How many words both have.</summary>
    public static int Common(IReadOnlySet<string> a, IReadOnlySet<string> b) => a.Count(b.Contains);

    private static void Take(string word, bool isWanted, HashSet<string> words)
    {
        if (isWanted && !FunctionWords.English.Contains(word))
        {
            words.Add(word.Length > Stem ? word[..Stem] : word);
        }
    }
}
