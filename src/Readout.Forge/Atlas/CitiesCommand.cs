using System.CommandLine;
using System.Globalization;
using System.Text;

namespace Readout.Forge.Atlas;

/// <summary><c>atlas cities</c>: makes <c>lexicon/atlas/geonames.places.tsv</c> of GeoNames' list of cities.</summary>
internal static class CitiesCommand
{
    public static Command Create()
    {
        var list = new Argument<FileInfo>("LIST") { Description = "GeoNames' list of cities, columns as in its dump." };
        var least = new Option<long>("--above") { Description = "Least number of inhabitants.", DefaultValueFactory = _ => 500_000 };
        var left = new Option<FileInfo>("--leave-out") { Description = "Names, one a line, that are first of all words or people's names.", Required = true };
        var output = new Option<FileInfo>("--output") { Description = "The table.", DefaultValueFactory = _ => new("lexicon/atlas/geonames.places.tsv") };
        var command = new Command("cities", "Make the table of large cities that places.tsv does not have.") { list, least, left, output };
        command.SetAction(result =>
        {
            var names = File.ReadLines(result.GetRequiredValue(left).FullName).Where(static line => line.Length > 0 && line[0] != '#').ToHashSet(StringComparer.OrdinalIgnoreCase);
            var target = result.GetRequiredValue(output);
            var people = result.GetValue(least);
            var rows = new CityTable(World.Atlas.Shipped.Without(Path.GetFileName(target.FullName)), names).Write(File.ReadLines(result.GetRequiredValue(list).FullName), people);
            File.WriteAllText(target.FullName, Head(people) + rows, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Split('\n').Length - 1} rows"));
        });
        return command;
    }

    private static string Head(long least) => string.Create(CultureInfo.InvariantCulture, $"""
        # Cities with {least} inhabitants or more that places.tsv does not have. Made by 'Readout.Forge atlas cities'; not edited by hand (docs/data-sources.md).
        # source: GeoNames (geonames.org, CC BY 4.0): name, country, coordinates rounded to two decimals; zones from GeoNames or, in countries of one zone, the tz database.
        id	name	names	country	kind	latitude	longitude	zone

        """).Replace("\r\n", "\n", StringComparison.Ordinal);
}
