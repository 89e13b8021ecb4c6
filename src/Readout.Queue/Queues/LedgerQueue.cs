using Readout.Queue.Ledgers;

namespace Readout.Queue.Queues;

/// <summary>The ledger as its own queue: workers ask it for rows that no other has locked. Nothing to run beside PostgreSQL.</summary>
/// <param name="ledger">The ledger; not closed with the queue.</param>
public sealed class LedgerQueue(Ledger ledger) : WorkQueue
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    /// <inheritdoc/>
    public override string? Describe() => null;

    /// <inheritdoc/>
    public override void Publish(string version, IReadOnlyList<WorkPiece> pieces)
    {
        // Workers look by themselves.
    }

    /// <inheritdoc/>
    public override IReadOnlyList<WorkPiece> Take(string version, string worker, TimeSpan lease, int most, CancellationToken stop)
    {
        var pieces = ledger.Lease(version, worker, lease, most);
        if (pieces.Count == 0)
        {
            stop.WaitHandle.WaitOne(BetweenLooks);
        }

        return pieces;
    }

    /// <inheritdoc/>
    public override void Settle(IReadOnlyList<WorkPiece> pieces)
    {
        // The ledger has it already.
    }

    /// <inheritdoc/>
    public override void Release(IReadOnlyList<WorkPiece> pieces, TimeSpan after)
    {
        // The ledger has it already.
    }

    /// <inheritdoc/>
    public override void Renew()
    {
        // The lease in the ledger is all there is.
    }

    /// <inheritdoc/>
    public override void Mend(string version, TimeSpan lostAfter)
    {
        // Nothing can get lost between the ledger and itself.
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        // The ledger belongs to whoever opened it.
    }
}
