using System.Diagnostics;
using Readout.Desk.Store;

namespace Readout.Web.Live;

/// <summary>The number of the newest document of a desk, asked for once a beat however many want to know.</summary>
/// <param name="desk">The desk.</param>
internal sealed class DeskPulse(string desk)
{
    /// <summary>How often the desk is asked.</summary>
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private readonly Lock _asking = new();
    private long? _asked;
    private long _newest;

    /// <summary>The number of a desk's newest document; 0 where it has none. A document that comes later has a larger one.</summary>
    public static long NewestOf(DeskStore desk) => desk.Ask("SELECT doc FROM documents ORDER BY doc DESC LIMIT 1").Rows is [[long newest]] ? newest : 0;

    /// <summary>The number as it was at most a beat ago.</summary>
    public long Newest()
    {
        lock (_asking)
        {
            if (_asked is not { } before || Stopwatch.GetElapsedTime(before) >= Beat)
            {
                using var open = DeskStore.Open(desk, DeskAccess.Read);
                _newest = NewestOf(open);
                _asked = Stopwatch.GetTimestamp();
            }

            return _newest;
        }
    }

    /// <summary>How many documents came after one.</summary>
    public long CountSince(long since)
    {
        using var open = DeskStore.Open(desk, DeskAccess.Read);
        return (long)open.Ask("SELECT count(*) FROM documents WHERE doc > $1", since).Rows[0][0]!;
    }
}
