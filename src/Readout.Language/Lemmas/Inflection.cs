namespace Readout.Language.Lemmas;

/// <summary>One way in which words of a tag are inflected: this ending in place of that of the lemma.</summary>
/// <param name="Tag">Number of the tag.</param>
/// <param name="Ending">The last letters of the inflected word, never empty.</param>
/// <param name="Add">The last letters of the lemma.</param>
internal readonly record struct Inflection(int Tag, string Ending, string Add);
