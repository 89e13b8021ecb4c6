namespace Readout.Reading.Attributions;

/// <summary>Marks that close one another.</summary>
internal enum QuotationFamily
{
    /// <summary>Curly and straight double marks, and two single ones typed as a double.</summary>
    Double,

    /// <summary>Curly and straight single marks, which also serve as apostrophes.</summary>
    Single,

    /// <summary>« and ».</summary>
    Guillemet,
}

/// <summary>A quotation mark at one place: its family, whether it may open or close there, and how many characters it takes (0: none).</summary>
internal readonly record struct QuotationMark(QuotationFamily Family, bool MayOpen, bool MayClose, int Length)
{
    /// <summary>Reads the mark at <paramref name="at"/>, if there is one, looking no further than its paragraph.</summary>
    public static QuotationMark Read(string text, int at, int paragraphStart, int paragraphEnd)
    {
        switch (text[at])
        {
            case '“' or '„' or '‟':
                // A low or high opening mark closes nothing, save that “ closes „ in German typesetting.
                return new(QuotationFamily.Double, MayOpen: true, MayClose: false, 1);
            case '”':
                return new(QuotationFamily.Double, MayOpen: false, MayClose: true, 1);
            case '«' or '‹':
                return new(QuotationFamily.Guillemet, MayOpen: true, MayClose: false, 1);
            case '»' or '›':
                return new(QuotationFamily.Guillemet, MayOpen: false, MayClose: true, 1);
            case '"':
                return Directed(QuotationFamily.Double, text, at, 1, paragraphStart, paragraphEnd);
            case '\'' or '`' when at + 1 < paragraphEnd && text[at + 1] == text[at]:
                return Directed(QuotationFamily.Double, text, at, 2, paragraphStart, paragraphEnd);
            case '‘':
                return new(QuotationFamily.Single, MayOpen: true, MayClose: false, 1);
            case '\'' or '’' or '`':
                return Apostrophic(text, at, paragraphStart, paragraphEnd);
            default:
                return default;
        }
    }

    private static QuotationMark Directed(QuotationFamily family, string text, int at, int length, int from, int to)
    {
        var gapBefore = at == from || IsGap(text[at - 1]);
        var gapAfter = at + length >= to || char.IsWhiteSpace(text[at + length]);
        return new(family, MayOpen: !gapAfter, MayClose: !gapBefore || gapAfter, length);
    }

    /// <summary>A single mark between letters is an apostrophe; elsewhere it opens after a gap and closes before one.</summary>
    private static QuotationMark Apostrophic(string text, int at, int from, int to)
    {
        var before = at == from ? ' ' : text[at - 1];
        var after = at + 1 >= to ? ' ' : text[at + 1];
        if (char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after))
        {
            return default;
        }

        var opens = text[at] != '’' && (IsGap(before) || before is '"' or '“') && !char.IsWhiteSpace(after);
        var closes = !char.IsWhiteSpace(before) && !char.IsLetterOrDigit(after);
        // "the ministers' plan": after a plain letter and before a word it is a possessive more often than an end.
        var possessive = before is 's' && after == ' ' && at + 2 < to && char.IsLower(text[at + 2]);
        return new(QuotationFamily.Single, opens, closes && !possessive, opens || closes ? 1 : 0);
    }

    private static bool IsGap(char c) => char.IsWhiteSpace(c) || c is '(' or '[' or '—' or '–' or '-' or '/';
}
