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

    public static IReadOnlySet<string> Of(IEnumerable<Span> spans)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var span in spans)
        {
            foreach (var rune in span.Text.EnumerateRunes().Append(new Rune(' ')))
            {
                if (Rune.IsLetterOrDigit(rune))
                {
                    word.Append(Rune.ToLowerInvariant(rune));
                }
                else if (word.Length > 0)
                {
                    Take(word.ToString(), words);
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

    private static void Take(string word, HashSet<string> words)
    {
        if (!FunctionWords.English.Contains(word))
        {
            words.Add(word.Length > Stem ? word[..Stem] : word);
        }
    }
}
