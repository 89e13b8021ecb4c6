using System.Collections.Frozen;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Readout.Desk.Store;

/// <summary>A desk in one file. Readers and a writer do not wait for each other (WAL); two writers take turns.</summary>
/// <param name="path">The file.</param>
/// <param name="patience">Seconds that a writer waits for another one; a batch takes far less.</param>
internal sealed class SqliteDialect(string path, int patience = 30) : Dialect
{
    // Marks a file as a desk: "RDsk".
    private const int ApplicationId = 0x5244736B;

    private static readonly FrozenDictionary<string, string> Spelling = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["{serial}"] = "INTEGER PRIMARY KEY",
        ["{blob}"] = "BLOB",
        ["{clustered}"] = "WITHOUT ROWID",
        ["{equal}"] = "",
        ["{join}"] = "group_concat",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public override string Place => path;

    public override string Name => "sqlite";

    public override IReadOnlyDictionary<string, string> Words => Spelling;

    public override string IndexText => "INSERT INTO search (rowid, title, text) VALUES ($1, $2, $3)";

    public override string FindText => "SELECT rowid, rank FROM search WHERE search MATCH $1 ORDER BY rank, rowid LIMIT $2";

    public override string HasTable => "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = $1";

    public override DbConnection Connect(DeskAccess access)
    {
        if (access == DeskAccess.Read && !File.Exists(path))
        {
            throw new DeskException($"{path}: there is no desk; 'readout ingest SOURCE --desk {path}' makes one");
        }

        return Told(() =>
        {
            try
            {
                return Open(path, access);
            }
            catch (SqliteException error) when (access == DeskAccess.Read && error.SqliteErrorCode == raw.SQLITE_CANTOPEN && new FileInfo($"{path}-wal") is { Exists: false } or { Length: 0 })
            {
                // A reader makes files beside the desk. Where it may not, and there is no log, nobody can be writing: the file is read as it lies.
                return Open($"{new Uri(Path.GetFullPath(path)).AbsoluteUri}?immutable=1", access);
            }
        });
    }

    public override DbTransaction Begin(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: false);

    public override void Bind(DbCommand command, object? value) =>
        ((SqliteCommand)command).Parameters.AddWithValue(FormattableString.Invariant($"${command.Parameters.Count + 1}"), value ?? DBNull.Value);

    public override void Insert(Session session, string table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows)
    {
        var writer = session.Kept($"rows of {table}", () => new SqliteRowWriter((SqliteConnection)session.Connection, table, columns));
        foreach (var row in rows)
        {
            writer.Write(row);
        }
    }

    // It takes an index wherever there is one.
    public override void ExpectLookups(Session session)
    {
    }

    public override void Each(Session session, string sql, IReadOnlyList<object?[]> rows)
    {
        foreach (var row in rows)
        {
            session.Prepared(sql, row).ExecuteNonQuery();
        }
    }

    public override List<ShelvedKey> Under(Session session, IReadOnlyList<long>? periods, IReadOnlyList<long> keys)
    {
        var under = $"band_key IN ({Parameters(1, keys.Count)})";
        var question = periods is null
            ? $"{ShelvedKey.EveryPeriod} SELECT k.period, k.band_key, k.doc FROM every e JOIN story_key k ON k.period = e.period WHERE k.{under}"
            : $"SELECT period, band_key, doc FROM story_key WHERE period IN ({Parameters(keys.Count + 1, periods.Count)}) AND {under}";
        return session.Rows(question, ShelvedKey.Of, [.. keys.Concat(periods ?? []).Select(static value => (object?)value)]);
    }

    public override IDisposable Guard(Session session, TimeSpan limit)
    {
        var handle = ((SqliteConnection)session.Connection).Handle!;
        return new SqliteGuard(handle, limit);
    }

    public override DeskAnswer Run(Session session, string question, long rows)
    {
        using var command = session.Connection.CreateCommand();
        command.CommandText = question;
        command.Transaction = session.Transaction;
        using var reader = command.ExecuteReader();
        return DeskAnswer.Of(reader, rows);
    }

    // Words in quotation marks of FTS5 are words, whatever they hold; without them AND, NEAR and * would be orders.
    public override string TextQuestion(string words) => string.Join(' ', TextWords.Of(words).Select(static part => $"\"{part}\""));

    public override void Tidy(Session session) => session.Script("PRAGMA optimize; PRAGMA wal_checkpoint(PASSIVE)");

    public override DeskException? Explain(DbException error) => error is not SqliteException { SqliteErrorCode: var code } ? null : code switch
    {
        raw.SQLITE_FULL => new($"{path}: the disk is full; what was stored before is safe: make room and run the same again", error),
        raw.SQLITE_READONLY => new($"{path}: the desk may only be read: its file or folder is write-protected", error),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new($"{path}: another program has been writing to this desk for {patience.ToString(CultureInfo.InvariantCulture)} seconds; wait until it is done and run the same again", error),
        raw.SQLITE_NOTADB => new($"{path}: this file is no desk (it is no SQLite database)", error),
        raw.SQLITE_CORRUPT => new($"{path}: the file is damaged: {error.Message}; take the documents in again into a new desk, or restore a copy", error),
        raw.SQLITE_CANTOPEN => new($"{path}: the desk cannot be opened: is its folder there, and may you write in it?", error),
        raw.SQLITE_IOERR => new($"{path}: reading or writing failed: {error.Message}; what was stored before is safe", error),
        raw.SQLITE_INTERRUPT => new("the question took too long and was stopped; --timeout gives it more", error),
        raw.SQLITE_AUTH => new($"only questions are allowed here: {error.Message}", error),
        _ => null,
    };

    private static string Parameters(int first, int count) => string.Join(", ", Enumerable.Range(first, count).Select(static i => string.Create(CultureInfo.InvariantCulture, $"${i}")));

    private DbConnection Told(Func<DbConnection> open)
    {
        try
        {
            return open();
        }
        catch (SqliteException error)
        {
            throw Explain(error) ?? (Exception)error;
        }
    }

    // An own connection each: a pool would hold files open after the desk is closed.
    private SqliteConnection Open(string file, DeskAccess access)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = access == DeskAccess.Read ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
            DefaultTimeout = patience,
            ForeignKeys = false,
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
            Prepare(connection, access);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void Prepare(SqliteConnection connection, DeskAccess access)
    {
        var id = Pragma(connection, "application_id");
        if (access == DeskAccess.Write)
        {
            if (id == 0 && Pragma(connection, "schema_version") == 0)
            {
                // WAL is kept in the file; the rest is said for each connection.
                Run(connection, FormattableString.Invariant($"PRAGMA page_size = 4096; PRAGMA journal_mode = WAL; PRAGMA application_id = {ApplicationId}"));
                id = ApplicationId;
            }

            // The keys of stories lie anywhere: a page is changed many times before it is worth carrying it over from the log (64 MB of it).
            Run(connection, "PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 16384; PRAGMA journal_size_limit = 67108864");
        }

        if (id != ApplicationId)
        {
            throw new DeskException($"{path}: this SQLite file is no desk");
        }

        Run(connection, "PRAGMA cache_size = -98304");
    }

    private static long Pragma(SqliteConnection connection, string name)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return (long)command.ExecuteScalar()!;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
