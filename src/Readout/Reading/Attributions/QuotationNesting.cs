namespace Readout.Reading.Attributions;

/// <summary>Which quotation stands in which, and which one holds a place of the text. Immutable.</summary>
internal sealed class QuotationNesting
{
    private readonly IReadOnlyList<Quotation> _quotations;
    private readonly int[] _parents;

    /// <summary>Nests quotations, which come in text order.</summary>
    public QuotationNesting(IReadOnlyList<Quotation> quotations)
    {
        _quotations = quotations;
        _parents = FindParents(quotations);
    }

    /// <summary>The quotation around another, or -1.</summary>
    public int ParentOf(int quotation) => _parents[quotation];

    /// <summary>The innermost quotation that holds a position, or -1.</summary>
    public int HolderOf(int position)
    {
        var holder = LastFrom(position);
        while (holder >= 0 && _quotations[holder].End <= position)
        {
            holder = _parents[holder];
        }

        return holder;
    }

    /// <summary>True if a range lies wholly in one quotation, marks and all.</summary>
    public bool Holds(TextRange range)
    {
        var holder = LastFrom(range.Start);
        while (holder >= 0 && _quotations[holder].End < range.End)
        {
            holder = _parents[holder];
        }

        return holder >= 0;
    }

    // The last quotation that begins at a position or before it; the others that hold the position are around it.
    private int LastFrom(int position)
    {
        int low = 0, high = _quotations.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _quotations[middle].Start <= position ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    private static int[] FindParents(IReadOnlyList<Quotation> quotations)
    {
        var parents = new int[quotations.Count];
        var open = new Stack<int>();
        for (var i = 0; i < parents.Length; i++)
        {
            while (open.TryPeek(out var top) && quotations[top].End <= quotations[i].Start)
            {
                open.Pop();
            }

            parents[i] = open.TryPeek(out var parent) ? parent : -1;
            open.Push(i);
        }

        return parents;
    }
}
