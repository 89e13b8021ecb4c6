namespace Readout.Web.Pages;

/// <summary>Addresses of pages. Every name in one is escaped.</summary>
internal static class Address
{
    /// <summary>A document of the desk.</summary>
    public static string Document(string key) => $"/documents/{Uri.EscapeDataString(key)}";

    /// <summary>A record in its document.</summary>
    public static string Record(string key, string record) => $"/documents/{Uri.EscapeDataString(key)}/records/{Uri.EscapeDataString(record)}";

    /// <summary>An entity.</summary>
    public static string Actor(string entity) => $"/actors/{Uri.EscapeDataString(entity)}";
}
