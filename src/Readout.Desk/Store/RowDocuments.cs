using System.Data.Common;
using System.Globalization;
using Readout.Desk.Merge;
using Readout.Records;

namespace Readout.Desk.Store;

/// <summary>
/// Documents made of rows, with nothing but what merging asks: their key, date and publisher, one kind of record, its parties and words. So a part of the desk
/// can be merged without unpacking a single document object.
/// </summary>
internal sealed class RowDocuments(Session session)
{
    /// <summary>Parties or documents that one question asks for.</summary>
    public const int AtOnce = 64;

    private static readonly string Some = string.Join(", ", Enumerable.Range(1, AtOnce).Select(static i => string.Create(CultureInfo.InvariantCulture, $"${i}")));
    private static readonly List<DocumentRecord> None = [];

    private readonly TextCuts _texts = new(session);

    private const string Facts = "d.n, d.key, d.publisher, d.published";
    private const string Current = "d.is_current = 1 AND coalesce(t.review, '') <> 'rejected'";

    /// <summary>Statements of speakers, each as this speaker's alone.</summary>
    /// <param name="entities">At most <see cref="AtOnce"/>.</param>
    public Func<string, List<DocumentRecord>> OfSpeakers(IReadOnlyList<string> entities) => Statements(
        "p.entity", $"FROM party p JOIN statement t ON t.doc = p.doc AND t.r = p.r JOIN document d ON d.n = p.doc WHERE p.entity IN ({Some}) AND p.role = 'speaker' AND {Current}", Filled(entities));

    /// <summary>All statements of documents that were published on a day.</summary>
    public List<DocumentRecord> OfDay(string day) => Statements(
        "''", $"FROM document d JOIN statement t ON t.doc = d.n WHERE d.published >= $1 AND d.published < $1 || '~' AND {Current}", [day])("");

    /// <summary>Positions of holders, each as this holder's alone.</summary>
    /// <param name="entities">At most <see cref="AtOnce"/>.</param>
    public Func<string, List<DocumentRecord>> OfHolders(IReadOnlyList<string> entities)
    {
        var from = $"FROM party p JOIN position t ON t.doc = p.doc AND t.r = p.r JOIN document d ON d.n = p.doc WHERE p.entity IN ({Some}) AND p.role = 'holder' AND {Current}";
        var values = Filled(entities);
        var issues = Spans(from, "issue", values);
        var found = session.Rows(
            $"SELECT DISTINCT {Facts}, t.r, t.id, t.stance, t.certainty, t.date, e.name, k.who FROM ({Select(from, "d.n AS n, t.r AS r, p.entity AS who")}) k JOIN position t ON t.doc = k.n AND t.r = k.r JOIN document d ON d.n = k.n JOIN entity e ON e.doc = d.n AND e.id = k.who AND e.named = 1 ORDER BY d.n, t.r",
            row => (Who: row.GetString(10), Facts: FactsOf(row), Name: row.GetString(9), Position: new Position
            {
                Id = row.GetString(5),
                Stance = row.GetString(6),
                Certainty = row.GetString(7),
                Date = Row.Text(row, 8),
                Holder = [new(row.GetString(10), 0, 0, "")],
                Toward = [],
                Issue = [.. issues[(row.GetInt64(0), row.GetInt64(4))]],
                Evidence = [],
                Rule = "",
                Confidence = 0,
            }),
            values).GroupBy(static one => one.Who, StringComparer.Ordinal).ToDictionary(
            static holder => holder.Key,
            static holder => holder.GroupBy(static one => one.Facts.Id, StringComparer.Ordinal).Select(group => new DocumentRecord
            {
                Document = group.First().Facts,
                Entities = [new Entity { Id = holder.Key, Name = group.First().Name, Type = "other", Named = true, Mentions = [] }],
                Positions = [.. group.Select(static one => one.Position)],
            }).ToList(),
            StringComparer.Ordinal);
        return holder => found.GetValueOrDefault(holder, None);
    }

