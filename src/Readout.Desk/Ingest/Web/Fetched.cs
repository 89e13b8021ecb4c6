using Readout.Records;

namespace Readout.Desk.Ingest.Web;

/// <summary>What came of fetching an address.</summary>
internal sealed record Fetched
{
    /// <summary>The address after redirects.</summary>
    public required Uri Address { get; init; }

    /// <summary>Why there is nothing, or null.</summary>
    public Diagnostic? Problem { get; init; }

    /// <summary>The status of the last response, or 0 where there was none.</summary>
    public int Status { get; init; }

    /// <summary>What came; null where nothing did, and where it has not changed.</summary>
    public byte[]? Body { get; init; }

    /// <summary>The encoding that the server names, or null.</summary>
    public string? Charset { get; init; }

    /// <summary>The ETag of the response as written, or null.</summary>
    public string? Tag { get; init; }

    /// <summary>Last-Modified of the response as written, or null.</summary>
    public string? Changed { get; init; }

    /// <summary>How long the server asks to wait, or null.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
