namespace Readout.Reading;

/// <summary>The paragraphs of a text: stretches between line breaks. Immutable.</summary>
internal sealed class Paragraphs
{
    private readonly List<TextRange> _ranges = [];

    public Paragraphs(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r', '\u2029');
            var end = length < 0 ? text.Length : start + length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                _ranges.Add(new(start, end));
            }

            start = end + 1;
        }
    }

    public int Count => _ranges.Count;

    public TextRange this[int index] => _ranges[index];

    /// <summary>Index of the paragraph that holds <paramref name="position"/>, or of the last one before it; -1 before the first.</summary>
    public int IndexOf(int position)
    {
        var (low, high) = (0, _ranges.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_ranges[middle].Start <= position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high;
    }
}
