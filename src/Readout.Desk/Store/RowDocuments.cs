using System.Data.Common;
using Readout.Records;

namespace Readout.Desk.Store;

/// <summary>
/// Documents made of rows, with nothing but what merging asks: their key, date and publisher, one kind of record, its parties and words. So a part of the desk
/// can be merged without unpacking a single document object.
/// </summary>
internal sealed class RowDocuments(Session session)
{
    private const string Facts = "d.n, d.key, d.publisher, d.published";
    private const string Words = "substr(b.text, CAST(x.span_start AS INTEGER) + 1, CAST(x.span_end - x.span_start AS INTEGER))";
    private const string Current = "d.is_current = 1 AND coalesce(t.review, '') <> 'rejected'";

    /// <summary>Statements of a speaker, as this speaker's alone.</summary>
    public List<DocumentRecord> OfSpeaker(string entity) => Statements(
        $"FROM party p JOIN statement t ON t.doc = p.doc AND t.r = p.r JOIN document d ON d.n = p.doc WHERE p.entity = $1 AND p.role = 'speaker' AND {Current}", entity);

    /// <summary>All statements of documents that were published on a day.</summary>
    public List<DocumentRecord> OfDay(string day) => Statements(
        $"FROM document d JOIN statement t ON t.doc = d.n WHERE d.published >= $1 AND d.published < $1 || '~' AND {Current}", day);

    /// <summary>Positions of a holder, as this holder's alone.</summary>
    public List<DocumentRecord> OfHolder(string entity)
    {
        const string From = $"FROM party p JOIN position t ON t.doc = p.doc AND t.r = p.r JOIN document d ON d.n = p.doc WHERE p.entity = $1 AND p.role = 'holder' AND {Current}";
        var issues = Spans(From, "issue", entity);
        var found = session.Rows(
            $"SELECT DISTINCT {Facts}, t.r, t.id, t.stance, t.certainty, t.date, e.name FROM ({Select(From, "d.n, t.r")}) k JOIN position t ON t.doc = k.n AND t.r = k.r JOIN document d ON d.n = k.n JOIN entity e ON e.doc = d.n AND e.id = $1 AND e.named = 1 ORDER BY d.n, t.r",
            row => (Facts: FactsOf(row), Name: row.GetString(9), Position: new Position
            {
                Id = row.GetString(5),
                Stance = row.GetString(6),
                Certainty = row.GetString(7),
                Date = Row.Text(row, 8),
                Holder = [new(entity, 0, 0, "")],
                Toward = [],
                Issue = [.. issues[(row.GetInt64(0), row.GetInt64(4))]],
                Evidence = [],
                Rule = "",
                Confidence = 0,
            }),
            entity);
        return
        [
            .. found.GroupBy(static one => one.Facts.Id, StringComparer.Ordinal).Select(group => new DocumentRecord
            {
                Document = group.First().Facts,
                Entities = [new Entity { Id = entity, Name = group.First().Name, Type = "other", Named = true, Mentions = [] }],
                Positions = [.. group.Select(static one => one.Position)],
            }),
        ];
    }

    private List<DocumentRecord> Statements(string from, string value)
    {
        var contents = Spans(from, "content", value);
        var speakers = session.Rows(
            $"SELECT DISTINCT q.doc, q.r, q.ord, q.entity FROM ({Select(from, "d.n, t.r")}) k JOIN party q ON q.doc = k.n AND q.r = k.r AND q.role = 'speaker' ORDER BY 1, 2, 3",
            static row => (Doc: row.GetInt64(0), R: row.GetInt64(1), Party: new Party(row.GetString(3), 0, 0, "")),
            value).ToLookup(static one => (one.Doc, one.R), static one => one.Party);
        var found = session.Rows(
            $"{Select(from, $"{Facts}, t.r, t.id, t.certainty, t.attitude, t.denies")} ORDER BY 1, 5",
            row => (Facts: FactsOf(row), Statement: new Statement
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
            value);
        return
        [
            .. found.GroupBy(static one => one.Facts.Id, StringComparer.Ordinal)
                .Select(static group => new DocumentRecord { Document = group.First().Facts, Statements = [.. group.Select(static one => one.Statement)] }),
        ];
    }

    /// <summary>All meetings, with who took part.</summary>
    public List<DocumentRecord> Meetings()
    {
        const string From = $"FROM meeting t JOIN document d ON d.n = t.doc WHERE {Current} AND $1 = ''";
        var topics = Spans(From, "topic", "");
        var entities = session.Rows(
            $"SELECT DISTINCT e.doc, e.ord, e.id, e.name, e.type, e.country, e.named, e.title, e.title_country FROM ({Select(From, "d.n, t.r")}) k JOIN party q ON q.doc = k.n AND q.r = k.r AND q.role = 'participant' JOIN entity e ON e.doc = q.doc AND e.id = q.entity ORDER BY 1, 2",
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
            "").ToLookup(static one => one.Doc, static one => one.Entity);
        var parties = session.Rows(
            $"SELECT x.doc, x.r, x.role, x.ord, x.entity, {Words} FROM ({Select(From, "d.n, t.r")}) k JOIN party x ON x.doc = k.n AND x.r = k.r JOIN document d ON d.n = k.n JOIN body b ON b.n = d.body WHERE x.role IN ('participant', 'host') ORDER BY 1, 2, 4",
            static row => (Doc: row.GetInt64(0), R: row.GetInt64(1), Role: row.GetString(2), Party: new Party(row.GetString(4), 0, 0, row.GetString(5))),
            "").ToLookup(static one => (one.Doc, one.R, one.Role), static one => one.Party);
        var found = session.Rows(
            $"{Select(From, $"{Facts}, t.r, t.id, t.channel, t.format, t.status, t.date, t.precision, t.starts, t.ends, t.duration, t.place, t.certainty")} ORDER BY 1, 5",
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
            "");
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

    private ILookup<(long Doc, long R), Span> Spans(string from, string role, string value) => session.Rows(
        $"SELECT DISTINCT x.doc, x.r, x.ord, {Words} FROM ({Select(from, "d.n, t.r")}) k JOIN span x ON x.doc = k.n AND x.r = k.r AND x.role = '{role}' JOIN document d ON d.n = k.n JOIN body b ON b.n = d.body ORDER BY 1, 2, 3",
        static row => (Doc: row.GetInt64(0), R: row.GetInt64(1), Span: new Span(0, 0, row.GetString(3))),
        value).ToLookup(static one => (one.Doc, one.R), static one => one.Span);

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
