using Readout.Desk.Ingest.Ranges;
using Readout.Queue.Ledgers;
using Readout.Queue.Queues;

namespace Readout.Queue;

/// <summary>Puts ranges into the ledger and tells workers of them, no faster than they are worked off.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="queue">The queue.</param>
/// <param name="version">The version of the reader that is to read them.</param>
public sealed class Enqueuer(Ledger ledger, WorkQueue queue, string version)
{
    private const int ChunkLength = 500;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    /// <summary>How many pieces may be unfinished before it waits.</summary>
    public long Ahead { get; init; } = 200_000;

    /// <summary>Pieces that the ledger did not have.</summary>
    public long Added { get; private set; }

    /// <summary>Pieces that it had.</summary>
    public long Known { get; private set; }

    /// <summary>Adds ranges. A run that ends anywhere is gone on with by running it again.</summary>
    /// <param name="ranges">The ranges.</param>
    /// <param name="stop">Ends it between two chunks.</param>
    public void Add(IEnumerable<SourceRange> ranges, CancellationToken stop)
    {
        foreach (var chunk in ranges.Chunk(ChunkLength))
        {
            while (!stop.IsCancellationRequested && ledger.Unfinished(version) > Ahead)
            {
                stop.WaitHandle.WaitOne(BetweenLooks);
            }

            if (stop.IsCancellationRequested)
            {
                return;
            }

            var added = ledger.Add(version, chunk);
            queue.Publish(version, added);
            (Added, Known) = (Added + added.Count, Known + chunk.Length - added.Count);
        }
    }
}
