using Readout.Rules.Matching;

namespace Readout.Rules.Compilation;

/// <summary>The relations a step may follow. Empty means any.</summary>
internal sealed class RelationSet(int[] whole, int[] kinds)
{
    public static readonly RelationSet Every = new([], []);

    private readonly bool _isEvery = whole.Length + kinds.Length == 0;

    public bool Holds(MatchState state, int token) =>
        _isEvery || kinds.AsSpan().Contains(state.RelationKinds[token]) || whole.AsSpan().Contains(state.Relations[token]);
}
