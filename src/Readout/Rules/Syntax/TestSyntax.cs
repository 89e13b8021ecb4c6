namespace Readout.Rules.Syntax;

/// <summary>A node test as written: what stands between <c>[</c> and <c>]</c>.</summary>
internal abstract record TestSyntax(Place Place);

internal sealed record AllSyntax(Place Place, IReadOnlyList<TestSyntax> Parts) : TestSyntax(Place);

internal sealed record AnySyntax(Place Place, IReadOnlyList<TestSyntax> Parts) : TestSyntax(Place);

internal sealed record NotSyntax(Place Place, TestSyntax Inner) : TestSyntax(Place);

internal sealed record AttributeSyntax(Place Place, string Attribute, bool Negated, IReadOnlyList<ValueSyntax> Values) : TestSyntax(Place);

internal sealed record LexiconTestSyntax(Place Place, string Lexicon, IReadOnlyList<ConditionSyntax> Conditions) : TestSyntax(Place);

internal sealed record NamedTestSyntax(Place Place, string Name) : TestSyntax(Place);

internal sealed record ExistsSyntax(Place Place, PathSyntax Path) : TestSyntax(Place);

internal sealed record ValueSyntax(Place Place, string Text, bool IsPattern);

/// <summary>A condition on a lexicon row: <c>column=a|b</c>, <c>column!=a</c>, or the bare column (its cell is not empty).</summary>
internal sealed record ConditionSyntax(Place Place, string Column, bool Negated, IReadOnlyList<string> Values);
