namespace Readout.Language;

/// <summary>
/// The seventeen universal part-of-speech tags, in the order of the Universal Dependencies guidelines
/// (https://universaldependencies.org/u/pos/).
/// </summary>
#pragma warning disable CS1591 // the names are the standard's own
public enum UniversalTag : byte
{
    ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X,
}
