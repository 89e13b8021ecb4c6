using System.Collections.Frozen;

namespace Readout.Rules.Compilation;

/// <summary>
/// Finds the rules that may fire at a token from its lemma, word, entity type and tag. A rule is told by its rank: its position when rules
/// are ordered by label, then from high to low priority, then as in the files. Immutable.
/// </summary>
internal sealed class TriggerIndex
{
    private readonly FrozenDictionary<int, int[]> _byLemma;
    private readonly FrozenDictionary<int, int[]> _byWord;
    private readonly FrozenDictionary<int, int[]> _byEntity;
    private readonly int[][] _byTag;
    private readonly int[] _always;

    public TriggerIndex(IReadOnlyList<TriggerKeys> keys)
    {
        _byLemma = Group(keys, k => k.Lemmas);
        _byWord = Group(keys, k => k.Words);
        _byEntity = Group(keys, k => k.Entities);
        var ranks = Enumerable.Range(0, keys.Count);
        _byTag = [.. Enumerable.Range(0, 32).Select(tag => ranks.Where(r => (keys[r].Tags >> tag & 1) != 0).ToArray())];
        _always = [.. ranks.Where(r => keys[r].IsEvery)];
    }

    public ReadOnlySpan<int> ByLemma(int lemma) => lemma != 0 && _byLemma.TryGetValue(lemma, out var ranks) ? ranks : [];

    public ReadOnlySpan<int> ByWord(int word) => word != 0 && _byWord.TryGetValue(word, out var ranks) ? ranks : [];

    public ReadOnlySpan<int> ByEntity(int entity) => entity != 0 && _byEntity.TryGetValue(entity, out var ranks) ? ranks : [];

    public ReadOnlySpan<int> ByTag(int tag) => _byTag[tag];

    /// <summary>Rules without a word, entity type or tag to go by; tried at every token.</summary>
    public ReadOnlySpan<int> Always => _always;

    private static FrozenDictionary<int, int[]> Group(IReadOnlyList<TriggerKeys> keys, Func<TriggerKeys, int[]> numbers) =>
        Enumerable.Range(0, keys.Count)
            .SelectMany(rank => numbers(keys[rank]).Select(number => (Number: number, Rank: rank)))
            .GroupBy(pair => pair.Number)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Rank).ToArray());
}
