namespace Readout.Reading.Attributions;

/// <summary>Finds attributions by the tokens that trigger them, so that looking around a quotation costs what stands around it.</summary>
internal sealed class TriggerIndex
{
    private readonly Dictionary<int, List<int>> _byTrigger = [];

    public TriggerIndex(IReadOnlyList<Attribution> attributions)
    {
        for (var i = 0; i < attributions.Count; i++)
        {
            Add(attributions[i].Trigger, i);
        }
    }

    /// <summary>Enters an attribution by its number.</summary>
    public void Add(int trigger, int attribution)
    {
        if (!_byTrigger.TryGetValue(trigger, out var list))
        {
            _byTrigger[trigger] = list = [];
        }

        list.Add(attribution);
    }

    /// <summary>Numbers of the attributions with a trigger from one token on up to another, which is not included; rising.</summary>
    public List<int> Between(int first, int end)
    {
        var found = new List<int>();
        for (var token = Math.Max(0, first); token < end; token++)
        {
            if (_byTrigger.TryGetValue(token, out var list))
            {
                found.AddRange(list);
            }
        }

        found.Sort();
        return found;
    }
}
