using Readout.Rules.Matching;
using Readout.Rules.Syntax;

namespace Readout.Rules.Compilation;

/// <summary>A compiled path: alternatives, each a union of chains. Immutable.</summary>
internal sealed class PathProgram(PathChain[][] alternatives, bool usesCaptures)
{
    public ReadOnlySpan<PathChain[]> Alternatives => alternatives;

    /// <summary>True if it starts from a capture or asks what a captured token's row says.</summary>
    public bool UsesCaptures => usesCaptures;
}

/// <summary>Steps in a row; <paramref name="StartSlot"/> is the capture they start from, or -1 for the token the path is asked of.</summary>
internal sealed record PathChain(int StartSlot, PathNode? First);

/// <summary>
/// A step and what follows it (null: the path ends), or a choice: of several ways on, the first that leads to the end of the path is taken.
/// Ways share what follows them, so a path is as long as it is written, however many ways it stands for.
/// </summary>
internal sealed record PathNode(PathStep? Step, PathNode? Next, PathNode?[] Choices);

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
