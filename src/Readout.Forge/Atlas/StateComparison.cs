using System.Text.Json;
using System.Xml.Linq;

namespace Readout.Forge.Atlas;

/// <summary>Holds the states of an atlas against public lists of codes, names and zones; each method yields what differs.</summary>
internal static class StateComparison
{
    /// <summary>Codes must be those of ISO 3166-1, and no state of that list's codes may carry another's.</summary>
    /// <param name="atlas">The atlas.</param>
    /// <param name="list">Debian iso-codes' <c>iso_3166-1.json</c>.</param>
    public static IEnumerable<string> WithIsoCodes(World.Atlas atlas, Stream list)
    {
        using var document = JsonDocument.Parse(list);
        var codes = document.RootElement.GetProperty("3166-1").EnumerateArray().ToDictionary(
            entry => entry.GetProperty("alpha_2").GetString()!, entry => entry.GetProperty("alpha_3").GetString()!, StringComparer.Ordinal);
        foreach (var state in OfToday(atlas))
        {
            // XK and the like are user-assigned: not in the list, and never will be.
            var isUserAssigned = state.Alpha2 is ['X', >= 'A' and <= 'Z'];
            if (!codes.TryGetValue(state.Alpha2, out var alpha3))
            {
                if (!isUserAssigned)
                {
                    yield return $"{state.Entry.Id}: alpha-2 '{state.Alpha2}' is not in ISO 3166-1";
                }
            }
            else if (alpha3 != state.Alpha3)
            {
                yield return $"{state.Entry.Id}: alpha-2 '{state.Alpha2}' is {alpha3} in ISO 3166-1, not {state.Alpha3}";
            }
        }
    }

    /// <summary>The name that CLDR gives must be one that the atlas finds.</summary>
    /// <param name="atlas">The atlas.</param>
    /// <param name="names">CLDR's <c>common/main/en.xml</c>.</param>
    public static IEnumerable<string> WithEnglishNames(World.Atlas atlas, Stream names)
    {
        var territories = XDocument.Load(names).Descendants("territory")
            .Where(territory => territory.Attribute("alt") is null)
            .ToDictionary(territory => (string)territory.Attribute("type")!, territory => territory.Value, StringComparer.Ordinal);
        foreach (var state in OfToday(atlas))
        {
            var forms = atlas.FormsOf(state.Entry.Id).Select(Plain).ToHashSet(StringComparer.Ordinal);
            if (territories.TryGetValue(state.Alpha2, out var name) && !Variants(name).Any(forms.Contains))
            {
                yield return $"{state.Entry.Id}: CLDR's name '{name}' is not among its names";
            }
        }
    }

    /// <summary>The zone of a capital must be one of the state's own, where the zone table has the state.</summary>
    /// <param name="atlas">The atlas.</param>
    /// <param name="table">The time zone database's <c>zone.tab</c>.</param>
    public static IEnumerable<string> WithZones(World.Atlas atlas, Stream table)
    {
        using var reader = new StreamReader(table);
        var zones = reader.ReadToEnd().Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToLookup(cells => cells[0], cells => cells[2], StringComparer.Ordinal);
        foreach (var state in OfToday(atlas).Where(state => zones.Contains(state.Alpha2)))
        {
            if (!zones[state.Alpha2].Select(Renamed).Contains(state.Zone, StringComparer.Ordinal))
            {
                yield return $"{state.Entry.Id}: zone '{state.Zone}' is not among {string.Join(", ", zones[state.Alpha2])}";
            }
        }
    }

    private static IEnumerable<World.AtlasState> OfToday(World.Atlas atlas) => atlas.States.Values
        .Where(state => state.Status != "historic")
        .OrderBy(state => state.Alpha3, StringComparer.Ordinal);

    // The database renamed one zone of the table in 2022; older copies still have the former name.
    private static string Renamed(string zone) => zone == "Europe/Kiev" ? "Europe/Kyiv" : zone;

    // "Hong Kong SAR China", "Myanmar (Burma)", "Congo - Kinshasa", "Bosnia & Herzegovina", "St. Lucia".
    private static IEnumerable<string> Variants(string name)
    {
        var plain = Plain(name);
        yield return plain;
        yield return plain.Replace(" & ", " and ", StringComparison.Ordinal);
        yield return plain.Replace(" - ", "-", StringComparison.Ordinal);
        foreach (var end in (string[])[" SAR China", " (", " Territories"])
        {
            var at = plain.IndexOf(end, StringComparison.Ordinal);
            if (at > 0)
            {
                yield return plain[..at];
            }
        }
    }

    private static string Plain(string name) => name.Replace('’', '\'');
}
