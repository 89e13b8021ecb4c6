using Readout.Desk.Store;
using Readout.Queue.Ledgers;
using Readout.Queue.Queues;

namespace Readout.Queue;

/// <summary>Opens the queue that an address names, with its ledger.</summary>
public static class QueueAddress
{
    /// <summary>Opens both.</summary>
    /// <param name="queue">
    /// <c>postgres://user:password@host:port/database</c>, whose ledger is the queue; or <c>nats://host:port,host:port,…</c>, and the ledger stands in the database of the desk.
    /// </param>
    /// <param name="desk">The desk, or null where it is not named.</param>
    /// <exception cref="DeskException">One of them cannot be opened.</exception>
    public static (Ledger Ledger, WorkQueue Queue) Open(string queue, string? desk)
    {
        ArgumentNullException.ThrowIfNull(queue);
        if (NatsAddress.TryParse(queue) is { } address)
        {
            return OpenNats(address, desk ?? throw new DeskException($"{address.Place}: the ledger of work stands in the database of the desk; name it with --desk postgres://…"));
        }

        if (!PostgresDialect.IsAddress(queue))
        {
            throw new DeskException($"{queue}: expected a queue like postgres://user:password@host:5432/database or nats://host:4222");
        }

        var ledger = Ledger.Open(queue);
        return (ledger, new LedgerQueue(ledger));
    }

    private static (Ledger Ledger, WorkQueue Queue) OpenNats(NatsAddress address, string desk)
    {
        var ledger = Ledger.Open(desk);
        try
        {
            return (ledger, NatsQueue.Open(address, ledger));
        }
        catch
        {
            ledger.Dispose();
            throw;
        }
    }
}
