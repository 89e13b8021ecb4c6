namespace Readout.Language.Evaluation;

/// <summary>Scores of a parse on gold tokens, of all syntactic words.</summary>
/// <param name="Upos">Universal tag right.</param>
/// <param name="Xpos">Fine tag right.</param>
/// <param name="Lemmas">Lemma right, where the gold has one.</param>
/// <param name="Uas">Head right.</param>
/// <param name="Las">Head and universal relation (without its subtype) right, as CoNLL 2018 counts.</param>
/// <param name="FullLas">Head and relation with its subtype right.</param>
/// <param name="Relations">By relation with subtype, the most frequent first.</param>
/// <param name="Distances">By distance to the gold head.</param>
public sealed record ParseScores(
    Share Upos,
    Share Xpos,
    Share Lemmas,
    Share Uas,
    Share Las,
    Share FullLas,
    IReadOnlyList<RelationScore> Relations,
    IReadOnlyList<DistanceScore> Distances);
