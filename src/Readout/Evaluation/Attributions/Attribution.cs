namespace Readout.Evaluation.Attributions;

/// <summary>Who said what in which words, as attribution corpora mark it; a role may lie in several pieces or be missing.</summary>
internal sealed record Attribution(IReadOnlyList<TextRange> Source, IReadOnlyList<TextRange> Cue, IReadOnlyList<TextRange> Content);
