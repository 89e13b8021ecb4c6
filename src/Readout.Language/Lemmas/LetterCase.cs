namespace Readout.Language.Lemmas;

/// <summary>What a lemma does to the case of its word. Of cases that explain a lemma equally well, training takes the first.</summary>
internal enum LetterCase : byte
{
    /// <summary>All small.</summary>
    Lower,

    /// <summary>The first letter large, the others small: "OSLO" → "Oslo".</summary>
    Title,

    /// <summary>As written.</summary>
    Kept,
}
