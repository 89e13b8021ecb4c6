using System.Globalization;
using System.Text;
using NodaTime.TimeZones;
using Readout.World;

namespace Readout.Forge.Atlas;

/// <summary>Makes rows of the table <c>places</c> of GeoNames' list of cities (columns as in its dump, https://download.geonames.org/export/dump/readme.txt).</summary>
internal sealed class CityTable(World.Atlas atlas, IReadOnlySet<string> left)
{
    private const double Nearby = 0.35;
    private const string Apostrophes = "'\u2018\u2019\u02BB\u02BC";

    // Columns of the dump.
    private const int NameColumn = 1;
    private const int Latitude = 4;
    private const int Longitude = 5;
    private const int Feature = 7;
    private const int Country = 8;
    private const int Population = 14;
    private const int Zone = 17;

    private readonly Dictionary<string, string> _alpha3 = atlas.States.Values.Where(static state => state.Alpha2.Length == 2 && state.Status != "historic")
        .ToDictionary(static state => state.Alpha2, static state => state.Alpha3, StringComparer.Ordinal);

    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A city of the list.</summary>
    private sealed record City(string Name, string Alpha2, long People, double Latitude, double Longitude, string? Zone);

    /// <summary>The rows, largest first.</summary>
    /// <param name="lines">Lines of the dump.</param>
    /// <param name="least">Least number of inhabitants.</param>
    public string Write(IEnumerable<string> lines, long least)
    {
        var text = new StringBuilder();
        foreach (var city in lines.Select(Read).OfType<City>().Where(city => city.People >= least).OrderByDescending(static city => city.People).ThenBy(static city => city.Name, StringComparer.Ordinal))
        {
            if (_alpha3.TryGetValue(city.Alpha2, out var country) && _names.Add(city.Name) && !left.Contains(city.Name) && !IsKnown(city, country))
            {
                text.Append(CultureInfo.InvariantCulture, $"place:{Slug.Of(city.Name)}\t{city.Name}\t{string.Join('|', PlainForms(city.Name))}\t{country}\tcity\t{city.Latitude:0.00}\t{city.Longitude:0.00}\t{city.Zone ?? OnlyZoneOf(city.Alpha2)}\n");
            }
        }

        return text.ToString();
    }

    // The name as agencies write it: without marks on letters, and where it has an apostrophe (a sign of the transcription) with the common one and with none.
    private static IEnumerable<string> PlainForms(string name)
    {
        var plain = new string([.. Slug.Plain(name).Select(static c => Apostrophes.Contains(c, StringComparison.Ordinal) ? '\'' : c)]).TrimEnd('\'');
        return new[] { plain, plain.Replace("'", "", StringComparison.Ordinal) }.Distinct(StringComparer.Ordinal).Where(form => form != name);
    }

    private static City? Read(string line)
    {
        var cells = line.Split('\t');
        return cells.Length > Zone && cells[Feature] is "PPL" or "PPLA" or "PPLA2" or "PPLA3" or "PPLC"
            ? new(
                cells[NameColumn],
                cells[Country],
                long.Parse(cells[Population], CultureInfo.InvariantCulture),
                double.Parse(cells[Latitude], CultureInfo.InvariantCulture),
                double.Parse(cells[Longitude], CultureInfo.InvariantCulture),
                cells[Zone].Length > 0 ? cells[Zone] : null)
            : null;
    }

    // By a name that already means something, or, under whatever name, by where it is.
    private bool IsKnown(City city, string country) =>
        atlas.Search(city.Name).Any(entry => atlas.FormsOf(entry.Id).Contains(city.Name, StringComparer.OrdinalIgnoreCase))
        || atlas.Find("place:" + Slug.Of(city.Name)) is not null
        || atlas.Places.Values.Any(place => place.Kind is "capital" or "city" && place.Entry.Country == country
            && Math.Abs((place.Latitude ?? 999) - city.Latitude) < Nearby && Math.Abs((place.Longitude ?? 999) - city.Longitude) < Nearby);

    private static string? OnlyZoneOf(string alpha2)
    {
        var zones = (TzdbDateTimeZoneSource.Default.ZoneLocations ?? []).Where(place => place.CountryCode == alpha2).Select(static place => place.ZoneId).Distinct().ToList();
        return zones is [var only] ? only : null;
    }
}
