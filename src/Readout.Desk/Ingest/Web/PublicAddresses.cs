using System.Net;
using System.Net.Sockets;

namespace Readout.Desk.Ingest.Web;

/// <summary>
/// Which addresses belong to the public internet: all but those of the IANA registries of special-purpose addresses
/// (https://www.iana.org/assignments/iana-ipv4-special-registry, iana-ipv6-special-registry; RFC 6890) and multicast.
/// </summary>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/128", "::1/128", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    // Behind these stands an IPv4 address: NAT64 (RFC 6052) and IPv4-compatible in the last four bytes, 6to4 (RFC 3056) from the third on.
    private static readonly (IPNetwork Network, int At)[] Carriers =
        [(IPNetwork.Parse("64:ff9b::/96"), 12), (IPNetwork.Parse("::/96"), 12), (IPNetwork.Parse("2002::/16"), 2)];

    /// <summary>True for an address of the public internet.</summary>
    public static bool Contain(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (Special.Any(network => network.Contains(plain)))
        {
            return false;
        }

        return plain.AddressFamily != AddressFamily.InterNetworkV6
            || Carriers.Where(carrier => carrier.Network.Contains(plain)).All(carrier => Contain(new IPAddress(plain.GetAddressBytes().AsSpan(carrier.At, 4))));
    }
}
