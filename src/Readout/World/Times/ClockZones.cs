using System.Collections.Frozen;
using NodaTime;
using NodaTime.TimeZones;

namespace Readout.World.Times;

/// <summary>
/// The zones that English news names: cities and one-zone countries of the tz database, places of the atlas, and the rows of
/// <c>lexicon/english/zones.tsv</c>, which win. Immutable and thread-safe.
/// </summary>
internal sealed class ClockZones
{
    private readonly FrozenDictionary<string, Row>.AlternateLookup<ReadOnlySpan<char>> _rows;

    private ClockZones(Dictionary<string, Row> rows) =>
        _rows = rows.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Names of the rows of the table, for tests.</summary>
    public IEnumerable<string> Names => _rows.Dictionary.Keys;

    public static ClockZones Load(TimeTable table)
    {
        var rows = new Dictionary<string, Row>(StringComparer.OrdinalIgnoreCase);
        AddCountries(rows);
        AddCities(rows);
        AddPlaces(rows);
        for (var i = 0; i < table.RowCount; i++)
        {
            rows[table[i, "lemma"]] = new(NullIfEmpty(table[i, "zone"]), NullIfEmpty(table[i, "abbreviation"]), table[i, "others"].Length > 0);
        }

        return new(rows);
    }

    /// <summary>True if the name is one of a zone, also of one that is left open because it means several.</summary>
    public bool Knows(ReadOnlySpan<char> name) => _rows.ContainsKey(name);

    /// <summary>True if the name is one of several zones.</summary>
    public bool IsOfSeveral(ReadOnlySpan<char> name) => _rows.TryGetValue(name, out var row) && row.HasOthers;

    /// <summary>The zone of that name, or null where it is unknown or left open.</summary>
    public ClockZone? Find(ReadOnlySpan<char> name)
    {
        if (!_rows.TryGetValue(name, out var row) || row.Zone is null)
        {
            return null;
        }

        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(row.Zone);
        if (zone is null || row.Abbreviation is null)
        {
            return zone is null ? null : new(zone.Id == "Etc/UTC" ? "UTC" : zone.Id, zone);
        }

        return OffsetUnder(zone, row.Abbreviation) is { } offset ? OfOffset(offset) : null;
    }

    /// <summary>The zone that is so far from UTC: "GMT+8".</summary>
    public static ClockZone OfOffset(Offset offset) =>
        new(NodaTime.Text.OffsetPattern.CreateWithInvariantCulture("+HH:mm").Format(offset), DateTimeZone.ForOffset(offset));

    /// <summary>The latest offset that the tz database lists for a zone under an abbreviation, or null.</summary>
    public static Offset? OffsetUnder(DateTimeZone zone, string abbreviation)
    {
        Offset? found = null;
        foreach (var interval in zone.GetZoneIntervals(Instant.FromUtc(1970, 1, 1, 0, 0), Instant.FromUtc(2037, 12, 31, 0, 0)))
        {
            if (interval.Name == abbreviation)
            {
                found = interval.WallOffset;
            }
        }

        return found;
    }

    private static void AddCountries(Dictionary<string, Row> rows)
    {
        var zones = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var place in TzdbDateTimeZoneSource.Default.ZoneLocations ?? [])
        {
            zones[place.CountryName] = zones.ContainsKey(place.CountryName) ? null : place.ZoneId;
        }

        foreach (var (country, zone) in zones)
        {
            if (zone is not null)
            {
                rows[country] = new(zone, null);
            }
        }
    }

    // "Asia/Hong_Kong" names Hong Kong. The locations are used, not all identifiers: "US/Eastern" and "Brazil/East" name no city.
    private static void AddCities(Dictionary<string, Row> rows)
    {
        foreach (var place in TzdbDateTimeZoneSource.Default.ZoneLocations ?? [])
        {
            rows.TryAdd(place.ZoneId[(place.ZoneId.LastIndexOf('/') + 1)..].Replace('_', ' '), new(place.ZoneId, null));
        }
    }

    // Capitals and cities of the atlas that give no zone their name: "Geneva time".
    private static void AddPlaces(Dictionary<string, Row> rows)
    {
        var forms = Atlas.Shipped.Facts.FormsById;
        foreach (var place in Atlas.Shipped.Places.Values.Where(static place => place is { Kind: "capital" or "city", Zone: not null }))
        {
            foreach (var form in forms[place.Entry.Id])
            {
                rows.TryAdd(form, new(place.Zone, null));
            }
        }
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private readonly record struct Row(string? Zone, string? Abbreviation, bool HasOthers = false);
}
