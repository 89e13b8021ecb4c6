namespace Readout.Desk.Stories;

/// <summary>Disjoint sets that are joined two at a time (Galler and Fischer 1964). The result does not depend on the order of joins.</summary>
internal sealed class Unions<T>(IComparer<T> order)
    where T : notnull
{
    private readonly Dictionary<T, T> _parents = [];

    /// <summary>The least member of the set that holds a thing; itself where it was never joined.</summary>
    public T RootOf(T thing)
    {
        var root = thing;
        while (_parents.TryGetValue(root, out var parent))
        {
            root = parent;
        }

        while (_parents.TryGetValue(thing, out var next))
        {
            _parents[thing] = root;
            thing = next;
            if (order.Compare(next, root) == 0)
            {
                break;
            }
        }

        return root;
    }

    /// <summary>Joins the sets of two things.</summary>
    public void Join(T a, T b)
    {
        var (first, second) = (RootOf(a), RootOf(b));
        var difference = order.Compare(first, second);
        if (difference < 0)
        {
            _parents[second] = first;
        }
        else if (difference > 0)
        {
            _parents[first] = second;
        }
    }
}
