namespace Readout.Records;

/// <summary>An entity as it is named at one place of the text.</summary>
/// <param name="Entity">Id of the <see cref="Entity"/>.</param>
/// <param name="Start">First code point of the shortest noun phrase that names it.</param>
/// <param name="End">Code point after that phrase.</param>
/// <param name="Text">The phrase.</param>
public sealed record Party(string Entity, int Start, int End, string Text);

/// <summary>One reporter in the chain between a speaker and the document.</summary>
/// <param name="Entity">Id of the entity.</param>
/// <param name="Start">First code point of the naming phrase.</param>
/// <param name="End">Code point after it.</param>
/// <param name="Text">The phrase.</param>
/// <param name="Cue">The words that say it reported ("according to", "told"), or null.</param>
public sealed record Reporter(string Entity, int Start, int End, string Text, Span? Cue);
