using Readout.Rules.Lexicons;

namespace Readout.Reading.Accounts;

/// <summary>Which words may stand for the same: those of one class in <c>lexicon/english/synonyms.tsv</c>, and those that are near each other in <c>lexicon/english/related-words.tsv</c>. A hint, not a judgement.</summary>
internal static class RelatedWords
{
    private static readonly Lazy<Dictionary<string, (string[] Sets, string[] Wider)>> Table = new(Read);

    /// <summary>True if one of two lemmas may stand for the other.</summary>
    public static bool AreNear(string one, string other) => Table.Value.TryGetValue(one, out var a) && Table.Value.TryGetValue(other, out var b)
        && (a.Sets.AsSpan().ContainsAny(b.Sets) || a.Wider.AsSpan().ContainsAny(b.Sets) || a.Sets.AsSpan().ContainsAny(b.Wider));

    private static Dictionary<string, (string[] Sets, string[] Wider)> Read() => WordTable.Shipped("english/related-words.tsv").Rows
        .ToDictionary(static row => row.Lemma, static row => (row["sets"].Split(' ', StringSplitOptions.RemoveEmptyEntries), row["wider"].Split(' ', StringSplitOptions.RemoveEmptyEntries)), StringComparer.Ordinal);
}
