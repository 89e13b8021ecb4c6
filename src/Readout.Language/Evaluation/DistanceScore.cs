namespace Readout.Language.Evaluation;

/// <summary>How many words get the right head, by how far it is.</summary>
/// <param name="Distance">Words to the gold head, and up to twice as many less one: 1, 2, 4, 8, …; 0 for the root.</param>
/// <param name="Heads">Words with the right head.</param>
public readonly record struct DistanceScore(int Distance, Share Heads);
