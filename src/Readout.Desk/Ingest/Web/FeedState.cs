namespace Readout.Desk.Ingest.Web;

/// <summary>What is remembered of a feed between two visits. It can be kept as JSON.</summary>
public sealed record FeedState
{
    /// <summary>The feed's address.</summary>
    public required string Address { get; init; }

    /// <summary>ETag of the last version, as the server wrote it, or null.</summary>
    public string? Tag { get; init; }

    /// <summary>Last-Modified of the last version, as the server wrote it, or null.</summary>
    public string? Changed { get; init; }

    /// <summary>How often in a row the feed could not be had.</summary>
    public int Failures { get; init; }

    /// <summary>When the feed may be visited next.</summary>
    public DateTimeOffset Due { get; init; } = DateTimeOffset.MinValue;

    /// <summary>Hashes of the entries that were handed on, the oldest first; at most <see cref="FeedPoller.Remembered"/> and those that stand in the feed.</summary>
    public IReadOnlyList<string> Seen { get; init; } = [];
}
