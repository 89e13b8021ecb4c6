using System.Collections.Frozen;
using Readout.Records;

namespace Readout.World;

public sealed partial class Atlas
{
    private readonly OfficeHolding[] _holdings;
    private readonly FrozenDictionary<string, OfficeHolding[]> _holdingsOfPerson;

    /// <summary>Every holding of an office, in table order.</summary>
    public IReadOnlyList<OfficeHolding> Holdings => _holdings;

    /// <summary>
    /// The office a person held on a day, or null. Of several at once the one that the table names first, which is the
    /// one the news calls the person by.
    /// </summary>
    public Role? RoleAt(string personId, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(personId);
        foreach (var holding in _holdingsOfPerson.GetValueOrDefault(personId) ?? [])
        {
            if (holding.IsHeldOn(date))
            {
                return holding.ToRole();
            }
        }

        return null;
    }

    /// <summary>Who held an office on a day.</summary>
    /// <param name="place">ISO 3166-1 alpha-3 of a country, or id of an organisation (<c>igo:NATO</c>).</param>
    /// <param name="office">Key of the office or of a title ("secretary-of-state"); <c>leader</c> is the office that leads the country.</param>
    /// <param name="date">The day.</param>
    public IEnumerable<OfficeHolding> HoldersOf(string place, string office, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(office);
        var sought = office == "leader" ? _facts.Leaders.GetValueOrDefault(place, office) : office;
        return _holdings.Where(holding =>
            (holding.Country == place || holding.OrganisationId == place)
            && (holding.Office == sought || TitleKey(holding.Title) == sought)
            && holding.IsHeldOn(date));
    }

    private static string TitleKey(string title) => title.Replace(' ', '-').ToLowerInvariant();

    private static (OfficeHolding[] All, FrozenDictionary<string, OfficeHolding[]> ByPerson) BuildHoldings(AtlasBuilder facts)
    {
        var all = facts.Holdings.Select(pair => pair.Holding).ToArray();
        var byPerson = all.GroupBy(holding => holding.PersonId, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        return (all, byPerson);
    }
}
