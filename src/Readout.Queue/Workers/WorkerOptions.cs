namespace Readout.Queue.Workers;

/// <summary>What a worker is told.</summary>
public sealed record WorkerOptions
{
    /// <summary>The queue: <c>postgres://…</c> or <c>nats://…</c>.</summary>
    public required string Queue { get; init; }

    /// <summary>The desk that keeps what is read.</summary>
    public required string Desk { get; init; }

    /// <summary>The version of the reader; only work that was queued for it is taken.</summary>
    public required string Version { get; init; }

    /// <summary>The name of the worker, different from every other's.</summary>
    public string Name { get; init; } = FormattableString.Invariant($"{Environment.MachineName}:{Environment.ProcessId}");

    /// <summary>How many documents it reads at a time.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>How many pieces it takes at a time.</summary>
    public int Batch { get; init; } = 64;

    /// <summary>After how long others get what it has in its hands when it is heard of no more.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long one document may take before the worker counts as hanging; its pieces then go to others.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long after a try that failed the next one may come.</summary>
    public TimeSpan AfterFailure { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often it looks whether the queue has lost something.</summary>
    public TimeSpan BetweenMends { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long nothing must have gone out for a piece that counts as lost.</summary>
    public TimeSpan LostAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>True to end when nothing is left to do.</summary>
    public bool UntilEmpty { get; init; }

    /// <summary>True to read again what the desk has from other versions of the reader only.</summary>
    public bool Rereads { get; init; }

    /// <summary>True to fetch from hosts that are private, loopback or link-local.</summary>
    public bool AllowPrivate { get; init; }
}
