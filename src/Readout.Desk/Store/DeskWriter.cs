using Readout.Desk.Ingest;
using Readout.Desk.Stories;
using Readout.Records;

namespace Readout.Desk.Store;

/// <summary>What keeping a document came to.</summary>
public enum Kept
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is a new version of one whose address, or publisher and id, the desk knows; the older stays, and questions ask the newer.</summary>
    Revised,

    /// <summary>The desk had it.</summary>
    Known,

    /// <summary>It could not be taken in; source and reason are kept.</summary>
    Refused,

    /// <summary>The desk had it, read by other versions of the reader only; this version's reading is its newest now.</summary>
    Reread,

    /// <summary>The reader failed on it; nothing of it is kept.</summary>
    Unread,
}

/// <summary>Writes documents with their readings. Every call is inside a transaction of the session; <see cref="Flush"/> ends a batch.</summary>
internal sealed class DeskWriter
{
    private readonly Session _session;
    private readonly RowBuffer _rows = new();
    private readonly StoreShelf _shelf;
    private readonly StoryIndex _stories;
    private readonly string _version;
    private readonly HashSet<long> _unwritten = [];
    private bool? _anyDecisions;
    private long? _run;

    public DeskWriter(Session session, string version)
    {
        (_session, _version) = (session, version);
        _shelf = new StoreShelf(session, _rows);
        _stories = new StoryIndex(_shelf);
    }

    /// <summary>True to keep the reading of a document that the desk has, where it has none by this version.</summary>
    public bool Rereads { get; init; }

    /// <summary>Keeps that an input could not be taken in.</summary>
    public void Refuse(Intake intake)
    {
        var reason = intake.Diagnostics[^1];
        _session.Execute("INSERT INTO refused (source, code, message) VALUES ($1, $2, $3) ON CONFLICT (source, code) DO NOTHING", intake.Source, reason.Code, reason.Message);
    }

    /// <summary>Keeps a document and its reading.</summary>
    public Kept Add(Intake intake, DocumentKey key, Article article, PackedReading reading, StoryText text)
    {
        if (_session.Number("SELECT n FROM document WHERE key = $1", key.Key) is { } known)
        {
            return KeepAgain(known, reading);
        }

        var before = key.Origin is null ? [] : _session.Rows(
            "SELECT n, revision, key FROM document WHERE origin = $1 AND is_current = 1", static row => (Number: row.GetInt64(0), Revision: row.GetInt64(1), Key: row.GetString(2)), key.Origin);
        foreach (var (number, _, _) in before)
        {
            _session.Execute("UPDATE document SET is_current = 0 WHERE n = $1", number);
            MarkStale(number);
        }

        var published = reading.Record.Document.Published;
        var doc = InsertDocument(intake, key, article, published, before.Count == 0 ? 1 : before[0].Revision + 1, text);
        for (var i = 0; i < intake.Diagnostics.Count; i++)
        {
            var noticed = intake.Diagnostics[i];
            _rows.Add("noticed", doc, (long)i, noticed.Code, noticed.Message, (long?)noticed.Start, (long?)noticed.End);
        }

        _rows.Later(_session.Dialect.IndexText, doc, article.Title, article.Text);
        AddReading(doc, reading);
        Tell(doc, new StoryDocument(key.Key, article.Publisher, published), text, before.Select(static one => (one.Number, one.Key)));
        return before.Count == 0 ? Kept.Added : Kept.Revised;
    }

    private Kept KeepAgain(long doc, PackedReading reading)
    {
        // What this batch has added is by this version.
        if (!Rereads || _unwritten.Contains(doc) || _session.Number("SELECT n FROM reading WHERE doc = $1 AND version = $2", doc, _version) is not null)
        {
            return Kept.Known;
        }

        Reread(doc, reading);
        return Kept.Reread;
    }

    /// <summary>Keeps another reading of a document as its newest; its rows take the place of the older one's, which stays as a document object.</summary>
    public void Reread(long doc, PackedReading reading)
    {
        RemoveRows(doc);
        _session.Execute("UPDATE reading SET is_current = 0 WHERE doc = $1", doc);
        _session.Execute("DELETE FROM reading WHERE doc = $1 AND version = $2", doc, _version);
        AddReading(doc, reading);
    }

