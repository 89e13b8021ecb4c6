namespace Readout.Rules.Syntax;

/// <summary>A pattern over neighbouring tokens as written after <c>sequence</c>.</summary>
internal abstract record SequenceSyntax(Place Place);

internal sealed record ConcatSyntax(Place Place, IReadOnlyList<SequenceSyntax> Parts) : SequenceSyntax(Place);

internal sealed record ChoiceSyntax(Place Place, IReadOnlyList<SequenceSyntax> Parts) : SequenceSyntax(Place);

internal sealed record RepeatSyntax(Place Place, SequenceSyntax Inner, int Least, int? Most) : SequenceSyntax(Place);

internal sealed record NamedGroupSyntax(Place Place, string Name, SequenceSyntax Inner) : SequenceSyntax(Place);

internal sealed record TokenSyntax(Place Place, TestSyntax Test) : SequenceSyntax(Place);

internal sealed record WordsSyntax(Place Place, string Words) : SequenceSyntax(Place);

internal sealed record EntrySyntax(Place Place, LexiconTestSyntax Lexicon) : SequenceSyntax(Place);

internal sealed record NamedSequenceSyntax(Place Place, string Name) : SequenceSyntax(Place);
