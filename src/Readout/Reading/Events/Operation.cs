namespace Readout.Reading.Events;

/// <summary>What can be said of an act (lexicon/plover/operations.tsv).</summary>
/// <param name="Name">Its name: <c>agree</c>, <c>refuse</c>, <c>end</c>, ….</param>
/// <param name="MakesEvent">True if it makes another event of the act; false if it changes the kind of act.</param>
/// <param name="IsSame">True if it leaves the act as it is unless a row of changes.tsv says otherwise.</param>
/// <param name="Other">Who the other party is: <c>asked</c>, <c>asker</c>, or empty for that of the act.</param>
/// <param name="IsAnswered">True if it waits for an answer, as a demand does.</param>
/// <param name="NeedsKnown">True if it makes an event of known acts only.</param>
/// <param name="Like">The operation whose rows of operators.tsv hold where it has none, or null.</param>
internal sealed record Operation(string Name, bool MakesEvent, bool IsSame, string Other, bool IsAnswered, bool NeedsKnown, string? Like);
