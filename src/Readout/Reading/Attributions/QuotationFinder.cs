namespace Readout.Reading.Attributions;

/// <summary>
/// Finds quotations by their marks: curly, straight, doubled single ones, guillemets and British single quotes, nested or not, over one
/// pass of the text. A mark left open ends with its paragraph; it is marked as continuing where the next paragraph opens with
/// a mark again, as newspapers print quotations of several paragraphs.
/// </summary>
internal static class QuotationFinder
{
    /// <summary>Deeper nesting than this is not followed: no news text has it, and hostile text must stay cheap.</summary>
    private const int MaxDepth = 4;

    public static List<Quotation> Find(string text)
    {
        var found = new List<Quotation>();
        var open = new Stack<OpenMark>();
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfParagraph(text, start);
            ReadParagraph(text, start, end, open, found);
            CloseAtParagraphEnd(text, end, open, found);
            start = end + 1;
        }

        found.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        return found;
    }

    private static int EndOfParagraph(string text, int start)
    {
        var end = text.AsSpan(start).IndexOfAny('\n', '\r', '\u2029');
        return end < 0 ? text.Length : start + end;
    }

    private static void ReadParagraph(string text, int start, int end, Stack<OpenMark> open, List<Quotation> found)
    {
        for (var i = start; i < end; i++)
        {
            var mark = QuotationMark.Read(text, i, start, end);
            if (mark.Length == 0)
            {
                continue;
            }

            if (!TryClose(mark, i, open, found) && mark.MayOpen && open.Count < MaxDepth && !IsOpen(mark.Family, open))
            {
                open.Push(new(i, i + mark.Length, mark.Family));
            }

            i += mark.Length - 1;
        }
    }

    /// <summary>Closes the innermost open mark of the same family; marks opened inside it and never closed were apostrophes or slips.</summary>
    private static bool TryClose(QuotationMark mark, int at, Stack<OpenMark> open, List<Quotation> found)
    {
        if (!mark.MayClose || !IsOpen(mark.Family, open))
        {
            return false;
        }

        OpenMark opened;
        do
        {
            opened = open.Pop();
        }
        while (opened.Family != mark.Family);

        found.Add(new(opened.Start, opened.InnerStart, at, at + mark.Length, open.Count, Closed: true, Continues: false));
        return true;
    }

    private static void CloseAtParagraphEnd(string text, int end, Stack<OpenMark> open, List<Quotation> found)
    {
        while (open.TryPop(out var mark))
        {
            // A single mark that nothing closes is an apostrophe ("'tis"), not a quotation.
            if (mark.Family != QuotationFamily.Single)
            {
                found.Add(new(mark.Start, mark.InnerStart, end, end, open.Count, Closed: false, NextParagraphOpens(text, end, mark.Family)));
            }
        }
    }

    private static bool NextParagraphOpens(string text, int end, QuotationFamily family)
    {
        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        if (next >= text.Length)
        {
            return false;
        }

        var mark = QuotationMark.Read(text, next, next, EndOfParagraph(text, next));
        return mark.Length > 0 && mark.MayOpen && mark.Family == family;
    }

    private static bool IsOpen(QuotationFamily family, Stack<OpenMark> open)
    {
        foreach (var mark in open)
        {
            if (mark.Family == family)
            {
                return true;
            }
        }

        return false;
    }

    private readonly record struct OpenMark(int Start, int InnerStart, QuotationFamily Family);
}
