using System.Data.Common;
using Readout.Desk.Merge;
using Readout.Desk.Queries;
using Readout.Records;

namespace Readout.Desk.Store;

/// <summary>
/// A desk: where documents, their readings, stories and people's decisions are kept, and asked. Open one for each thread; opening is cheap, and
/// reading goes on while another writes.
/// </summary>
/// <example>
/// <code>
/// using var desk = DeskStore.Open("news.desk", DeskAccess.Read);
/// foreach (var hit in desk.Search("grain corridor", 10)) { … desk.Read(hit.Document) … }
/// var rows = desk.Ask("SELECT document, id, content FROM statements WHERE document = $1", key);
/// </code>
/// </example>
public sealed class DeskStore : IDisposable
{
    private readonly Dialect _dialect;

    private DeskStore(string location, Dialect dialect, Session session) => (Location, _dialect, Session) = (location, dialect, session);

    /// <summary>The desk's place, for messages.</summary>
    public string Place => _dialect.Place;

    internal Session Session { get; }

    internal string Location { get; }

    /// <summary>Opens a desk.</summary>
    /// <param name="location">Path of a file, or <c>postgres://user:password@host:port/database</c>.</param>
    /// <param name="access">What for.</param>
    /// <exception cref="DeskException">It is not there, cannot be opened, is no desk, or is newer than this program.</exception>
    public static DeskStore Open(string location, DeskAccess access)
    {
        ArgumentException.ThrowIfNullOrEmpty(location);
        return Open(location, Dialect.Of(location), access);
    }

