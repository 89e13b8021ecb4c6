namespace Readout.Evaluation.Pronouns;

/// <summary>A marked mention: UTF-16 positions, end exclusive, and what all mentions of its entity share.</summary>
internal readonly record struct GoldMention(int Start, int End, string Group)
{
    public int Length => End - Start;

    public bool Covers(int start, int end) => Start <= start && end <= End;
}
