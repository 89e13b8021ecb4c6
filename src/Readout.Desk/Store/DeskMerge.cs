using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Readout.Desk.Merge;
using Readout.Records;

namespace Readout.Desk.Store;

/// <summary>
/// Puts together what the documents of a desk tell of one thing, and keeps it. Only what changed since the last time is merged again: remarks by speaker, positions by
/// holder, denials by day; meetings all together. The result is that of merging all documents at once.
/// </summary>
public sealed class DeskMerge
{
    // Of parties that say much only a few are in memory together.
    private const long RecordsAtOnce = 5000;

    private readonly Session _session;
    private readonly RowDocuments _rows;

    /// <summary>Of a desk that is open for writing.</summary>
    public DeskMerge(DeskStore desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        _session = desk.Session;
        _rows = new RowDocuments(_session);
    }

    /// <summary>True if something has changed since all was last merged.</summary>
    public bool IsDue => _session.Number("SELECT 1 FROM stale UNION ALL SELECT 1 FROM stale_part LIMIT 1") is not null;

    /// <summary>Brings the merged lines up to date. A run that ends anywhere is gone on with by running it again.</summary>
    public void Run()
    {
        if (!IsDue)
        {
            return;
        }

        var stale = _session.Rows("SELECT doc FROM stale", static row => row.GetInt64(0));
        var stories = new Dictionary<string, string>(StringComparer.Ordinal);
        var lost = _session.Rows("SELECT kind, who FROM stale_part", static row => (Kind: row.GetString(0), Who: row.GetString(1)));
        Each("remark", Parties("speaker", "remark"), _rows.OfSpeakers, (speaker, documents) =>
            RemarkMerge.Variants(documents.Select(document => Only(document, speaker)), key => StoryOf(key, stories))
                .Select(static remark => new MergedLine(remark.Id, null, MergeJson.ToLine(remark), [.. remark.Parts.Select(static part => (part.Record, part.Reason))])));
        Each("ledger", Parties("holder", "ledger"), _rows.OfHolders, (_, documents) => PositionLedger.Of(documents, key => StoryOf(key, stories)).Select(static line => new MergedLine(
            $"merged:{line.Records[0].Record}", line.Date, MergeJson.ToLine(line), [.. line.Records.Select(record => (record, line.Change))])));
        var days = new DayWindow(_rows);
        Each("denial", Days().ConvertAll(static day => (day, 0L)), static _ => static _ => [], (day, _) => RemarkMerge.DenialsAmong(days.Of(day).Statements, days.Around(day)).Select(link => new MergedLine(
            $"merged:{link.Denial.Record}", day, MergeJson.ToLine(link), [(link.Denial, "denial"), (link.Denied, link.Reason)])));
        _session.Whole(MergeMeetings);

        // What came meanwhile, from another writer, is still due.
        _session.Whole(() =>
        {
            stale.ForEach(doc => _session.Execute("DELETE FROM stale WHERE doc = $1", doc));
            lost.ForEach(part => _session.Execute("DELETE FROM stale_part WHERE kind = $1 AND who = $2", part.Kind, part.Who));
        });
    }

    private void Each(
        string kind, List<(string Who, long Records)> parts, Func<IReadOnlyList<string>, Func<string, List<DocumentRecord>>> load, Func<string, List<DocumentRecord>, IEnumerable<MergedLine>> merge)
    {
        for (var done = 0; done < parts.Count;)
        {
            var some = new List<string>();
            for (var records = 0L; done < parts.Count && some.Count < RowDocuments.AtOnce && (some.Count == 0 || records + parts[done].Records <= RecordsAtOnce); done++)
            {
                some.Add(parts[done].Who);
                records += parts[done].Records;
            }

            _session.Whole(() =>
            {
                var documents = load(some);
                some.ForEach(who => Write(kind, who, [.. merge(who, documents(who))]));
            });
        }
    }

    private void MergeMeetings()
    {
        Remove("meeting", "");
        var ord = 0;
        foreach (var some in MeetingMerge.Groups(_rows.MeetingHeads()).Chunk(RowDocuments.AtOnce))
        {
            var whole = some.SelectMany(static group => group.Select(static part => part.Record.Ref.Document)).Distinct(StringComparer.Ordinal).Chunk(RowDocuments.AtOnce)
                .SelectMany(_rows.Meetings).SelectMany(static document => document.Meetings.Select(meeting => new MeetingRecord(document, meeting))).ToDictionary(static record => record.Ref);
            var meetings = some.Select(group => MergedMeetingWriter.Write(group.ConvertAll(part => (whole[part.Record.Ref], part.Reason))));
            ord += Add("meeting", "", ord, [.. meetings.Select(static meeting => new MergedLine(meeting.Id, meeting.Date, MergeJson.ToLine(meeting), [.. meeting.Parts.Select(static part => (part.Record, part.Reason))]))]);
        }
    }

