using System.Net;
using System.Net.Sockets;

namespace Readout.Desk.Ingest.Web;

/// <summary>
/// Opens connections to addresses that are allowed, and to no others. The check is made on the very address that is connected to,
/// for each connection anew, so neither a redirect nor a name that changes its address (DNS rebinding) gets around it.
/// </summary>
internal sealed class GuardedConnections(Func<IPAddress, bool> isAllowed, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    /// <summary>Handles requests over such connections: without proxy, cookies or redirects of its own.</summary>
    public SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.All,
        MaxResponseHeadersLength = 64,
        ConnectCallback = (context, stop) => new ValueTask<Stream>(Connect(context.DnsEndPoint, stop)),
    };

    private async Task<Stream> Connect(DnsEndPoint host, CancellationToken stop)
    {
        var addresses = IPAddress.TryParse(host.Host, out var literal) ? [literal] : await resolve(host.Host, stop).ConfigureAwait(false);
        var allowed = addresses.Where(isAllowed).ToArray();
        if (allowed.Length == 0)
        {
            throw new BrokenInputException(IngestDiagnostics.PrivateAddress(host.Host, string.Join(", ", addresses.Select(address => address.ToString()))));
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, host.Port, stop).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
