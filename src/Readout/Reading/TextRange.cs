namespace Readout.Reading;

/// <summary>A stretch of the text in UTF-16 positions, start inclusive, end exclusive.</summary>
internal readonly record struct TextRange(int Start, int End)
{
    public int Length => End - Start;

    public bool IsEmpty => End <= Start;

    public bool Contains(TextRange other) => Start <= other.Start && other.End <= End;

    public bool Contains(int position) => Start <= position && position < End;

    public bool Overlaps(TextRange other) => Start < other.End && other.Start < End;

    public int OverlapWith(TextRange other) => Math.Max(0, Math.Min(End, other.End) - Math.Max(Start, other.Start));
}
