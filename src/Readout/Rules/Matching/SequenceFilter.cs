using Readout.Rules.Compilation;

namespace Readout.Rules.Matching;

/// <summary>
/// Finds the sequences that may match in a sentence: those for which every <see cref="SequenceProgram.Required"/> is there, somewhere. Immutable.
/// </summary>
internal sealed class SequenceFilter
{
    private readonly TriggerIndex _index;
    private readonly int _keyCount;
    private readonly int[] _firstKeys;
    private readonly int[] _keyCounts;

    public SequenceFilter(IReadOnlyList<SequenceProgram> sequences)
    {
        _keyCounts = [.. sequences.Select(s => s.Required.Count)];
        _firstKeys = new int[sequences.Count];
        for (var i = 1; i < sequences.Count; i++)
        {
            _firstKeys[i] = _firstKeys[i - 1] + _keyCounts[i - 1];
        }

        TriggerKeys[] keys = [.. sequences.SelectMany(s => s.Required)];
        _keyCount = keys.Length;
        _index = new TriggerIndex(keys);
    }

    /// <summary>Puts the positions of the sequences into <see cref="MatchState.Candidates"/>.</summary>
    public void Collect(MatchState state, int start, int end)
    {
        var present = state.Present;
        present.Begin(_keyCount);
        for (var token = start; token < end; token++)
        {
            _index.Collect(state, token, present);
        }

        state.Candidates.Begin(_keyCounts.Length);
        for (var i = 0; i < _keyCounts.Length; i++)
        {
            if (HasAll(present, _firstKeys[i], _keyCounts[i]))
            {
                state.Candidates.Add(i);
            }
        }
    }

    private static bool HasAll(RankSet present, int first, int count)
    {
        for (var key = first; key < first + count; key++)
        {
            if (!present.Contains(key))
            {
                return false;
            }
        }

        return true;
    }
}