    private void Write(string kind, string who, List<MergedLine> lines)
    {
        Remove(kind, who);
        Add(kind, who, 0, lines);
    }

    private void Remove(string kind, string who)
    {
        _session.Execute("DELETE FROM merged WHERE kind = $1 AND who = $2", kind, who);
        _session.Execute("DELETE FROM merged_part WHERE kind = $1 AND who = $2", kind, who);
    }

    private int Add(string kind, string who, int ord, List<MergedLine> lines)
    {
        _session.Insert("merged", ["kind", "who", "ord", "id", "date", "line"], [.. lines.Select((line, i) => (object?[])[kind, who, (long)(ord + i), line.Id, line.Date, line.Json])]);
        _session.Insert(
            "merged_part",
            ["kind", "who", "ord", "part", "document", "record", "reason"],
            [.. lines.SelectMany((line, i) => line.Parts.Select((part, j) => (object?[])[kind, who, (long)(ord + i), (long)j, part.Record.Document, part.Record.Record, part.Reason]))]);
        return lines.Count;
    }

    // Whoever stale documents name, and whom those named that were read again.
    private List<(string Who, long Records)> Parties(string role, string kind) => _session.Rows(
        """
        SELECT k.who, (SELECT count(*) FROM party x WHERE x.entity = k.who AND x.role = $1) FROM (
          SELECT p.entity AS who FROM stale s JOIN party p ON p.doc = s.doc WHERE p.role = $1 AND p.entity NOT LIKE 'unnamed:%'
          UNION SELECT who FROM stale_part WHERE kind = $2) k ORDER BY 1
        """,
        static row => (row.GetString(0), row.GetInt64(1)),
        role,
        kind);

    // A denial is held against what was published some days before and after.
    private List<string> Days()
    {
        var changed = _session.Rows("SELECT DISTINCT substr(d.published, 1, 10) FROM stale s JOIN document d ON d.n = s.doc WHERE length(d.published) >= 10", static row => row.GetString(0))
            .Select(static day => LocalDatePattern.Iso.Parse(day)).Where(static day => day.Success).SelectMany(static day => DayWindow.Reach.Select(day.Value.PlusDays)).ToHashSet();
        var denials = _session.Rows(
            "SELECT DISTINCT substr(d.published, 1, 10) FROM statement t JOIN document d ON d.n = t.doc WHERE t.attitude = 'denies' AND t.denies IS NULL AND length(d.published) >= 10 UNION SELECT who FROM merged WHERE kind = 'denial' ORDER BY 1",
            static row => row.GetString(0));
        return denials.FindAll(day => LocalDatePattern.Iso.Parse(day) is { Success: true, Value: var value } && changed.Contains(value));
    }

    private string StoryOf(string key, Dictionary<string, string> known)
    {
        if (!known.TryGetValue(key, out var story))
        {
            if (known.Count > 10_000)
            {
                known.Clear();
            }

            known[key] = story = $"story:{_session.Text("SELECT story FROM document WHERE key = $1", key)}";
        }

        return story;
    }

    private static DocumentRecord Only(DocumentRecord document, string speaker) =>
        document with { Statements = [.. document.Statements.Select(told => told with { Speaker = [new(speaker, 0, 0, "")] })] };

    private sealed record MergedLine(string Id, string? Date, string Json, IReadOnlyList<(RecordRef Record, string Reason)> Parts);

    /// <summary>Statements of the days around a day; those of a day are read once while days go forward.</summary>
    private sealed class DayWindow(RowDocuments rows)
    {
        private readonly Dictionary<string, ToldIndex> _days = new(StringComparer.Ordinal);

        public static IEnumerable<int> Reach { get; } = [.. Enumerable.Range(-RemarkMerge.Days, (2 * RemarkMerge.Days) + 1)];

        public IReadOnlyList<ToldIndex> Around(string day)
        {
            var middle = LocalDatePattern.Iso.Parse(day).Value;
            string[] wanted = [.. Reach.Select(away => LocalDatePattern.Iso.Format(middle.PlusDays(away)))];
            foreach (var old in _days.Keys.Except(wanted, StringComparer.Ordinal).ToList())
            {
                _days.Remove(old);
            }

            return [.. wanted.Select(Of)];
        }

        public ToldIndex Of(string day)
        {
            if (!_days.TryGetValue(day, out var told))
            {
                _days[day] = told = new([.. ToldStatement.Of(rows.OfDay(day))]);
            }

            return told;
        }
    }
}
