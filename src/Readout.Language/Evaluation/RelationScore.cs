namespace Readout.Language.Evaluation;

/// <summary>How well one relation, with its subtype, is found: head and relation both right.</summary>
/// <param name="Relation">The relation.</param>
/// <param name="Arcs">Arcs with this relation: right, gold, found.</param>
public readonly record struct RelationScore(string Relation, Overlap Arcs);
