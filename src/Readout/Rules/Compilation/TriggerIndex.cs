using System.Collections.Frozen;
using Readout.Rules.Matching;

namespace Readout.Rules.Compilation;

/// <summary>
/// Finds, from the lemma, word, entity type and tag of a token, which of a list of <see cref="TriggerKeys"/> it fits. They are told by their
/// position in the list. Immutable.
/// </summary>
internal sealed class TriggerIndex
{
    private readonly FrozenDictionary<int, int[]> _byLemma;
    private readonly FrozenDictionary<int, int[]> _byWord;
    private readonly FrozenDictionary<int, int[]> _byEntity;
    private readonly int[][] _byTag;
    private readonly int[][] _byOpening;
    private readonly int[] _beyondAscii;
    private readonly int[] _always;

    public TriggerIndex(IReadOnlyList<TriggerKeys> keys)
    {
        _byLemma = Group(keys, k => k.Lemmas);
        _byWord = Group(keys, k => k.Words);
        _byEntity = Group(keys, k => k.Entities);
        var ranks = Enumerable.Range(0, keys.Count);
        _byTag = [.. Enumerable.Range(0, 32).Select(tag => ranks.Where(r => (keys[r].Tags >> tag & 1) != 0).ToArray())];
        _byOpening = [.. Enumerable.Range(0, 128).Select(c => ranks.Where(r => (keys[r].Openings >> c & 1) != 0).ToArray())];
        _beyondAscii = [.. ranks.Where(r => keys[r].Openings != 0)];
        _always = [.. ranks.Where(r => keys[r].IsEvery)];
    }

    /// <summary>Adds those that the token fits.</summary>
    public void Collect(MatchState state, int token, RankSet into)
    {
        Collect(_byLemma, state.Lemmas[token], into);
        Collect(_byWord, state.Words[token], into);
        Collect(_byEntity, state.Entities[token], into);
        into.Add(_byTag[(int)state.Tags[token]]);
        if (_beyondAscii.Length > 0)
        {
            var first = char.ToLowerInvariant(state.Document.Text[state.Document[token].Start]);
            into.Add(first < 128 ? _byOpening[first] : _beyondAscii);
        }

        into.Add(_always);
    }

    private static void Collect(FrozenDictionary<int, int[]> index, int number, RankSet into)
    {
        if (number != 0 && index.TryGetValue(number, out var found))
        {
            into.Add(found);
        }
    }

    private static FrozenDictionary<int, int[]> Group(IReadOnlyList<TriggerKeys> keys, Func<TriggerKeys, int[]> numbers) =>
        Enumerable.Range(0, keys.Count)
            .SelectMany(rank => numbers(keys[rank]).Select(number => (Number: number, Rank: rank)))
            .GroupBy(pair => pair.Number)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Rank).ToArray());
}
