namespace Readout.Language.Conllu;

/// <summary>One row of a CoNLL-U sentence: the ten columns as text, <c>_</c> where nothing is said.</summary>
/// <param name="Kind">Word, multiword token or empty node.</param>
/// <param name="Id">The number, range or decimal as written.</param>
/// <param name="Form">The word as written.</param>
/// <param name="Lemma">Dictionary form.</param>
/// <param name="Upos">Universal part of speech.</param>
/// <param name="Xpos">Language-specific part of speech.</param>
/// <param name="Feats">Morphological features.</param>
/// <param name="Head">Number of the head, 0 for the root.</param>
/// <param name="Deprel">Relation to the head.</param>
/// <param name="Deps">Enhanced dependencies.</param>
/// <param name="Misc">Anything else.</param>
public sealed record ConlluRow(
    ConlluRowKind Kind,
    string Id,
    string Form,
    string Lemma,
    string Upos,
    string Xpos,
    string Feats,
    string Head,
    string Deprel,
    string Deps,
    string Misc)
{
    /// <summary>False if the text goes on without a space after this row.</summary>
    public bool IsSpaceAfter => !Misc.Split('|').Contains("SpaceAfter=No", StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join('\t', Id, Form, Lemma, Upos, Xpos, Feats, Head, Deprel, Deps, Misc);
}
