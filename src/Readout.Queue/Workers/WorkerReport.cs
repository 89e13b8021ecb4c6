using Readout.Desk.Store;

namespace Readout.Queue.Workers;

/// <summary>What a worker has done so far.</summary>
public sealed class WorkerReport
{
    private readonly long[] _kept = new long[Enum.GetValues<Kept>().Length];

    /// <summary>Pieces done.</summary>
    public long Done { get; internal set; }

    /// <summary>Tries that failed.</summary>
    public long Failed { get; internal set; }

    /// <summary>Pieces given up.</summary>
    public long GivenUp { get; internal set; }

    /// <summary>How many documents came to that.</summary>
    public long Of(Kept kept) => _kept[(int)kept];

    internal void Count(Kept kept) => _kept[(int)kept]++;
}
