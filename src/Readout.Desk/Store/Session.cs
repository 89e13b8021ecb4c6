using System.Data.Common;

namespace Readout.Desk.Store;

/// <summary>
/// A connection to a desk: commands are prepared once each, errors of the database become messages for people. For one thread at a time.
/// </summary>
internal sealed class Session(Dialect dialect, DbConnection connection) : IDisposable
{
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IDisposable> _kept = new(StringComparer.Ordinal);
    private DbTransaction? _transaction;

    /// <summary>The connection.</summary>
    public DbConnection Connection => connection;

    /// <summary>The dialect it speaks.</summary>
    public Dialect Dialect => dialect;

    /// <summary>The transaction that is open, or null.</summary>
    public DbTransaction? Transaction => _transaction;

    /// <summary>Does something wholly or not at all.</summary>
    public void Whole(Action work) => Told(() =>
    {
        using var transaction = dialect.Begin(connection);
        _transaction = transaction;
        try
        {
            work();
            transaction.Commit();
        }
        finally
        {
            _transaction = null;
        }
    });

    /// <summary>Runs a command; returns how many rows it changed.</summary>
    public int Execute(string sql, params object?[] values) => Told(() => Prepared(sql, values).ExecuteNonQuery());

    /// <summary>Runs several commands without parameters.</summary>
    public void Script(string sql) => Told(() =>
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = _transaction;
        command.ExecuteNonQuery();
    });

    /// <summary>The rows of an answer, all of them.</summary>
    public List<T> Rows<T>(string sql, Func<DbDataReader, T> row, params object?[] values) => Told(() =>
    {
        using var reader = Prepared(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    });

    /// <summary>The first number of an answer, or null.</summary>
    public long? Number(string sql, params object?[] values) =>
        Told(() => Prepared(sql, values).ExecuteScalar()) is { } value and not DBNull ? Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>The first text of an answer, or null.</summary>
    public string? Text(string sql, params object?[] values) => Told(() => Prepared(sql, values).ExecuteScalar()) as string;

    /// <summary>Puts rows into a table.</summary>
    public void Insert(string table, IReadOnlyList<string> columns, IReadOnlyList<object?[]> rows)
    {
        if (rows.Count > 0)
        {
            Told(() => dialect.Insert(this, table, columns, rows));
        }
    }

    /// <summary>Runs a command once for each row of values.</summary>
    public void Each(string sql, IReadOnlyList<object?[]> rows)
    {
        if (rows.Count > 0)
        {
            Told(() => dialect.Each(this, sql, rows));
        }
    }

    /// <summary>Something that a dialect makes once for a connection and that lives as long.</summary>
    internal T Kept<T>(string name, Func<T> make)
        where T : IDisposable
    {
        if (!_kept.TryGetValue(name, out var kept))
        {
            _kept[name] = kept = make();
        }

        return (T)kept;
    }

    /// <summary>A command that is ready to run with these values.</summary>
    internal DbCommand Prepared(string sql, object?[] values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            Array.ForEach(values, value => dialect.Bind(command, StorableText.Of(value)));
            command.Transaction = _transaction;
            _commands[sql] = command;
            return command;
        }

        command.Transaction = _transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = StorableText.Of(values[i]) ?? DBNull.Value;
        }

        return command;
    }

    /// <summary>Does something with the database; what goes wrong there is told in words.</summary>
    internal T Told<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DbException error)
        {
            if (dialect.Explain(error) is { } told)
            {
                throw told;
            }

            throw;
        }
    }

    private void Told(Action work) => Told(() =>
    {
        work();
        return true;
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var kept in _kept.Values)
        {
            kept.Dispose();
        }

        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }
}
