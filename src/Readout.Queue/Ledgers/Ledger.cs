using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Readout.Desk.Ingest.Ranges;
using Readout.Desk.Store;

namespace Readout.Queue.Ledgers;

/// <summary>
/// The ledger of work in a PostgreSQL database: each piece once for each version of the reader, whoever queues it and how often. What it says holds, whatever becomes of
/// messages: a piece is in one worker's hands at a time, and a lease that is not renewed ends by itself. For one thread at a time.
/// </summary>
public sealed class Ledger : IDisposable
{
    /// <summary>How often a piece is begun before it is given up.</summary>
    public const int MostTries = 3;

    private const string Columns = "n, reference, tries";
    private const string Free = "(leased_until IS NULL OR leased_until < now())";

    private readonly Session _session;

    private Ledger(string address, Session session) => (Address, _session) = (address, session);

    /// <summary>Where it is, for messages.</summary>
    public string Place => _session.Dialect.Place;

    /// <summary>Its address, to open it once more.</summary>
    internal string Address { get; }

    /// <summary>Opens a ledger; it is made where the database has none.</summary>
    /// <param name="address"><c>postgres://user:password@host:port/database</c>.</param>
    /// <exception cref="DeskException">It is no such address, or the server cannot be reached.</exception>
    public static Ledger Open(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!PostgresDialect.IsAddress(address))
        {
            throw new DeskException($"{address}: work is kept in PostgreSQL; expected an address like postgres://user:password@host:5432/database");
        }

        var dialect = new PostgresDialect(address);
        var session = new Session(dialect, dialect.Connect(DeskAccess.Write));
        try
        {
            LedgerScripts.Apply(session);
            return new(address, session);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>Adds pieces; those that the ledger has for this version are left as they are.</summary>
    /// <returns>The new ones.</returns>
    public IReadOnlyList<WorkPiece> Add(string version, IReadOnlyList<SourceRange> ranges)
    {
        ArgumentNullException.ThrowIfNull(ranges);
        return _session.Rows(
            $"INSERT INTO work (hash, version, reference) SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) ON CONFLICT (hash, version) DO NOTHING RETURNING {Columns}",
            PieceOf,
            ranges.Select(KeyOf).ToArray(),
            ranges.Select(_ => version).ToArray(),
            ranges.Select(WorkJson.Write).ToArray());
    }

    /// <summary>
    /// Begins pieces that nobody has begun, in the order they came; or one that somebody has begun and let go, alone: what ended its worker must not end with it what came with it.
    /// </summary>
    public IReadOnlyList<WorkPiece> Lease(string version, string worker, TimeSpan lease, int most)
    {
        GiveUp(version);
        return Begin($"version = $1 AND state = 0 AND tries > 0 AND {Free} ORDER BY leased_until LIMIT $4", version, worker, lease, 1L) is { Count: > 0 } again
            ? again
            : Begin($"version = $1 AND state = 0 AND tries = 0 AND {Free} ORDER BY n LIMIT $4", version, worker, lease, (long)most);
    }

    /// <summary>Begins these pieces, or those of them that are free.</summary>
    public IReadOnlyList<WorkPiece> Lease(string version, string worker, TimeSpan lease, IReadOnlyList<long> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        GiveUp(version);
        return Begin($"version = $1 AND n = ANY($4) AND state = 0 AND {Free} ORDER BY n", version, worker, lease, numbers.ToArray());
    }

    /// <summary>How these pieces stand; what the ledger does not have is left out.</summary>
    internal IReadOnlyDictionary<long, PieceStanding> Look(IReadOnlyList<long> numbers) => _session.Rows(
        $"SELECT n, CASE WHEN state <> 0 THEN 0 WHEN NOT {Free} THEN 1 WHEN tries > 0 THEN 2 ELSE 3 END FROM work WHERE n = ANY($1)",
        static row => (Number: row.GetInt64(0), Standing: (PieceStanding)row.GetInt32(1)),
        numbers.ToArray()).ToDictionary(static one => one.Number, static one => one.Standing);

    /// <summary>Pieces that are to do, in nobody's hands, and of which no message has gone out for some time; they count as published now.</summary>
    internal IReadOnlyList<WorkPiece> PublishAgain(string version, TimeSpan since, int most) => _session.Rows(
        $"UPDATE work SET published = now() WHERE n IN (SELECT n FROM work WHERE version = $1 AND state = 0 AND {Free} AND published < now() - make_interval(secs => $2) ORDER BY n LIMIT $3 FOR UPDATE SKIP LOCKED) RETURNING {Columns}",
        PieceOf,
        version,
        since.TotalSeconds,
        (long)most);

    /// <summary>Keeps what a worker has in its hands from others.</summary>
    public void Renew(string worker, TimeSpan lease) =>
        _session.Execute("UPDATE work SET leased_until = now() + make_interval(secs => $2) WHERE worker = $1 AND state = 0 AND tries > 0 AND leased_until > now()", worker, lease.TotalSeconds);

    /// <summary>Pieces are done, whoever has them now.</summary>
    public void Done(IReadOnlyList<long> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        _session.Execute("UPDATE work SET state = 1, reason = NULL, leased_until = NULL WHERE n = ANY($1) AND state <> 1", numbers.ToArray());
    }

    /// <summary>A try has failed; the piece is given up, or tried again after a while.</summary>
    /// <returns>True where it is given up.</returns>
    public bool Fail(long number, string reason, TimeSpan after)
    {
        _session.Execute(
            "UPDATE work SET reason = $2, leased_until = now() + make_interval(secs => $3), state = CASE WHEN tries >= $4 THEN 2 ELSE 0 END WHERE n = $1 AND state = 0", number, reason, after.TotalSeconds, (long)MostTries);
        return _session.Number("SELECT state FROM work WHERE n = $1", number) == 2;
    }

    /// <summary>Puts back pieces that were begun and not finished through no fault of theirs: the try does not count.</summary>
    public void PutBack(IReadOnlyList<long> numbers, string worker)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        _session.Execute("UPDATE work SET tries = tries - 1, leased_until = NULL WHERE n = ANY($1) AND worker = $2 AND state = 0 AND tries > 0 AND leased_until IS NOT NULL", numbers.ToArray(), worker);
    }

