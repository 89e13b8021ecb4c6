using Readout.Language;

namespace Readout.Reading;

/// <summary>From positions of the text to tokens.</summary>
internal static class TokenIndex
{
    /// <summary>Index of the first token that starts at or after <paramref name="position"/>; the token count where none does.</summary>
    public static int AtOrAfter(Document document, int position)
    {
        var (low, high) = (0, document.TokenCount);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (document[middle].Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The tokens that start inside <paramref name="range"/>: first, and the one after the last.</summary>
    public static (int First, int End) Within(Document document, TextRange range) =>
        (AtOrAfter(document, range.Start), AtOrAfter(document, range.End));
}
