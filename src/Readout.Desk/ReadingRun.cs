using System.Threading.Tasks.Dataflow;
using Readout.Desk.Ingest;
using Readout.Records;

namespace Readout.Desk;

/// <summary>What reading one input yielded.</summary>
/// <param name="Intake">The input.</param>
/// <param name="Record">Its record; for a failed input an empty one with the diagnostics.</param>
public sealed record ReadingResult(Intake Intake, DocumentRecord Record);

/// <summary>
/// Reads many documents on many threads and hands the results on in the order of the inputs. Only a few documents per
/// thread are in memory at a time, however many come in.
/// </summary>
public sealed class ReadingRun
{
    private const int WaitingPerThread = 4;

    private readonly Reader _reader;
    private readonly int _threads;

    /// <summary>Prepares a run.</summary>
    /// <param name="reader">The reader all threads share.</param>
    /// <param name="threads">How many documents to read at a time, at least 1.</param>
    public ReadingRun(Reader reader, int threads)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        _reader = reader;
        _threads = threads;
    }

    /// <summary>Reads every input and applies <paramref name="then"/> to each result, both on the run's threads.</summary>
    /// <typeparam name="T">What is wanted of each result.</typeparam>
    /// <param name="intakes">The inputs; taken one by one, never on two threads at once.</param>
    /// <param name="then">What to make of a result, such as its printed form.</param>
    /// <returns>What <paramref name="then"/> made, in the order of the inputs.</returns>
    public IEnumerable<T> Read<T>(IEnumerable<Intake> intakes, Func<ReadingResult, T> then)
    {
        ArgumentNullException.ThrowIfNull(intakes);
        ArgumentNullException.ThrowIfNull(then);
        return _threads == 1 ? intakes.Select(intake => then(Read(intake))) : ReadInParallel(intakes, then);
    }

    private ReadingResult Read(Intake intake)
    {
        if (intake.Article is null)
        {
            return new(intake, FailedRecord.Of(intake));
        }

        var record = _reader.Read(intake.Article);
        return new(intake, intake.Diagnostics.Count == 0
            ? record
            : record with { Diagnostics = [.. intake.Diagnostics, .. record.Diagnostics] });
    }

    private IEnumerable<T> ReadInParallel<T>(IEnumerable<Intake> intakes, Func<ReadingResult, T> then)
    {
        using var stop = new CancellationTokenSource();
        var block = new TransformBlock<Intake, T>(intake => then(Read(intake)), new ExecutionDataflowBlockOptions
        {
            MaxDegreeOfParallelism = _threads,
            BoundedCapacity = _threads * WaitingPerThread,
            EnsureOrdered = true,
            CancellationToken = stop.Token,
        });
        var feeding = Task.Run(() => Feed(intakes, block, stop.Token));
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

    private static async Task Feed<T>(IEnumerable<Intake> intakes, TransformBlock<Intake, T> block, CancellationToken stop)
    {
        try
        {
            foreach (var intake in intakes)
            {
                if (!await block.SendAsync(intake, stop).ConfigureAwait(false))
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
