using System.Diagnostics;
using Readout.Desk.Store;
using Readout.Queue.Ledgers;
using Readout.Queue.Queues;

namespace Readout.Queue.Workers;

/// <summary>Keeps a worker's pieces from others as long as it gets on with them.</summary>
internal sealed class Heartbeat : IDisposable
{
    private readonly WorkerOptions _options;
    private readonly string _ledger;
    private readonly WorkQueue _queue;
    private readonly Action<string> _say;
    private readonly Thread _thread;
    private readonly ManualResetEventSlim _end = new();
    private long _progress = Stopwatch.GetTimestamp();

    public Heartbeat(WorkerOptions options, string ledger, WorkQueue queue, Action<string> say)
    {
        (_options, _ledger, _queue, _say) = (options, ledger, queue, say);
        _thread = new Thread(Beat) { IsBackground = true, Name = "heartbeat" };
        _thread.Start();
    }

    /// <summary>True where the worker has got on within its patience.</summary>
    public bool IsAlive => Stopwatch.GetElapsedTime(Interlocked.Read(ref _progress)) < _options.Patience;

    /// <summary>The worker has got on.</summary>
    public void Progress() => Interlocked.Exchange(ref _progress, Stopwatch.GetTimestamp());

    public void Dispose()
    {
        _end.Set();
        _thread.Join();
        _end.Dispose();
    }

    private void Beat()
    {
        Ledger? ledger = null;
        while (!_end.Wait(_options.Lease / 3))
        {
            if (!IsAlive)
            {
                continue;
            }

            try
            {
                ledger ??= Ledger.Open(_ledger);
                ledger.Renew(_options.Name, _options.Lease);
                _queue.Renew();
            }
            catch (DeskException error)
            {
                // The next beat opens it anew; a lease that ends meanwhile costs only a second reading.
                _say(error.Message);
                ledger?.Dispose();
                ledger = null;
            }
        }

        ledger?.Dispose();
    }
}
