namespace Readout.Language.Evaluation;

/// <summary>Scores of names on gold tokens.</summary>
/// <param name="All">Names with the right words and type.</param>
/// <param name="Spans">Names with the right words, whatever their type.</param>
/// <param name="Types">By type, in the order of <see cref="NameType"/>.</param>
public sealed record NameScores(Overlap All, Overlap Spans, IReadOnlyList<Overlap> Types);