    internal static DeskStore Open(string location, Dialect dialect, DeskAccess access)
    {
        var session = new Session(dialect, dialect.Connect(access));
        try
        {
            if (access == DeskAccess.Write)
            {
                Migrations.Apply(session);
            }

            var version = Migrations.VersionOf(session);
            Migrations.Refuse(session, version);
            if (version < Migrations.Newest)
            {
                throw new DeskException($"{dialect.Place}: an older version of Readout has written this desk; 'readout ingest --desk {dialect.Place}' brings it up to date");
            }

            return new(location, dialect, session);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Rows of an answer. What can be asked is described in docs/desk.md: the views <c>documents</c>, <c>statements</c>, <c>meetings</c>, … The rows are in memory, so
    /// questions have a <c>LIMIT</c> or page by key.
    /// </summary>
    /// <param name="sql">A question with parameters <c>$1</c>, <c>$2</c>, …; never put together from a person's words.</param>
    /// <param name="values">The parameters: string, long, double, byte[] or null.</param>
    public DeskAnswer Ask(string sql, params object?[] values)
    {
        ArgumentNullException.ThrowIfNull(sql);
        ArgumentNullException.ThrowIfNull(values);
        return Session.Told(() =>
        {
            using var reader = Session.Prepared(sql, values).ExecuteReader();
            return DeskAnswer.Of(reader, long.MaxValue);
        });
    }

    /// <summary>
    /// Answers a question that a person wrote. Nothing but reading is possible: the desk refuses all else when it sees the question, whatever it holds.
    /// </summary>
    /// <param name="sql">One question.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="rows">How many rows at most.</param>
    /// <exception cref="DeskException">It is no question, is wrong, or takes too long.</exception>
    public DeskAnswer Query(string sql, TimeSpan limit, long rows = long.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(sql);
        using var guard = _dialect.Guard(Session, limit);
        try
        {
            return Session.Told(() => _dialect.Run(Session, sql, rows));
        }
        catch (DbException error)
        {
            throw new DeskException(error.Message, error);
        }
    }

    /// <summary>Documents that hold all words, the best first. Words between quotation marks are a phrase; words are found in all their forms.</summary>
    /// <param name="words">As a person types them.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<SearchHit> Search(string words, int most)
    {
        ArgumentNullException.ThrowIfNull(words);
        var question = _dialect.TextQuestion(words);
        return question.Length == 0 ? [] : Session.Rows(
            $"SELECT d.key, f.rank, d.n FROM ({_dialect.FindText}) f JOIN document d ON d.n = f.rowid WHERE d.is_current = 1 ORDER BY f.rank, d.n",
            static row => new SearchHit(row.GetString(0), row.GetDouble(1)), question, (long)most);
    }

    /// <summary>Documents by what a person may know of one: its key, the id it was given, its address, or the beginning (8 digits or more) of the hash of its text.</summary>
    /// <param name="name">Any of them.</param>
    /// <returns>Keys, the newest revision first.</returns>
    public IReadOnlyList<string> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        const string Order = " ORDER BY is_current DESC, n DESC";
        string[] questions =
        [
            "SELECT key FROM document WHERE key = $1", $"SELECT key FROM document WHERE id = $1{Order}", $"SELECT key FROM document WHERE url = $1{Order}",
        ];
        foreach (var question in questions)
        {
            if (Session.Rows(question, static row => row.GetString(0), name) is { Count: > 0 } found)
            {
                return found;
            }
        }

        return name.Length < 8 || !name.All(char.IsAsciiHexDigitLower)
            ? []
            : Session.Rows("SELECT d.key FROM body b JOIN document d ON d.body = b.n WHERE b.hash >= $1 AND b.hash < $2 ORDER BY d.is_current DESC, d.n DESC", static row => row.GetString(0), name, $"{name}g");
    }

    /// <summary>A document with its newest reading, or null where the desk has none of this key.</summary>
    /// <param name="key">The column <c>document</c> of every view.</param>
    public DeskDocument? Read(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Session.Rows($"{DeskDocument.Select} WHERE d.key = $1", DeskDocument.Of, key).Select(Reviewed).FirstOrDefault();
    }

    /// <summary>The documents that a question finds, each with its newest reading, in the order of the answer; only some are in memory at a time.</summary>
    /// <param name="keys">The keys.</param>
    public IEnumerable<DeskDocument> Read(IEnumerable<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return keys.Select(Read).OfType<DeskDocument>();
    }

    /// <summary>All documents, newest revisions only, each with its newest reading, in the order they came; only some are in memory at a time.</summary>
    public IEnumerable<DeskDocument> ReadAll()
    {
        const long PageLength = 64;
        for (long last = 0; ;)
        {
            var page = Session.Rows($"{DeskDocument.Select} WHERE d.is_current = 1 AND d.n > $1 ORDER BY d.n LIMIT $2", DeskDocument.Of, last, PageLength);
            foreach (var document in page)
            {
                yield return Reviewed(document);
            }

            if (page.Count < PageLength)
            {
                yield break;
            }

            last = page[^1].Number;
        }
    }

    /// <summary>
    /// The series of a pair: what one did to the other in each period, in both directions where asked, each number with the records behind it. Always up to date;
    /// what carriers of one story tell counts once.
    /// </summary>
    /// <param name="source">Country (ISO 3166-1 alpha-3), or id of an entity without one.</param>
    /// <param name="target">The same.</param>
    /// <param name="by"><c>day</c>, <c>week</c> or <c>month</c>.</param>
    /// <param name="isPublicationDay">True to put an event whose day the text does not tell under the day of publication.</param>
    public IReadOnlyList<DyadPeriod> Dyad(string source, string target, string by, bool isPublicationDay = false) =>
        Dyad(source, target, by, isPublicationDay, RecordConditions.OfPublication(null, null, null, ""));

    internal IReadOnlyList<DyadPeriod> Dyad(string source, string target, string by, bool isPublicationDay, RecordConditions conditions)
    {
        var sql = $"SELECT x.document, x.id, x.event, x.mode, x.quad_code, x.score, x.date, x.published, x.publisher, x.story FROM acts x WHERE {conditions} AND x.source = {conditions.Parameter(source)} AND x.target = {conditions.Parameter(target)}";
        return DyadSeries.Of(
            Session.Rows(
                sql,
                row => new DyadAct(
                    new(row.GetString(0), row.GetString(1)),
                    new Event
                    {
                        Id = row.GetString(1),
                        Type = row.GetString(2),
                        Mode = Row.Text(row, 3),
                        QuadCode = (int)row.GetInt64(4),
                        Score = row.GetDouble(5),
                        Context = [],
                        Actor = [],
                        Recipient = [],
                        Trigger = new(0, 0, ""),
                        Certainty = "asserted",
                        Rule = "",
                        Confidence = 0,
                    },
                    source,
                    target,
                    DyadAct.DayOf(Row.Text(row, 6), Row.Text(row, 7), isPublicationDay),
                    row.GetString(9),
                    Row.Text(row, 8) ?? ""),
                conditions.Values),
            by);
    }

    /// <summary>Lines that <see cref="DeskMerge"/> has kept.</summary>
    /// <typeparam name="T"><see cref="MergedMeeting"/> for <c>meeting</c>, <see cref="MergedRemark"/> for <c>remark</c>, <see cref="CrossDenial"/> for <c>denial</c>, <see cref="LedgerLine"/> for <c>ledger</c>.</typeparam>
    /// <param name="kind">Which.</param>
    /// <param name="who">Of one speaker or holder, or null for all.</param>
    public IReadOnlyList<T> Merged<T>(string kind, string? who = null) => who is null
        ? Session.Rows("SELECT line FROM merged WHERE kind = $1 ORDER BY who, ord", static row => MergeJson.Parse<T>(row.GetString(0)), kind)
        : Session.Rows("SELECT line FROM merged WHERE kind = $1 AND who = $2 ORDER BY ord", static row => MergeJson.Parse<T>(row.GetString(0)), kind, who);

    /// <summary>How much the desk holds.</summary>
    public DeskCounts Counts() => Session.Rows(
        """
        SELECT (SELECT count(*) FROM document), (SELECT count(*) FROM document WHERE is_current = 1), (SELECT count(DISTINCT story) FROM document WHERE is_current = 1),
          (SELECT count(*) FROM statement), (SELECT count(*) FROM meeting), (SELECT count(*) FROM position), (SELECT count(*) FROM event), (SELECT count(*) FROM refused)
        """,
        static row => new DeskCounts(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7)))[0];

    /// <summary>Does the work that is due after many changes: the database learns how its tables look.</summary>
    public void Tidy() => Session.Told(() =>
    {
        _dialect.Tidy(Session);
        return true;
    });

    // People's decisions are laid over a reading whenever it leaves the desk.
    private DeskDocument Reviewed(DeskDocument document)
    {
        if (Session.Rows($"{Decision.Select} WHERE hash = $1 ORDER BY n", Decision.Of, document.Record.Document.Hash) is not { Count: > 0 } decisions)
        {
            return document;
        }

        var reviewed = ReviewedRecord.Of(document.Record, decisions);
        return document with { Record = reviewed.Counted, Review = reviewed };
    }

    /// <inheritdoc/>
    public void Dispose() => Session.Dispose();
}
