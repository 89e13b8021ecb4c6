using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Readout.Desk.Store;

/// <summary>
/// Puts rows into one table by a statement that is prepared once, with nothing between it and the database: a document is some two hundred rows, and what a command of
/// ADO.NET does for each costs more than the database itself. Inside a transaction.
/// </summary>
internal sealed class SqliteRowWriter : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    public SqliteRowWriter(SqliteConnection connection, string table, IReadOnlyList<string> columns)
    {
        _database = connection.Handle!;
        var sql = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(static _ => "?"))})";
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_database, sql, out _statement), _database);
    }

    /// <summary>Writes a row; values are long, double, string, byte[] or null.</summary>
    public void Write(object?[] row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            SqliteException.ThrowExceptionForRC(Bind(i + 1, row[i]), _database);
        }

        var done = raw.sqlite3_step(_statement);

        // Giving up a statement that failed tells the same error again.
        raw.sqlite3_reset(_statement);
        SqliteException.ThrowExceptionForRC(done == raw.SQLITE_DONE ? raw.SQLITE_OK : done, _database);
    }

    public void Dispose() => _statement.Dispose();

    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, place),
        long number => raw.sqlite3_bind_int64(_statement, place, number),
        double number => raw.sqlite3_bind_double(_statement, place, number),
        string text => BindText(place, StorableText.Of(text)),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, place, bytes),
        _ => throw new ArgumentException($"A row holds a {value.GetType().Name}.", nameof(value)),
    };

    // The database keeps a copy of its own.
    private int BindText(int place, string text)
    {
        const int OnStack = 512;
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        byte[]? rented = most > OnStack ? ArrayPool<byte>.Shared.Rent(most) : null;
        try
        {
            Span<byte> bytes = rented ?? stackalloc byte[OnStack];
            return raw.sqlite3_bind_text(_statement, place, (ReadOnlySpan<byte>)bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<byte>.Shared.Return(rented);
            }
        }
    }
}
