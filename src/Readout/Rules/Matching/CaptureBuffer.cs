namespace Readout.Rules.Matching;

/// <summary>The captures of the rule being tried: for each slot a run of (head, first, end).</summary>
internal sealed class CaptureBuffer
{
    private readonly List<(int Slot, Capture Capture)> _items = [];

    public void Clear() => _items.Clear();

    public void Add(int slot, Capture capture) => _items.Add((slot, capture));

    public int Count => _items.Count;

    public (int Slot, Capture Capture) this[int index] => _items[index];

    public Capture[] ToArray(int slot)
    {
        var count = 0;
        foreach (var item in _items)
        {
            count += item.Slot == slot ? 1 : 0;
        }

        if (count == 0)
        {
            return [];
        }

        var captures = new Capture[count];
        var next = 0;
        foreach (var item in _items)
        {
            if (item.Slot == slot)
            {
                captures[next++] = item.Capture;
            }
        }

        return captures;
    }
}