    private Func<string, List<DocumentRecord>> Statements(string who, string from, object?[] values)
    {
        var contents = Spans(from, "content", values);
        var speakers = session.Rows(
            $"SELECT DISTINCT q.doc, q.r, q.ord, q.entity FROM ({Select(from, "d.n AS n, t.r AS r")}) k JOIN party q ON q.doc = k.n AND q.r = k.r AND q.role = 'speaker' ORDER BY 1, 2, 3",
            static row => (Doc: row.GetInt64(0), R: row.GetInt64(1), Party: new Party(row.GetString(3), 0, 0, "")),
            values).ToLookup(static one => (one.Doc, one.R), static one => one.Party);
        var found = session.Rows(
            $"{Select(from, $"{Facts}, t.r, t.id, t.certainty, t.attitude, t.denies, {who}")} ORDER BY 1, 5",
            row => (Who: row.GetString(9), Facts: FactsOf(row), Statement: new Statement
            {
                Id = row.GetString(5),
                Certainty = row.GetString(6),
                Attitude = row.GetString(7),
                Denies = Row.Text(row, 8),
                Kind = "",
                Content = [.. contents[(row.GetInt64(0), row.GetInt64(4))]],
                Speaker = [.. speakers[(row.GetInt64(0), row.GetInt64(4))]],
                Addressee = [],
                Via = [],
                Rule = "",
                Confidence = 0,
            }),
            values).GroupBy(static one => one.Who, StringComparer.Ordinal).ToDictionary(
            static speaker => speaker.Key,
            static speaker => speaker.GroupBy(static one => one.Facts.Id, StringComparer.Ordinal)
                .Select(static group => new DocumentRecord { Document = group.First().Facts, Statements = [.. group.Select(static one => one.Statement)] }).ToList(),
            StringComparer.Ordinal);
        return speaker => found.GetValueOrDefault(speaker, None);
    }

    /// <summary>All meetings as they are held against each other, without their words; a page of documents in memory at a time.</summary>
    public IEnumerable<MeetingRecord> MeetingHeads()
    {
        const long PageLength = 1024;
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var last = session.Number("SELECT max(doc) FROM meeting") ?? 0;
        for (long first = 0; first < last; first += PageLength)
        {
            foreach (var document in Meetings($"FROM meeting t JOIN document d ON d.n = t.doc WHERE t.doc > $1 AND t.doc <= $2 AND {Current}", [first, first + PageLength], withWords: false))
            {
                foreach (var meeting in document.Meetings)
                {
                    yield return new MeetingRecord(document, meeting).Slim(names);
                }
            }
        }
    }

    /// <summary>Meetings of documents, whole.</summary>
    /// <param name="documents">Keys, at most <see cref="AtOnce"/>.</param>
    public List<DocumentRecord> Meetings(IReadOnlyList<string> documents) =>
        Meetings($"FROM document d JOIN meeting t ON t.doc = d.n WHERE d.key IN ({Some}) AND {Current}", Filled(documents), withWords: true);

