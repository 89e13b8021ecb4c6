namespace Readout.World;

/// <summary>How exactly the letters of a form must be those of the text.</summary>
internal enum FormCase
{
    /// <summary>As written, or all in capitals where the form has small letters.</summary>
    AsWrittenOrCapitals,

    /// <summary>As written only: abbreviations.</summary>
    AsWritten,

    /// <summary>As written, and not in a sentence that is all capitals, where the form may be a common word ("WHO").</summary>
    WaryAbbreviation,

    /// <summary>Any: titles and names of organs.</summary>
    Any,
}

/// <summary>A form in which a name is written, and what it leads to.</summary>
/// <remarks>A class, like the other parts of the tables: code for reference types comes compiled, and loading is what a cold start waits for.</remarks>
internal sealed record NameForm<T>(string Text, FormCase Case, T Payload)
    where T : class;
