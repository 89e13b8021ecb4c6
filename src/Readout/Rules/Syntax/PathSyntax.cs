namespace Readout.Rules.Syntax;

/// <summary>A path as written: alternatives of which the first that finds something wins.</summary>
internal sealed record PathSyntax(Place Place, IReadOnlyList<UnionSyntax> Alternatives);

/// <summary>Chains whose finds are put together: <c>&gt;conj | &gt;appos</c>.</summary>
internal sealed record UnionSyntax(Place Place, IReadOnlyList<ChainSyntax> Chains);

/// <summary>Steps one after the other, from <paramref name="Start"/> (a capture) or, where that is null, from the trigger.</summary>
internal sealed record ChainSyntax(Place Place, string? Start, IReadOnlyList<StepSyntax> Steps);

internal abstract record StepSyntax(Place Place, Quantifier Quantifier);

internal sealed record EdgeStepSyntax(
    Place Place, Axis Axis, IReadOnlyList<RelationSyntax> Relations, MarkerSyntax? Marker, TestSyntax? Test, Quantifier Quantifier)
    : StepSyntax(Place, Quantifier);

internal sealed record FilterStepSyntax(Place Place, TestSyntax Test) : StepSyntax(Place, Quantifier.One);

internal sealed record GroupStepSyntax(Place Place, UnionSyntax Union, Quantifier Quantifier) : StepSyntax(Place, Quantifier);

internal sealed record NamedStepSyntax(Place Place, string Name, Quantifier Quantifier) : StepSyntax(Place, Quantifier);

/// <summary>What introduces a token, a <c>case</c> or <c>mark</c> child: <c>{with|according to}</c>, <c>{!to}</c>, <c>{}</c> for nothing.</summary>
internal sealed record MarkerSyntax(Place Place, bool Negated, IReadOnlyList<MarkerWordsSyntax> Alternatives);

/// <summary>One alternative: words, an entry of a lexicon, or what a column of a captured token's row says. One of the three is set.</summary>
internal sealed record MarkerWordsSyntax(Place Place, string? Words, LexiconTestSyntax? Lexicon, ColumnSyntax? Column);

/// <summary><c>CAPTURE.COLUMN</c>.</summary>
internal sealed record ColumnSyntax(Place Place, string Capture, string Column);

internal sealed record RelationSyntax(Place Place, string Name, bool Exact);

internal enum Quantifier
{
    One,
    Optional,
    Any,
    Some,
}

internal enum Axis
{
    Child,
    Head,
    Descendant,
    Ancestor,
    Next,
    Previous,
}
