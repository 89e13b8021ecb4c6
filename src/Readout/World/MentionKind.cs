namespace Readout.World;

/// <summary>How a mention refers to its entity; the names of the contract's <c>by</c>, in lower case.</summary>
internal enum MentionKind
{
    /// <summary>A proper name: "Sergey Lavrov", "Lavrov", "NATO".</summary>
    Name,

    /// <summary>A title with a name: "President Putin", "Mr. Xi".</summary>
    Title,

    /// <summary>An office or counterpart phrase: "the Russian president", "his Chinese counterpart".</summary>
    Role,

    /// <summary>A pronoun.</summary>
    Pronoun,

    /// <summary>A seat or capital that stands for a government: "the Kremlin", "Beijing".</summary>
    Metonym,

    /// <summary>Any other noun phrase: "a Kremlin official", "both leaders".</summary>
    Nominal,
}
