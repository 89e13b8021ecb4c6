namespace Readout.Language.Tokens;

/// <summary>A token as the scanner found it: half-open UTF-16 span and what the writing around it tells.</summary>
internal readonly record struct TokenSpan(int Start, int End, TokenTraits Traits)
{
    public bool Has(TokenTraits trait) => (Traits & trait) != TokenTraits.None;
}

[Flags]
internal enum TokenTraits
{
    None = 0,

    /// <summary>White space, or the start of the text, stands before.</summary>
    SpaceBefore = 1,

    /// <summary>A line break stands before that ends a line on purpose, not for want of width.</summary>
    LineBefore = 2,

    /// <summary>A blank line, or the start of the text, stands before.</summary>
    BlankLineBefore = 4,

    /// <summary>The second part of a contraction such as "do|n't" or "Russia|'s".</summary>
    Clitic = 8,

    /// <summary>An abbreviation with its dot that cannot end a sentence.</summary>
    Title = 16,

    /// <summary>An abbreviation with its dot that may end a sentence.</summary>
    Abbreviation = 32,

    /// <summary>The number of a list item with its dot.</summary>
    ListNumber = 64,
}
