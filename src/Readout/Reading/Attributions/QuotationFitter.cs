namespace Readout.Reading.Attributions;

/// <summary>
/// Makes a content that the tree gave agree with the quotation marks: the parser does not know that a quotation is one thing.
/// </summary>
internal static class QuotationFitter
{
    /// <summary>
    /// Where the cue stands inside a quotation, its content ends with that quotation; where it stands outside, a quotation that the
    /// content touches belongs to it whole.
    /// </summary>
    public static void Fit(string text, Attribution attribution, int trigger, IReadOnlyList<Quotation> quotations)
    {
        var content = attribution.Content;
        if (content.Count == 0)
        {
            return;
        }

        var holder = Innermost(quotations, trigger);
        for (var i = content.Count - 1; i >= 0; i--)
        {
            var range = content[i];
            foreach (var quotation in quotations)
            {
                if (quotation.Start >= range.End)
                {
                    break;
                }

                var whole = new TextRange(quotation.Start, quotation.End);
                if (range.Overlaps(whole) && !whole.Contains(trigger) && IsMostly(range, whole))
                {
                    range = new(Math.Min(range.Start, whole.Start), Math.Max(range.End, whole.End));
                }
            }

            if (holder is { } inside)
            {
                range = new(Math.Max(range.Start, inside.InnerStart), Math.Min(range.End, inside.InnerEnd));
            }

            range = ContentRange.Trim(text, range);
            if (range.IsEmpty)
            {
                content.RemoveAt(i);
            }
            else
            {
                content[i] = range;
            }
        }

        ContentRange.Normalise(content, text);
    }

    /// <summary>The innermost quotation around a position, or null.</summary>
    public static Quotation? Innermost(IReadOnlyList<Quotation> quotations, int position)
    {
        Quotation? innermost = null;
        foreach (var quotation in quotations)
        {
            if (quotation.Start > position)
            {
                break;
            }

            if (position < quotation.End && (innermost is null || quotation.Depth > innermost.Value.Depth))
            {
                innermost = quotation;
            }
        }

        return innermost;
    }

    // A content that only grazes a quotation (the parser attached its first word wrongly) does not take it.
    private static bool IsMostly(TextRange range, TextRange quotation) =>
        2 * range.OverlapWith(quotation) >= Math.Min(range.Length, quotation.Length) || quotation.Contains(range.Start) || quotation.Contains(range.End - 1);
}
