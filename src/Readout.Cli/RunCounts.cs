using System.Globalization;
using Readout.Desk.Ingest;

namespace Readout.Cli;

/// <summary>Counts what became of the inputs of a run, for a line at its end.</summary>
internal sealed class RunCounts
{
    private readonly SortedDictionary<string, long> _failures = new(StringComparer.Ordinal);
    private long _read;
    private long _failed;

    /// <summary>Counts one input.</summary>
    public Intake Count(Intake intake)
    {
        if (!intake.Failed)
        {
            _read++;
            return intake;
        }

        _failed++;
        var code = intake.Diagnostics[^1].Code;
        _failures[code] = _failures.GetValueOrDefault(code) + 1;
        return intake;
    }

    /// <summary>
    /// The counts in words: <c>312 read, 3 failed (IN0029 1, IN0030 2), 950 left aside (…)</c>. Null where there is nothing to add
    /// to what was said of each: the inputs were documents themselves and none held anything that was left aside.
    /// </summary>
    /// <param name="named">How many inputs were named.</param>
    /// <param name="counts">What was left aside.</param>
    public string? Describe(int named, IntakeCounts counts)
    {
        var leftAside = counts.Describe();
        if (leftAside is null && (_failed == 0 || _read + _failed <= named))
        {
            return null;
        }

        var failures = string.Join(", ", _failures.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value}")));
        var failed = _failed == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {_failed} failed ({failures})");
        return string.Create(CultureInfo.InvariantCulture, $"{_read} read{failed}{(leftAside is null ? "" : ", ")}{leftAside}");
    }
}
