using Readout.Web.Documents;

namespace Readout.Web.Pages;

/// <summary>Addresses of pages. Every name in one is escaped.</summary>
internal static class Address
{
    private const int LongestIssue = 400;
    private const string State = "state:";

    /// <summary>A document of the desk.</summary>
    public static string Document(string key) => $"/documents/{Uri.EscapeDataString(key)}";

    /// <summary>The words of a record in its document.</summary>
    public static string Words(string key, string record) => $"{Document(key)}#t-{RecordKey.Of(record)}";

    /// <summary>A record.</summary>
    public static string Record(string key, string record) => $"{Document(key)}/records/{Uri.EscapeDataString(record)}";

    /// <summary>An entity.</summary>
    public static string Actor(string entity) => $"/actors/{Uri.EscapeDataString(entity)}";

    /// <summary>The positions of a holder.</summary>
    public static string Ledger(string holder, string? issue = null) =>
        $"/ledger/{Uri.EscapeDataString(holder)}{(issue is null ? "" : $"?issue={Uri.EscapeDataString(issue)}")}";

    /// <summary>All who stand somewhere on an issue.</summary>
    public static string Issue(string issue) => $"/ledger?issue={Uri.EscapeDataString(issue.Length <= LongestIssue ? issue : issue[..LongestIssue])}";

    /// <summary>What two sides do to each other; a state is known by its three letters, which stand for all its parties.</summary>
    public static string Pair(string first, string second, string by = "month", string? period = null) =>
        $"/pairs/{Uri.EscapeDataString(Side(first))}/{Uri.EscapeDataString(Side(second))}?by={by}{(period is null ? "" : $"&period={Uri.EscapeDataString(period)}")}";

    private static string Side(string entity) => entity.StartsWith(State, StringComparison.Ordinal) ? entity[State.Length..] : entity;

    /// <summary>Two accounts held against each other.</summary>
    public static string Compare(string a, string b) => $"/compare?a={Uri.EscapeDataString(a)}&b={Uri.EscapeDataString(b)}";
}
