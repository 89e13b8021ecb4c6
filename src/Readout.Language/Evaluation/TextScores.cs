namespace Readout.Language.Evaluation;

/// <summary>Scores on raw text: which spans are tokens (syntactic words) and which are sentences.</summary>
/// <param name="Tokens">Syntactic words with the right span.</param>
/// <param name="Sentences">Sentences with the right span.</param>
public sealed record TextScores(Overlap Tokens, Overlap Sentences);
