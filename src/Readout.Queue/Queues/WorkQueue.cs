using Readout.Queue.Ledgers;

namespace Readout.Queue.Queues;

/// <summary>
/// What hands work out. The ledger says what there is to do; a queue only brings it to workers, may bring it twice, and may forget: <see cref="Mend"/> puts that right.
/// For one thread at a time, but <see cref="Renew"/>.
/// </summary>
public abstract class WorkQueue : IDisposable
{
    /// <summary>The queue in words, for <c>readout queue status</c>; null where there is nothing beside the ledger.</summary>
    public abstract string? Describe();

    /// <summary>Tells workers of pieces that stand in the ledger.</summary>
    public abstract void Publish(string version, IReadOnlyList<WorkPiece> pieces);

    /// <summary>Pieces that are begun with this call and nobody else has; none where there are none within a while.</summary>
    /// <param name="version">The version of the reader.</param>
    /// <param name="worker">Who takes them.</param>
    /// <param name="lease">How long nobody else may have them.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="stop">Ends the waiting.</param>
    public abstract IReadOnlyList<WorkPiece> Take(string version, string worker, TimeSpan lease, int most, CancellationToken stop);

    /// <summary>The ledger knows that these are done or given up.</summary>
    public abstract void Settle(IReadOnlyList<WorkPiece> pieces);

    /// <summary>These are to be tried again, after a while.</summary>
    public abstract void Release(IReadOnlyList<WorkPiece> pieces, TimeSpan after);

    /// <summary>The worker is alive and has not finished what it took. Called from another thread.</summary>
    public abstract void Renew();

    /// <summary>Publishes again what the ledger has to do and the queue has lost; called now and then by every worker.</summary>
    /// <param name="version">The version of the reader.</param>
    /// <param name="lostAfter">How long nothing must have gone out for a piece.</param>
    public abstract void Mend(string version, TimeSpan lostAfter);

    /// <summary>Lets go of the connections.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc cref="Dispose()"/>
    protected abstract void Dispose(bool disposing);
}
