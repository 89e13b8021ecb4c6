namespace Readout.Language.Evaluation;

/// <summary>Scores on raw text: which spans are tokens (syntactic words), which are sentences, and which trees stand over them.</summary>
/// <param name="Tokens">Syntactic words with the right span.</param>
/// <param name="Sentences">Sentences with the right span.</param>
/// <param name="Arcs">Syntactic words with the right span, head and universal relation, as CoNLL 2018 counts LAS on raw text.</param>
public sealed record TextScores(Overlap Tokens, Overlap Sentences, Overlap Arcs);