    /// <summary>How many pieces are neither done nor given up.</summary>
    public long Unfinished(string? version = null) => version is null
        ? _session.Number("SELECT count(*) FROM work WHERE state = 0") ?? 0
        : _session.Number("SELECT (SELECT count(*) FROM work WHERE version = $1 AND state = 0 AND tries = 0) + (SELECT count(*) FROM work WHERE version = $1 AND state = 0 AND tries > 0)", version) ?? 0;

    /// <summary>What it holds, by version.</summary>
    public IReadOnlyList<LedgerCounts> Counts() => _session.Rows(
        $"""
        SELECT version, count(*) FILTER (WHERE state = 0 AND {Free}), count(*) FILTER (WHERE state = 0 AND NOT {Free}), count(*) FILTER (WHERE state = 1),
          count(*) FILTER (WHERE state = 2), count(DISTINCT worker) FILTER (WHERE state = 0 AND NOT {Free})
        FROM work GROUP BY version ORDER BY version
        """,
        static row => new LedgerCounts(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5)));

    /// <summary>What was given up, with the reasons.</summary>
    public IReadOnlyList<GivenUp> GivenUp() => _session.Rows(
        $"SELECT {Columns}, version, reason FROM work WHERE state = 2 ORDER BY version, n",
        static row => new GivenUp(PieceOf(row), row.GetString(3), row.IsDBNull(4) ? "" : row.GetString(4)));

    /// <summary>Has everything that was given up tried again, as if it never had been.</summary>
    /// <returns>The pieces, with their versions.</returns>
    public IReadOnlyList<GivenUp> TryAgain() => _session.Rows(
        $"UPDATE work SET state = 0, tries = 0, leased_until = NULL, published = now() WHERE state = 2 RETURNING {Columns}, version, reason",
        static row => new GivenUp(PieceOf(row), row.GetString(3), row.IsDBNull(4) ? "" : row.GetString(4)));

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    // A lease that ended was not renewed: its worker is gone, or hangs.
    private void GiveUp(string version) => _session.Execute(
        "UPDATE work SET state = 2, reason = coalesce(reason || '; then ', '') || 'whoever read it ended while reading it (' || worker || ')' WHERE version = $1 AND state = 0 AND tries > 0 AND leased_until < now() AND tries >= $2",
        version,
        (long)MostTries);

    private List<WorkPiece> Begin(string condition, string version, string worker, TimeSpan lease, object which)
    {
        // Who else begins pieces now is passed by, not waited for.
        var begun = _session.Rows(
            $"UPDATE work SET tries = tries + 1, worker = $2, leased_until = now() + make_interval(secs => $3) WHERE n IN (SELECT n FROM work WHERE {condition} FOR UPDATE SKIP LOCKED) RETURNING {Columns}",
            PieceOf,
            version,
            worker,
            lease.TotalSeconds,
            which);
        begun.Sort(static (a, b) => a.Number.CompareTo(b.Number));
        return begun;
    }

    private static WorkPiece PieceOf(DbDataReader row) => new(row.GetInt64(0), WorkJson.Read(row.GetString(1)), (int)row.GetInt64(2));

    private static string KeyOf(SourceRange range) => range is { Publisher: null, Published: null }
        ? range.Hash : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{range.Hash}\u001F{range.Publisher}\u001F{range.Published}")));
}
