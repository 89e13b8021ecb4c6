namespace Readout.Language.Lemmas;

/// <summary>How a word's letters are large and small, as far as the case of its lemma follows from it.</summary>
internal enum WordShape : byte
{
    /// <summary>No large letter.</summary>
    Small,

    /// <summary>The first letter alone is large.</summary>
    Initial,

    /// <summary>No small letter, at most four large ones: mostly an acronym.</summary>
    ShortCapitals,

    /// <summary>No small letter, five large ones or more: mostly a word of a headline.</summary>
    LongCapitals,

    /// <summary>Anything else: "iPhone".</summary>
    Mixed,
}
