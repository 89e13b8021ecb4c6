namespace Readout.Web.Serving;

/// <summary>How an explorer is served.</summary>
/// <param name="Desk">The desk: path of a file, or an address of PostgreSQL.</param>
public sealed record ExplorerOptions(string Desk)
{
    /// <summary>Address to listen at; loopback unless <see cref="Token"/> is given.</summary>
    public string Host { get; init; } = "127.0.0.1";

    /// <summary>Port; 0 for any that is free.</summary>
    public int Port { get; init; } = 4160;

    /// <summary>What a browser must know to be answered; null where only this machine can ask.</summary>
    public string? Token { get; init; }

    /// <summary>Requests a second that one address may make for long; five times as many at once.</summary>
    public int RequestsPerSecond { get; init; } = 100;

    /// <summary>False where nobody decides on records in pages or through the interface for programs.</summary>
    public bool MayReview { get; init; } = true;

    /// <summary>Name under which decisions are taken where the browser gives none; people can change it in the form.</summary>
    public string Reviewer { get; init; } = "";

    /// <summary>Says something to whoever runs the server: what failed, never what was asked.</summary>
    public Action<string> Say { get; init; } = static _ => { };
}
