using System.Diagnostics;
using System.Diagnostics.Metrics;
using Readout.Desk.Store;

namespace Readout.Queue.Watching;

/// <summary>What a worker tells whoever watches it: measures and traces under one name, by the standard interfaces of .NET. They cost next to nothing where nobody listens.</summary>
internal static class WorkMeter
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "Readout.Queue";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> DocumentCount = Meter.CreateCounter<long>("readout.documents", "{document}", "Documents, by what they came to.");

    private static readonly Counter<long> PieceCount = Meter.CreateCounter<long>("readout.pieces", "{piece}", "Tries of pieces of work, by how they ended.");

    private static readonly Histogram<double> BatchTime = Meter.CreateHistogram<double>("readout.batch.duration", "s", "How long it took to read and keep what was taken at a time.");

    private static readonly Gauge<long> UnfinishedCount = Meter.CreateGauge<long>("readout.queue.unfinished", "{piece}", "Pieces of work that are neither done nor given up.");

    /// <summary>Where traces come from: one span for each batch.</summary>
    public static ActivitySource Traces { get; } = new(Name);

    /// <summary>A document came to something.</summary>
    public static void Document(Kept kept) => DocumentCount.Add(1, new KeyValuePair<string, object?>("outcome", kept.ToString().ToLowerInvariant()));

    /// <summary>Tries ended: <c>done</c>, <c>failed</c> or <c>given_up</c>.</summary>
    public static void Pieces(string outcome, long count) => PieceCount.Add(count, new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>A batch was read and kept.</summary>
    public static void Batch(TimeSpan time) => BatchTime.Record(time.TotalSeconds);

    /// <summary>How much there is to do.</summary>
    public static void Unfinished(long pieces) => UnfinishedCount.Record(pieces);
}
