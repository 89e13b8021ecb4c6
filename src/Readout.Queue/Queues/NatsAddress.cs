using System.Globalization;
using Readout.Desk.Store;

namespace Readout.Queue.Queues;

/// <summary>The address of a stream: <c>nats://user:password@host:port,host:port/stream?replicas=3</c>.</summary>
/// <param name="Servers">The servers, as the client takes them.</param>
/// <param name="Stream">The name of the stream; <c>readout</c> where none is given.</param>
/// <param name="Replicas">On how many servers the stream is kept where it has to be made: 3 where three are named, else 1.</param>
/// <param name="Place">The address without a password, for messages.</param>
internal sealed record NatsAddress(string Servers, string Stream, int Replicas, string Place)
{
    private static readonly string[] Schemes = ["nats://", "tls://"];

    /// <summary>Takes an address apart; null where it is none of NATS.</summary>
    /// <exception cref="DeskException">It is one, and wrong.</exception>
    public static NatsAddress? TryParse(string address)
    {
        if (Schemes.FirstOrDefault(scheme => address.StartsWith(scheme, StringComparison.Ordinal)) is not { } scheme)
        {
            return null;
        }

        var (rest, query) = Split(address[scheme.Length..], '?');
        var (hosts, stream) = Split(rest, '/');
        var servers = hosts.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var place = $"{scheme}{string.Join(',', servers.Select(static server => server[(server.LastIndexOf('@') + 1)..]))}";
        var replicas = servers.Length >= 3 ? 3 : 1;
        if (servers.Length == 0 || !stream.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
            || (query.Length > 0 && (!query.StartsWith("replicas=", StringComparison.Ordinal) || !int.TryParse(query["replicas=".Length..], CultureInfo.InvariantCulture, out replicas) || replicas is < 1 or > 5)))
        {
            throw new DeskException($"{place}: expected an address like nats://host:4222,host:4222,host:4222/stream?replicas=3");
        }

        return new(string.Join(',', servers.Select(server => $"{scheme}{server}")), stream.Length == 0 ? "readout" : stream, replicas, place);
    }

    private static (string Before, string After) Split(string text, char mark) =>
        text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at ? (text[..at], text[(at + 1)..]) : (text, "");
}
