using System.Diagnostics;
using Readout.Desk.Ingest.Ranges;
using Readout.Desk.Ingest.Web;
using Readout.Desk.Store;
using Readout.Queue.Ledgers;
using Readout.Queue.Queues;
using Readout.Queue.Watching;
using Readout.Records;

namespace Readout.Queue.Workers;

/// <summary>
/// Takes pieces of work, reads their documents, keeps them in a desk. First the desk has a document, then the ledger knows, then the queue: whatever dies in between, the
/// work comes again, and the desk keeps no document twice.
/// </summary>
/// <param name="options">What it is told.</param>
/// <param name="read">Reads an article; called on several threads.</param>
/// <param name="say">Hears what a person should know.</param>
public sealed class Worker(WorkerOptions options, Func<Article, DocumentRecord> read, Action<string> say)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly List<WorkPiece> _inHand = [];
    private TimeSpan _pause = ShortestPause;

    private volatile Heartbeat? _heartbeat;

    /// <summary>True as long as it gets on: it has looked for work or kept a document within its patience, or waits for queue or desk.</summary>
    public bool IsAlive => _heartbeat is not { IsAlive: false };

    /// <summary>True as long as it has its queue and its desk.</summary>
    public bool IsReady => _heartbeat is not null;

    /// <summary>What it has done so far.</summary>
    public WorkerReport Report { get; } = new();

    /// <summary>Works until it is stopped or, where it is told so, nothing is left. What it has begun when it is stopped it keeps, or puts back.</summary>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="DeskException">The queue or the desk cannot be opened at first; later it waits until they can.</exception>
    public void Run(CancellationToken stop)
    {
        for (var isFirst = true; !stop.IsCancellationRequested; isFirst = false)
        {
            try
            {
                using var hands = Hands.Open(options, say);
                isFirst = false;
                hands.Ledger.PutBack([.. _inHand.Select(static piece => piece.Number)], options.Name);
                _inHand.Clear();
                _heartbeat = hands.Heartbeat;
                Work(hands, stop);
                return;
            }
            catch (DeskException error) when (!isFirst)
            {
                _heartbeat = null;
                say(FormattableString.Invariant($"{error.Message}; trying again in {_pause.TotalSeconds:F0} s"));
                stop.WaitHandle.WaitOne(_pause);
                _pause = _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
            }
        }
    }

    private void Work(Hands hands, CancellationToken stop)
    {
        var mended = Stopwatch.StartNew();
        while (!stop.IsCancellationRequested)
        {
            if (mended.Elapsed > options.BetweenMends)
            {
                hands.Queue.Mend(options.Version, options.LostAfter);
                WorkMeter.Unfinished(hands.Ledger.Unfinished(options.Version));
                mended.Restart();
            }

            var pieces = hands.Queue.Take(options.Version, options.Name, options.Lease, options.Batch, stop);
            hands.Heartbeat.Progress();
            if (pieces.Count > 0)
            {
                _inHand.AddRange(pieces);
                Read(hands, pieces, stop);
                _inHand.Clear();
                _pause = ShortestPause;
            }
            else if (options.UntilEmpty && hands.Ledger.Unfinished(options.Version) == 0)
            {
                return;
            }
        }
    }

    private void Read(Hands hands, IReadOnlyList<WorkPiece> pieces, CancellationToken stop)
    {
        using var span = WorkMeter.Traces.StartActivity("read");
        span?.SetTag("readout.pieces", pieces.Count);
        var (watch, run) = (Stopwatch.StartNew(), new PieceRun(pieces, hands.Ranges, stop));
        var ingest = new DeskIngest(hands.Desk, read, options.Version) { Rereads = options.Rereads, Unreadable = run.Fail };
        ingest.Take(run.Intakes(), options.Threads, (_, kept, _) =>
        {
            Report.Count(kept);
            WorkMeter.Document(kept);
            hands.Heartbeat.Progress();
        });
        Settle(hands, [.. run.Finished]);
        foreach (var (piece, reason) in run.Failed)
        {
            Fail(hands, piece, reason);
        }

        PutBack(hands, [.. run.Unfinished]);
        WorkMeter.Batch(watch.Elapsed);
    }

    private void Settle(Hands hands, List<WorkPiece> done)
    {
        hands.Ledger.Done([.. done.Select(static piece => piece.Number)]);
        hands.Queue.Settle(done);
        Report.Done += done.Count;
        WorkMeter.Pieces("done", done.Count);
    }

    private void Fail(Hands hands, WorkPiece piece, string reason)
    {
        Report.Failed++;
        WorkMeter.Pieces("failed", 1);
        if (!hands.Ledger.Fail(piece.Number, reason, options.AfterFailure))
        {
            hands.Queue.Release([piece], options.AfterFailure);
            return;
        }

        say($"given up: {reason}");
        hands.Queue.Settle([piece]);
        Report.GivenUp++;
        WorkMeter.Pieces("given_up", 1);
    }

    private void PutBack(Hands hands, List<WorkPiece> pieces)
    {
        if (pieces.Count > 0)
        {
            hands.Ledger.PutBack([.. pieces.Select(static piece => piece.Number)], options.Name);
            hands.Queue.Release(pieces, TimeSpan.Zero);
        }
    }

    /// <summary>What a worker holds open; closed and opened anew after trouble.</summary>
    private sealed record Hands(Ledger Ledger, WorkQueue Queue, DeskStore Desk, RangeReader Ranges, Heartbeat Heartbeat) : IDisposable
    {
        public static Hands Open(WorkerOptions options, Action<string> say)
        {
            var (ledger, queue) = QueueAddress.Open(options.Queue, options.Desk);
            try
            {
                return new(
                    ledger,
                    queue,
                    DeskStore.Open(options.Desk, DeskAccess.Write),
                    new RangeReader(new FetchOptions { AllowPrivate = options.AllowPrivate }),
                    new Heartbeat(options, ledger.Address, queue, say));
            }
            catch
            {
                queue.Dispose();
                ledger.Dispose();
                throw;
            }
        }

        public void Dispose()
        {
            Heartbeat.Dispose();
            Ranges.Dispose();
            Desk.Dispose();
            Queue.Dispose();
            Ledger.Dispose();
        }
    }
}