    /// <summary>Writes the rows of a reading anew, after a decision on it.</summary>
    public void Rewrite(long doc, DocumentRecord record)
    {
        RemoveRows(doc);
        AddRows(doc, record);
    }

    private void RemoveRows(long doc)
    {
        _session.Execute("INSERT INTO stale_part (kind, who) SELECT DISTINCT 'remark', entity FROM party WHERE doc = $1 AND role = 'speaker' ON CONFLICT (kind, who) DO NOTHING", doc);
        _session.Execute("INSERT INTO stale_part (kind, who) SELECT DISTINCT 'ledger', entity FROM party WHERE doc = $1 AND role = 'holder' ON CONFLICT (kind, who) DO NOTHING", doc);
        foreach (var table in RecordRows.Tables)
        {
            _session.Execute($"DELETE FROM {table} WHERE doc = $1", doc);
        }
    }

    /// <summary>Writes what waits.</summary>
    public void Flush()
    {
        _rows.WriteTo(_session);
        EndBatch();
    }

    /// <summary>Forgets what waits: its transaction was given up.</summary>
    public void Forget()
    {
        _rows.Clear();
        EndBatch();
        _run = null;
    }

    private void EndBatch()
    {
        _shelf.Clear();
        _unwritten.Clear();
        _anyDecisions = null;
    }

    private void AddReading(long doc, PackedReading reading)
    {
        _rows.Add("reading", doc, _version, reading.Record.Document.Kind, 1L, reading.Packed);
        _unwritten.Add(doc);
        AddRows(doc, reading.Record);
    }

    private void AddRows(long doc, DocumentRecord record)
    {
        // Most desks have none; nobody else adds one while this transaction is open.
        _anyDecisions ??= _session.Number("SELECT 1 FROM review LIMIT 1") is not null;
        var decisions = _anyDecisions.Value ? _session.Rows($"{Decision.Select} WHERE hash = $1 ORDER BY n", Decision.Of, record.Document.Hash) : [];
        var reviewed = ReviewedRecord.Of(record, decisions);
        RecordRows.Add(doc, reviewed.Whole, _rows, reviewed.VerdictOn);
        MarkStale(doc);
    }

    private void MarkStale(long doc) => _rows.Later("INSERT INTO stale (doc) VALUES ($1) ON CONFLICT (doc) DO NOTHING", doc);

    private long InsertDocument(Intake intake, DocumentKey key, Article article, string? published, long revision, StoryText text)
    {
        var body = _session.Number("INSERT INTO body (hash, text) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING RETURNING n", key.Hash, article.Text)
            ?? _session.Number("SELECT n FROM body WHERE hash = $1", key.Hash)!.Value;
        _run ??= _session.Number("INSERT INTO run (version, started) VALUES ($1, $2) RETURNING n", _version, DateTimeOffset.UtcNow.ToString("u", System.Globalization.CultureInfo.InvariantCulture));
        return _session.Number(
            "INSERT INTO document (key, body, id, title, publisher, url, published, published_given, language, origin, revision, is_current, source, run, word_hash, story) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12, $13, $14, $1) RETURNING n",
            key.Key, body, article.Id, article.Title, article.Publisher, article.Url, published, published == article.Published ? null : article.Published, article.Language, key.Origin, revision, intake.Source, _run, text.Hash)!.Value;
    }

    private void Tell(long doc, StoryDocument document, StoryText text, IEnumerable<(long Number, string Key)> before)
    {
        _shelf.Expect(document.Id, doc);
        foreach (var link in _stories.Add(document, text))
        {
            AddLink(_shelf.NumberOf(link.First), _shelf.NumberOf(link.Second), link.Reason, link.Jaccard, link.Containment);
        }

        foreach (var (number, other) in before)
        {
            // A revision is the same story, however much of it has changed.
            AddLink(number, doc, "revision", 0, 0);
            _shelf.Join(document.Id, other);
        }
    }

    private void AddLink(long first, long second, string reason, double jaccard, double containment) => _rows.Later(
        "INSERT INTO copy_link (first_doc, second_doc, reason, jaccard, containment) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (first_doc, second_doc) DO NOTHING",
        first, second, reason, jaccard, containment);
}
