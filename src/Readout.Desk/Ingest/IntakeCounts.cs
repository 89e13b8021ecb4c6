using System.Globalization;

namespace Readout.Desk.Ingest;

/// <summary>What a run left aside without a word for each: parts of inputs that hold no article by their kind.</summary>
public sealed class IntakeCounts
{
    private readonly SortedDictionary<string, long> _leftAside = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>How often something was left aside, by reason; ordinal order.</summary>
    public IReadOnlyDictionary<string, long> LeftAside
    {
        get
        {
            lock (_lock)
            {
                return new SortedDictionary<string, long>(_leftAside, StringComparer.Ordinal);
            }
        }
    }

    /// <summary>The counts in words, or null where nothing was left aside: <c>12 left aside (10 request records, 2 not a page)</c>.</summary>
    public string? Describe()
    {
        var counts = LeftAside;
        return counts.Count == 0
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{counts.Values.Sum()} left aside ({string.Join(", ", counts.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value} {pair.Key}")))})");
    }

    internal void Leave(string reason, long times = 1)
    {
        if (times == 0)
        {
            return;
        }

        lock (_lock)
        {
            _leftAside[reason] = _leftAside.GetValueOrDefault(reason) + times;
        }
    }
}
