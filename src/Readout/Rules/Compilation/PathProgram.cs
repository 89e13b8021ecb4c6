using Readout.Rules.Matching;
using Readout.Rules.Syntax;

namespace Readout.Rules.Compilation;

/// <summary>A compiled path: alternatives, each a union of chains. Immutable.</summary>
internal sealed class PathProgram(PathChain[][] alternatives)
{
    public ReadOnlySpan<PathChain[]> Alternatives => alternatives;

    /// <summary>True if some chain starts from a capture rather than from the trigger.</summary>
    public bool UsesCaptures { get; } = alternatives.Any(union => union.Any(chain => chain.StartSlot >= 0));
}

/// <summary>Steps in a row; <paramref name="StartSlot"/> is the capture they start from, or -1 for the token the path is asked of.</summary>
internal sealed record PathChain(int StartSlot, PathStep[] Steps);

internal enum StepKind
{
    Child,
    Head,
    Descendant,
    Ancestor,
    Next,
    Previous,
    Filter,
    Group,
}

/// <summary>One step: where to go, what the edge and the token reached must be, how often.</summary>
internal sealed class PathStep
{
    public required StepKind Kind { get; init; }

    public RelationSet Relations { get; init; } = RelationSet.Every;

    public MarkerTest? Marker { get; init; }

    public TokenTest? Test { get; init; }

    public Quantifier Quantifier { get; init; }

    public PathChain[] Group { get; init; } = [];
}

/// <summary>Which words introduce a token: the phrases of its <c>case</c> and <c>mark</c> children.</summary>
internal sealed class MarkerTest(int[][] phrases, bool isNegated, RelationSet markers, RelationSet continuations)
{
    public bool Holds(MatchState state, int token)
    {
        var any = false;
        var hit = false;
        foreach (var child in state.Document[token].Children)
        {
            if (markers.Holds(state, child))
            {
                any = true;
                hit |= Is(state, token, child);
            }
        }

        return (phrases.Length == 0 ? !any : hit) != isNegated;
    }

    private bool Is(MatchState state, int token, int marker)
    {
        foreach (var phrase in phrases)
        {
            if (Is(state, token, marker, phrase))
            {
                return true;
            }
        }

        return false;
    }

    // "according to" is one marker and a `fixed` child of it, or (parsers differ) two markers in a row. A marker with a
    // continuation is not the shorter phrase: "because of" is not "because".
    private bool Is(MatchState state, int token, int marker, int[] phrase)
    {
        if (state.Words[marker] != phrase[0])
        {
            return false;
        }

        for (var i = 1; i < phrase.Length; i++)
        {
            var next = marker + i;
            if (next >= state.Document.TokenCount || state.Words[next] != phrase[i] || !Continues(state, token, marker, next, true))
            {
                return false;
            }
        }

        var after = marker + phrase.Length;
        return after >= state.Document.TokenCount || !Continues(state, token, marker, after, false);
    }

    private bool Continues(MatchState state, int token, int marker, int next, bool orMarker)
    {
        var head = state.Heads[next];
        return head == marker ? continuations.Holds(state, next) : orMarker && head == token && markers.Holds(state, next);
    }
}
