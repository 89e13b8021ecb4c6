using System.Buffers;

namespace Readout.Language.Tokens;

/// <summary>Classes of characters the scanner asks for.</summary>
internal static class Letters
{
    /// <summary>Straight, curly and modifier apostrophes.</summary>
    public static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’ʼ");

    /// <summary>Marks that close a quotation or a bracket.</summary>
    public static readonly SearchValues<char> Closers = SearchValues.Create("\"'’”»)]}");

    /// <summary>Marks that open a quotation or a bracket.</summary>
    public static readonly SearchValues<char> Openers = SearchValues.Create("\"'‘“«([{„‚");

    /// <summary>Marks of which a run is one token ("--", "!!!", "....").</summary>
    public static readonly SearchValues<char> Runs = SearchValues.Create(".!?-=*_~`'+#<>");

    /// <summary>Marks that end a sentence.</summary>
    public static readonly SearchValues<char> Terminals = SearchValues.Create(".!?…‽。！？");

    public static bool IsWordChar(char c) => char.IsLetterOrDigit(c) || IsMark(c);

    public static bool IsApostrophe(char c) => Apostrophes.Contains(c);

    // Combining marks and soft hyphens belong to the letter before them.
    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F' or '\u00AD' or '\u200D'
        || (c > '\u036F' && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);
}
