using Readout.Language;

namespace Readout.Reading.Attributions;

/// <summary>Makes the text ranges of a content from tokens and quotations.</summary>
internal static class ContentRange
{
    private const string EdgeMarks = ",;:.—–-!? \t\u00a0\u2026";

    /// <summary>
    /// The text of tokens [first, end) without those of [cutFirst, cutEnd), as one or two ranges, trimmed of the punctuation that
    /// belongs to the frame and not to the words.
    /// </summary>
    public static List<TextRange> Of(Document document, int first, int end, int cutFirst, int cutEnd)
    {
        var ranges = new List<TextRange>(2);
        Add(document, first, Math.Min(end, cutFirst), ranges);
        Add(document, Math.Max(first, cutEnd), end, ranges);
        if (ranges.Count == 0 && (cutEnd <= first || end <= cutFirst))
        {
            Add(document, first, end, ranges);
        }

        return ranges;
    }

    /// <summary>Trims white space and framing punctuation; a mark of quotation stays where its partner is inside too.</summary>
    public static TextRange Trim(string text, TextRange range)
    {
        var (start, end) = (range.Start, range.End);
        while (start < end && (char.IsWhiteSpace(text[start]) || (EdgeMarks.Contains(text[start], StringComparison.Ordinal) && text[start] != '…')))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(text[end - 1]) || (EdgeMarks.Contains(text[end - 1], StringComparison.Ordinal) && !EndsAbbreviation(text, end)) || IsStrayBracket(text.AsSpan(start, end - start))))
        {
            end--;
        }

        return new(start, end);
    }

    // A closing bracket at the end whose partner stands before the range.
    private static bool IsStrayBracket(ReadOnlySpan<char> text) => text[^1] == ')' && text.Count('(') < text.Count(')');

    /// <summary>Joins ranges that touch or overlap, in text order.</summary>
    public static void Normalise(List<TextRange> ranges, string text)
    {
        ranges.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        for (var i = ranges.Count - 1; i > 0; i--)
        {
            var between = ranges[i].Start > ranges[i - 1].End ? text.AsSpan(ranges[i - 1].End, ranges[i].Start - ranges[i - 1].End) : [];
            if (between.IsWhiteSpace() && !between.Contains('\n'))
            {
                ranges[i - 1] = new(ranges[i - 1].Start, Math.Max(ranges[i - 1].End, ranges[i].End));
                ranges.RemoveAt(i);
            }
        }
    }

    private static void Add(Document document, int first, int end, List<TextRange> ranges)
    {
        while (first < end && IsFrame(document[first]))
        {
            first++;
        }

        while (end > first && IsFrame(document[end - 1]))
        {
            end--;
        }

        if (first < end)
        {
            ranges.Add(new(document[first].Start, document[end - 1].End));
        }
    }

    private static bool IsFrame(Token token) =>
        token.Tag == UniversalTag.PUNCT && token.Text is not ("(" or ")" or "[" or "]" or "%" or "$");

    // "the U.S." keeps its full stop: the word has another one inside.
    private static bool EndsAbbreviation(string text, int end) =>
        text[end - 1] == '.' && end >= 3 && char.IsLetter(text[end - 2]) && text[end - 3] == '.';
}