    private List<DocumentRecord> Meetings(string from, object?[] values, bool withWords)
    {
        var topics = withWords ? Spans(from, "topic", values) : Enumerable.Empty<Span>().ToLookup(static _ => (0L, 0L));
        var entities = session.Rows(
            $"SELECT DISTINCT e.doc, e.ord, e.id, e.name, e.type, e.country, e.named, e.title, e.title_country FROM ({Select(from, "d.n AS n, t.r AS r")}) k JOIN party q ON q.doc = k.n AND q.r = k.r AND q.role = 'participant' JOIN entity e ON e.doc = q.doc AND e.id = q.entity ORDER BY 1, 2",
            static row => (Doc: row.GetInt64(0), Entity: new Entity
            {
                Id = row.GetString(2),
                Name = row.GetString(3),
                Type = row.GetString(4),
                Country = Row.Text(row, 5),
                Named = row.GetInt64(6) == 1,
                Role = row.IsDBNull(7) ? null : new Role(row.GetString(7), Row.Text(row, 8), null, null, null),
                Mentions = [],
            }),
            values).ToLookup(static one => one.Doc, static one => one.Entity);
        var parties = session.Rows(
            $"SELECT x.doc, x.r, x.role, x.ord, x.entity, x.span_start, x.span_end FROM ({Select(from, "d.n AS n, t.r AS r")}) k JOIN party x ON x.doc = k.n AND x.r = k.r WHERE x.role IN ('participant', 'host') ORDER BY 1, 2, 4",
            static row => (Doc: row.GetInt64(0), R: row.GetInt64(1), Role: row.GetString(2), Entity: row.GetString(4), Start: row.GetInt64(5), End: row.GetInt64(6)),
            values).ToLookup(static one => (one.Doc, one.R, one.Role), one => new Party(one.Entity, 0, 0, withWords ? _texts.Cut(one.Doc, one.Start, one.End) : ""));
        var found = session.Rows(
            $"{Select(from, $"{Facts}, t.r, t.id, t.channel, t.format, t.status, t.date, t.precision, t.starts, t.ends, t.duration, t.place, t.certainty")} ORDER BY 1, 5",
            row => (Doc: row.GetInt64(0), Facts: FactsOf(row), Meeting: new Meeting
            {
                Id = row.GetString(5),
                Channel = row.GetString(6),
                Format = row.GetString(7),
                Status = row.GetString(8),
                Date = Row.Text(row, 9),
                Precision = Row.Text(row, 10),
                Start = Row.Text(row, 11),
                End = Row.Text(row, 12),
                Duration = Row.Text(row, 13),
                Place = row.IsDBNull(14) ? null : new Place(row.GetString(14), null, null, null, 0, 0, ""),
                Certainty = row.GetString(15),
                Participants = [.. parties[(row.GetInt64(0), row.GetInt64(4), "participant")]],
                Host = parties[(row.GetInt64(0), row.GetInt64(4), "host")].FirstOrDefault(),
                Topics = [.. topics[(row.GetInt64(0), row.GetInt64(4))]],
                Evidence = [],
                Rule = "",
                Confidence = 0,
            }),
            values);
        return
        [
            .. found.GroupBy(static one => one.Doc).Select(group => new DocumentRecord
            {
                Document = group.First().Facts,
                Entities = [.. entities[group.Key]],
                Meetings = [.. group.Select(static one => one.Meeting)],
            }),
        ];
    }

    // The words are cut here: in SQL each span would fetch its text anew.
    private ILookup<(long Doc, long R), Span> Spans(string from, string role, object?[] values) => session.Rows(
        $"SELECT DISTINCT x.doc, x.r, x.ord, x.span_start, x.span_end FROM ({Select(from, "d.n AS n, t.r AS r")}) k JOIN span x ON x.doc = k.n AND x.r = k.r AND x.role = '{role}' ORDER BY 1, 2, 3",
        static row => (Doc: row.GetInt64(0), R: row.GetInt64(1), Start: row.GetInt64(3), End: row.GetInt64(4)),
        values).ToLookup(static one => (one.Doc, one.R), one => new Span(0, 0, _texts.Cut(one.Doc, one.Start, one.End)));

    // A question is prepared once, for as many as it takes; the last one asked for stands for those that are missing.
    private static object?[] Filled(IReadOnlyList<string> entities) => [.. Enumerable.Range(0, AtOnce).Select(i => (object?)entities[Math.Min(i, entities.Count - 1)])];

    private static string Select(string from, string columns) => $"SELECT DISTINCT {columns} {from}";

    private static DocumentFacts FactsOf(DbDataReader row) => new()
    {
        Id = row.GetString(1),
        Hash = "",
        Kind = "other",
        Publisher = Row.Text(row, 2),
        Published = Row.Text(row, 3),
        Language = "und",
        Text = "",
        Version = "",
    };
}
