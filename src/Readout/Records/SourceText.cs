namespace Readout.Records;

/// <summary>
/// A document's text as both sides count it: the engine in UTF-16 units, the records in Unicode code points.
/// Makes the spans of the records. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// A text without surrogate pairs, which is nearly every text, is counted alike by both, and nothing is looked up.
/// Half of a pair that stands alone counts as one code point, as it does in UTF-8, where it becomes U+FFFD.
/// </remarks>
internal sealed class SourceText
{
    // Positions of the second unit of every surrogate pair, rising.
    private readonly int[] _pairs;

    public SourceText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        _pairs = FindPairs(text);
        Length = text.Length - _pairs.Length;
    }

    /// <summary>The text as given.</summary>
    public string Text { get; }

    /// <summary>Number of code points.</summary>
    public int Length { get; }

    /// <summary>The span of the UTF-16 range [start, end); a range that cuts a surrogate pair is widened to hold it.</summary>
    public Span Span(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, Text.Length);
        if (_pairs.Length > 0)
        {
            start = Cuts(start) ? start - 1 : start;
            end = Cuts(end) ? end + 1 : end;
        }

        return new Span(CodePointAt(start), CodePointAt(end), Text[start..end]);
    }

    /// <summary>The code point that stands at, or is cut by, a UTF-16 position; the number of code points at the end of the text.</summary>
    public int CodePointAt(int utf16)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(utf16);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(utf16, Text.Length);
        return _pairs.Length == 0 ? utf16 : utf16 - CountBefore(utf16 + 1);
    }

    /// <summary>The UTF-16 position of a code point.</summary>
    public int Utf16At(int codePoint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(codePoint);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(codePoint, Length);
        if (_pairs.Length == 0)
        {
            return codePoint;
        }

        // The pair numbered k starts at code point _pairs[k] - 1 - k, which rises with k.
        int low = 0, high = _pairs.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _pairs[middle] - 1 - middle < codePoint ? (middle + 1, high) : (low, middle);
        }

        return codePoint + low;
    }

    private bool Cuts(int utf16) => Array.BinarySearch(_pairs, utf16) >= 0;

    private int CountBefore(int utf16)
    {
        var found = Array.BinarySearch(_pairs, utf16);
        return found >= 0 ? found : ~found;
    }

    private static int[] FindPairs(string text)
    {
        var at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDBFF');
        if (at < 0)
        {
            return [];
        }

        var pairs = new List<int>();
        for (; at < text.Length - 1; at++)
        {
            if (char.IsHighSurrogate(text[at]) && char.IsLowSurrogate(text[at + 1]))
            {
                pairs.Add(++at);
            }
        }

        return [.. pairs];
    }
}
