using Readout.Records;

namespace Readout.Desk.Store;

/// <summary>Reads documents of a desk again, from the raw layer, in batches; a run that ends anywhere is gone on with by running it again.</summary>
public sealed class DeskReread
{
    private const int BatchLength = 64;

    private readonly DeskStore _desk;
    private readonly Func<Article, DocumentRecord> _read;
    private readonly string _version;
    private readonly bool _all;

    /// <summary>Makes it ready.</summary>
    /// <param name="desk">The desk, open for writing.</param>
    /// <param name="read">Reads an article; called on several threads.</param>
    /// <param name="version">The version of the reader.</param>
    /// <param name="all">True to read also what this version has read.</param>
    public DeskReread(DeskStore desk, Func<Article, DocumentRecord> read, string version, bool all)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(read);
        (_desk, _read, _version, _all) = (desk, read, version, all);
    }

    private string Due => _all ? "1 = 1" : "NOT EXISTS (SELECT 1 FROM reading g WHERE g.doc = d.n AND g.is_current = 1 AND g.version = $2)";

    /// <summary>How many documents there are to read.</summary>
    public long Count() => _desk.Session.Number($"SELECT count(*) FROM document d WHERE d.n > $1 AND {Due}", [0L, .. _all ? [] : new object?[] { _version }])!.Value;

    /// <summary>Reads them.</summary>
    /// <param name="threads">How many at a time.</param>
    /// <param name="done">Hears of each reading when it is in the desk for good.</param>
    public void Run(int threads, Action<DocumentRecord> done)
    {
        ArgumentNullException.ThrowIfNull(done);
        var (session, writer) = (_desk.Session, new DeskWriter(_desk.Session, _version));
        for (long last = 0; Page(session, last) is { Count: > 0 } page; last = page[^1].Number)
        {
            var read = ParallelWork.InOrder(page, threads, raw => (raw.Number, Reading: Read(raw))).ToList();
            session.Whole(() =>
            {
                read.ForEach(one => writer.Reread(one.Number, one.Reading));
                writer.Flush();
            });
            read.ForEach(one => done(one.Reading.Record));
        }
    }

    private List<RawDocument> Page(Session session, long last) => session.Rows(
        $"""
        SELECT d.n, b.text, d.id, d.title, d.publisher, d.url, coalesce(d.published_given, d.published), d.language
        FROM document d JOIN body b ON b.n = d.body WHERE d.n > $1 AND {Due} ORDER BY d.n LIMIT {BatchLength}
        """,
        row => new RawDocument(row.GetInt64(0), new Article
        {
            Text = row.GetString(1),
            Id = Row.Text(row, 2),
            Title = Row.Text(row, 3),
            Publisher = Row.Text(row, 4),
            Url = Row.Text(row, 5),
            Published = Row.Text(row, 6),
            Language = row.GetString(7),
        }, []),
        [last, .. _all ? [] : new object?[] { _version }]).ConvertAll(raw => raw with { Noticed = Noticed(session, raw.Number) });

    private static List<Diagnostic> Noticed(Session session, long doc) => session.Rows(
        "SELECT code, message, span_start, span_end FROM noticed WHERE doc = $1 ORDER BY ord",
        static row => new Diagnostic(row.GetString(0), row.GetString(1), (int?)Row.Number(row, 2), (int?)Row.Number(row, 3)),
        doc);

    private PackedReading Read(RawDocument raw)
    {
        var record = _read(raw.Article);
        return new(raw.Noticed.Count == 0 ? record : record with { Diagnostics = [.. raw.Noticed, .. record.Diagnostics] });
    }

    private sealed record RawDocument(long Number, Article Article, IReadOnlyList<Diagnostic> Noticed);
}
