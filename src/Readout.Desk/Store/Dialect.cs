using System.Data.Common;

namespace Readout.Desk.Store;

/// <summary>
/// What one database needs to be told differently from another. All else, every query too, is one SQL: numbers are 64 bits wide,
/// parameters are <c>$1</c>, <c>$2</c>, …
/// </summary>
internal abstract class Dialect
{
    /// <summary>The dialect of a place: <c>postgres://…</c> or the path of a file.</summary>
    public static Dialect Of(string location) => PostgresDialect.IsAddress(location) ? new PostgresDialect(location) : new SqliteDialect(location);

    /// <summary>The desk's place as it stands in messages, without a password.</summary>
    public abstract string Place { get; }

    /// <summary>The word in the names of scripts that are for this database alone.</summary>
    public abstract string Name { get; }

    /// <summary>The words of this database for <c>{serial}</c>, <c>{blob}</c>, <c>{clustered}</c> and the like in scripts.</summary>
    public abstract IReadOnlyDictionary<string, string> Words { get; }

    /// <summary>Puts a document's words under full text: number of the document, title, text.</summary>
    public abstract string IndexText { get; }

    /// <summary>Finds documents by full text: <c>$1</c> the question, <c>$2</c> how many; number of the document and rank, the best first.</summary>
    public abstract string FindText { get; }

    /// <summary>True if the database has a table.</summary>
    public abstract string HasTable { get; }

    /// <summary>Opens a connection.</summary>
    /// <exception cref="DeskException">The desk is not there.</exception>
    public abstract DbConnection Connect(DeskAccess access);

    /// <summary>Begins a transaction that writes. Writers of one desk wait for each other.</summary>
    public abstract DbTransaction Begin(DbConnection connection);

    /// <summary>Adds a parameter, the next in order.</summary>
    public abstract void Bind(DbCommand command, object? value);

    /// <summary>Puts rows into a table; values are long, double, string, byte[] or null.</summary>
    public abstract void Insert(Session session, string table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows);

    /// <summary>Says that what comes next, to the end of the transaction that is open or else of the session, is looked up by keys.</summary>
    public abstract void ExpectLookups(Session session);

    /// <summary>Runs a command once for each row of values, in their order.</summary>
    public abstract void Each(Session session, string sql, IReadOnlyList<object?[]> rows);

    /// <summary>Documents that stand under keys of stories in some periods, or in every known one.</summary>
    /// <param name="session">The session.</param>
    /// <param name="periods">The periods; null for all but that of reprints (<see cref="Stories.StoryKeys.AnyTime"/>).</param>
    /// <param name="keys">The keys.</param>
    public abstract List<ShelvedKey> Under(Session session, IReadOnlyList<long>? periods, IReadOnlyList<long> keys);

    /// <summary>Sees to it that what the connection runs next can only read and ends after some time.</summary>
    public abstract IDisposable Guard(Session session, TimeSpan limit);

    /// <summary>Answers a person's question under the guard.</summary>
    public abstract DeskAnswer Run(Session session, string question, long rows);

    /// <summary>Turns words as a person types them into a question to the full text: all words, those between quotation marks as a phrase.</summary>
    public abstract string TextQuestion(string words);

    /// <summary>Work that is due after many changes.</summary>
    public abstract void Tidy(Session session);

    /// <summary>What an error of the database means for the person, or null for one that is a bug.</summary>
    public abstract DeskException? Explain(DbException error);
}
