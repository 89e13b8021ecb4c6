namespace Readout.Desk.Ingest.Web;

/// <summary>How addresses that a user names are fetched.</summary>
public sealed record FetchOptions
{
    /// <summary>True lets hosts be asked whose addresses are private, loopback or link-local.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>How long to wait at least between two requests to one host. A host that asks for more in its robots.txt gets it, up to <see cref="LongestDelay"/>.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait between two requests that a host may ask for.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one address may take, all its redirects together, without the waits.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many redirects are followed.</summary>
    public int Redirects { get; init; } = 5;
}
