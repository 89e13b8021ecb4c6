using System.Collections.Frozen;

namespace Readout.Rules.Compilation;

/// <summary>
/// Numbers for every string that some rule or lexicon mentions, from 1; a token's string that none mentions is 0. Made once per rule
/// set, so that matching compares integers. Words and lemmas share one table and have no case. Immutable.
/// </summary>
internal sealed class Vocabulary(
    Dictionary<string, int> words, Dictionary<string, int> relations, Dictionary<string, int> entities, Dictionary<string, int> fineTags)
{
    private const int LongestWord = 64;

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words =
        words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _relations =
        relations.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly FrozenDictionary<string, int> _entities = entities.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, int> _fineTags = fineTags.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The number of a word or lemma. A typographic apostrophe counts as the plain one.</summary>
    public int Word(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
        {
            return 0;
        }

        if (word.Length > 1 && word.Contains('’'))
        {
            Span<char> plain = stackalloc char[word.Length];
            word.Replace(plain, '’', '\'');
            return _words.TryGetValue(plain, out var folded) ? folded : 0;
        }

        return _words.TryGetValue(word, out var number) ? number : 0;
    }

    /// <summary>The number of a relation with its subtype.</summary>
    public int Relation(string relation) => _relations.TryGetValue(relation, out var number) ? number : 0;

    /// <summary>The number of a relation without its subtype.</summary>
    public int RelationKind(string relation)
    {
        var colon = relation.IndexOf(':', StringComparison.Ordinal);
        return _relations.TryGetValue(colon < 0 ? relation : relation.AsSpan(0, colon), out var number) ? number : 0;
    }

    public int Entity(string? type) => type is not null && _entities.TryGetValue(type, out var number) ? number : 0;

    public int FineTag(string tag) => _fineTags.TryGetValue(tag, out var number) ? number : 0;
}
