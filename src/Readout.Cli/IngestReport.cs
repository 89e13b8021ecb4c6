using System.Diagnostics;
using System.Globalization;
using Readout.Desk.Store;
using Readout.Records;

namespace Readout.Cli;

/// <summary>Counts what a run kept in a desk, for the lines at its end.</summary>
internal sealed class IngestReport
{
    private readonly long[] _kept = new long[Enum.GetValues<Kept>().Length];
    private readonly SortedDictionary<string, long> _withheld = new(StringComparer.Ordinal);
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private long _statements;
    private long _meetings;
    private long _positions;
    private long _events;

    /// <summary>True if an input could not be taken in.</summary>
    public bool HasFailures => Of(Kept.Refused) > 0;

    /// <summary>Counts one document.</summary>
    public void Count(Kept kept, DocumentRecord? record)
    {
        _kept[(int)kept]++;
        if (record is null)
        {
            return;
        }

        _statements += record.Statements.Count;
        _meetings += record.Meetings.Count;
        _positions += record.Positions.Count;
        _events += record.Events.Count;
        foreach (var diagnostic in record.Diagnostics)
        {
            _withheld[diagnostic.Code] = _withheld.GetValueOrDefault(diagnostic.Code) + 1;
        }
    }

    /// <summary>Says what was kept, what was withheld, and how fast it went.</summary>
    public void Say(Terminal terminal)
    {
        var read = Of(Kept.Added) + Of(Kept.Revised);
        string[] parts =
        [
            Line($"{Of(Kept.Added)} added"), Of(Kept.Revised) == 0 ? "" : Line($"{Of(Kept.Revised)} revised"), Of(Kept.Known) == 0 ? "" : Line($"{Of(Kept.Known)} known before"),
            Of(Kept.Refused) == 0 ? "" : Line($"{Of(Kept.Refused)} refused"),
        ];
        terminal.Say(string.Join(", ", parts.Where(static part => part.Length > 0)));
        if (read > 0)
        {
            terminal.Say(Line($"{_statements} statements, {_meetings} meetings, {_positions} positions, {_events} events; {read / _watch.Elapsed.TotalSeconds:F0} documents a second"));
        }

        if (_withheld.Count > 0)
        {
            terminal.Say($"withheld or not read well: {string.Join(", ", _withheld.Select(static pair => Line($"{pair.Key} {pair.Value}")))}; docs/diagnostics.md explains the codes");
        }
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);

    private long Of(Kept kept) => _kept[(int)kept];
}
