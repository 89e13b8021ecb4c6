using System.Collections.Frozen;
using SQLitePCL;

namespace Readout.Desk.Store;

/// <summary>Lets a connection only read, and for so long (sqlite.org, "Compile-Time Authorization Callbacks" and "Interrupt A Long-Running Query").</summary>
internal sealed class SqliteGuard : IDisposable
{
    private static readonly FrozenSet<int> Reading = new[] { raw.SQLITE_SELECT, raw.SQLITE_READ, raw.SQLITE_FUNCTION, raw.SQLITE_RECURSIVE }.ToFrozenSet();

    private readonly sqlite3 _handle;
    private readonly Timer _timer;

    public SqliteGuard(sqlite3 handle, TimeSpan limit)
    {
        _handle = handle;
        raw.sqlite3_set_authorizer(handle, Judge, null);
        _timer = new Timer(static state => raw.sqlite3_interrupt((sqlite3)state!), handle, limit, Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        using var fired = new ManualResetEvent(false);
        if (_timer.Dispose(fired))
        {
            fired.WaitOne();
        }

        raw.sqlite3_set_authorizer(_handle, (strdelegate_authorizer?)null, null);
    }

    // Loading code is a function too.
    private static int Judge(object user, int action, utf8z first, utf8z second, utf8z database, utf8z trigger) =>
        Reading.Contains(action) && !(action == raw.SQLITE_FUNCTION && second.utf8_to_string() is "load_extension" or "writefile" or "readfile")
            ? raw.SQLITE_OK : raw.SQLITE_DENY;
}
