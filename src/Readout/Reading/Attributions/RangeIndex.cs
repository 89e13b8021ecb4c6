namespace Readout.Reading.Attributions;

/// <summary>Finds numbered stretches of the text that overlap another, without looking at those that end before it. Immutable.</summary>
internal sealed class RangeIndex
{
    private readonly (TextRange Range, int Number)[] _byStart;

    // For each stretch the latest end of it and all before it.
    private readonly int[] _latestEnds;

    public RangeIndex(IEnumerable<(TextRange Range, int Number)> ranges)
    {
        _byStart = [.. ranges.OrderBy(static item => item.Range.Start).ThenBy(static item => item.Number)];
        _latestEnds = new int[_byStart.Length];
        for (var i = 0; i < _byStart.Length; i++)
        {
            _latestEnds[i] = Math.Max(i == 0 ? 0 : _latestEnds[i - 1], _byStart[i].Range.End);
        }
    }

    /// <summary>Numbers of the stretches that begin before <paramref name="before"/> and end at <paramref name="until"/> or later; in no order, one for each stretch.</summary>
    public IEnumerable<int> Reaching(int before, int until)
    {
        int low = 0, high = _byStart.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _byStart[middle].Range.Start < before ? (middle + 1, high) : (low, middle);
        }

        for (var i = low - 1; i >= 0 && _latestEnds[i] >= until; i--)
        {
            if (_byStart[i].Range.End >= until)
            {
                yield return _byStart[i].Number;
            }
        }
    }
}
