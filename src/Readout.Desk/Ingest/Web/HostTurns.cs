namespace Readout.Desk.Ingest.Web;

/// <summary>Keeps requests to one host apart in time.</summary>
internal sealed class HostTurns(TimeProvider time)
{
    private readonly Dictionary<string, DateTimeOffset> _next = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits until the host may be asked again, and takes the turn.</summary>
    public async Task Wait(string host, TimeSpan delay, CancellationToken stop)
    {
        TimeSpan wait;
        lock (_next)
        {
            var now = time.GetUtcNow();
            var turn = _next.TryGetValue(host, out var next) && next > now ? next : now;
            _next[host] = turn + delay;
            wait = turn - now;
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, stop).ConfigureAwait(false);
        }
    }
}
