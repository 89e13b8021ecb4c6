using System.Buffers;

namespace Readout.Language.Tokens;

/// <summary>
/// Tells a line that was ended on purpose (a headline, a paragraph of its own) from one that was only wrapped: the break is
/// deliberate if the next word would still have fitted into the width of the text's lines.
/// </summary>
internal readonly ref struct LineBreaks
{
    // Nobody wraps by hand at more than this.
    private const int WidestWrap = 132;

    /// <summary>All that <see cref="MemoryExtensions.EnumerateLines(ReadOnlySpan{char})"/> takes for the end of a line.</summary>
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\f\u0085\u2028\u2029");

    private readonly ReadOnlySpan<char> _text;
    private readonly int _width;

    public LineBreaks(ReadOnlySpan<char> text)
    {
        _text = text;
        foreach (var line in text.EnumerateLines())
        {
            _width = Math.Max(_width, line.Length);
        }
    }

    /// <summary>Says so of the one line break between <paramref name="spaceStart"/> and <paramref name="spaceEnd"/>.</summary>
    public bool IsDeliberate(int spaceStart, int spaceEnd)
    {
        if (_width > WidestWrap)
        {
            return true;
        }

        var lineStart = _text[..spaceStart].LastIndexOfAny(LineEnds) + 1;
        var wordEnd = spaceEnd;
        while (wordEnd < _text.Length && wordEnd - spaceEnd <= _width && !char.IsWhiteSpace(_text[wordEnd]))
        {
            wordEnd++;
        }

        return spaceStart - lineStart + 1 + (wordEnd - spaceEnd) <= _width;
    }
}
