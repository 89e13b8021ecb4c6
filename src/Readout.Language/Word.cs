namespace Readout.Language;

/// <summary>
/// What the engine knows of one syntactic word; the material a <see cref="Document"/> is built from.
/// </summary>
/// <param name="Start">First UTF-16 position in the text.</param>
/// <param name="End">UTF-16 position after the word.</param>
/// <param name="Lemma">Dictionary form.</param>
/// <param name="Tag">Universal part of speech.</param>
/// <param name="FineTag">Language-specific part of speech.</param>
/// <param name="Head">Index in the document of the head, or -1 for a root.</param>
/// <param name="Relation">Relation to the head.</param>
/// <param name="Sentence">Index of the sentence.</param>
public readonly record struct Word(
    int Start, int End, string Lemma, UniversalTag Tag, string FineTag, int Head, string Relation, int Sentence);
