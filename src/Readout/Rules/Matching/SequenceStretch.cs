namespace Readout.Rules.Matching;

/// <summary>A place where a sequence matches. Sorts as matches are chosen: leftmost, high priority, long, early rule.</summary>
internal readonly record struct SequenceStretch(int Start, int FallingPriority, int FallingLength, int Rank) : IComparable<SequenceStretch>
{
    public int End => Start - FallingLength;

    public int CompareTo(SequenceStretch other) =>
        (Start, FallingPriority, FallingLength, Rank).CompareTo((other.Start, other.FallingPriority, other.FallingLength, other.Rank));
}
