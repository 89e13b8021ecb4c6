using Readout.World;

namespace Readout.Reading.Events;

/// <summary>Tells a visit to somebody from a trip: a candidate who tours the towns of his country consults nobody there.</summary>
internal static class Travel
{
    private const string State = "state";
    private static readonly string[] Hosts = ["person", "government", "igo", "bloc", "military", "armed_group", "party"];

    /// <summary>True if what is visited is a place of the visitors' own country, or a place that is no state and of which, or of whose visitors, the country is not known.</summary>
    /// <param name="ledger">The entities of the document.</param>
    /// <param name="visitors">Tokens that head the phrases of those who travel.</param>
    /// <param name="visited">Tokens that head what is visited.</param>
    public static bool IsAtHome(EntityLedger ledger, List<int> visitors, List<int> visited)
    {
        var countries = visitors.SelectMany(ledger.ReferentsAt).Select(referent => ledger[referent].Country).ToHashSet();
        return visited.Count > 0 && visited.SelectMany(ledger.ReferentsAt).All(referent => IsSiteOf(ledger[referent], countries));
    }

    private static bool IsSiteOf(Referent site, HashSet<string?> countries) =>
        !Hosts.Contains(site.Type) && (site.Country is null || countries.Contains(site.Country) || (countries.Contains(null) && site.Type != State));
}
