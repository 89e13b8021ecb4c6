using System.Threading.Tasks.Dataflow;

namespace Readout.Desk;

/// <summary>
/// Works on many things on many threads and hands the results on in the order the things came in. Only a few of them per
/// thread are in memory at a time, however many come in.
/// </summary>
public static class ParallelWork
{
    private const int WaitingPerThread = 4;

    /// <summary>Applies <paramref name="work"/> to every item.</summary>
    /// <typeparam name="TItem">What comes in.</typeparam>
    /// <typeparam name="TResult">What is made of it.</typeparam>
    /// <param name="items">Taken one by one, never on two threads at once.</param>
    /// <param name="threads">How many items to work on at a time, at least 1.</param>
    /// <param name="work">Called on several threads at once.</param>
    /// <param name="ahead">How many more results may wait while whoever takes them is busy.</param>
    public static IEnumerable<TResult> InOrder<TItem, TResult>(IEnumerable<TItem> items, int threads, Func<TItem, TResult> work, int ahead = 0)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(work);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(ahead);
        return threads == 1 ? items.Select(work) : Parallel(items, threads, work, (threads * WaitingPerThread) + ahead);
    }

    private static IEnumerable<TResult> Parallel<TItem, TResult>(IEnumerable<TItem> items, int threads, Func<TItem, TResult> work, int capacity)
    {
        using var stop = new CancellationTokenSource();
        var block = new TransformBlock<TItem, TResult>(work, new ExecutionDataflowBlockOptions
        {
            MaxDegreeOfParallelism = threads,
            BoundedCapacity = capacity,
            EnsureOrdered = true,
            CancellationToken = stop.Token,
        });
        var feeding = Task.Run(() => Feed(items, block, stop.Token));
        try
        {
            while (block.OutputAvailableAsync().GetAwaiter().GetResult())
            {
                yield return block.Receive();
            }

            feeding.GetAwaiter().GetResult();
            block.Completion.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
        }
    }

    private static async Task Feed<TItem, TResult>(IEnumerable<TItem> items, TransformBlock<TItem, TResult> block, CancellationToken stop)
    {
        try
        {
            foreach (var item in items)
            {
                if (!await block.SendAsync(item, stop).ConfigureAwait(false))
                {
                    return;
                }
            }
        }
        finally
        {
            block.Complete();
        }
    }
}
