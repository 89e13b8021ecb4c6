using System.CommandLine;
using System.Globalization;
using Readout.World;

namespace Readout.Forge.Atlas;

/// <summary><c>atlas</c>: counts the fact tables, checks them against each other and against the public lists their facts come from.</summary>
internal static class AtlasCommand
{
    public static Command Create()
    {
        var iso = new Option<FileInfo>("--iso-codes")
        {
            Description = "Debian iso-codes' list of ISO 3166-1.",
            DefaultValueFactory = _ => new("/usr/share/iso-codes/json/iso_3166-1.json"),
        };
        var cldr = new Option<FileInfo>("--cldr")
        {
            Description = "CLDR's English names (Debian unicode-cldr-core).",
            DefaultValueFactory = _ => new("/usr/share/unicode/cldr/common/main/en.xml"),
        };
        var zones = new Option<FileInfo>("--zone-tab")
        {
            Description = "The time zone database's zones by country.",
            DefaultValueFactory = _ => new("/usr/share/zoneinfo/zone.tab"),
        };
        var command = new Command("atlas", "Count and check the fact tables of the atlas.") { iso, cldr, zones, CitiesCommand.Create(), SampleCommand.Create() };
        command.SetAction(result => Run(result.GetRequiredValue(iso), result.GetRequiredValue(cldr), result.GetRequiredValue(zones)));
        return command;
    }

    private static int Run(FileInfo iso, FileInfo cldr, FileInfo zones)
    {
        var atlas = World.Atlas.Shipped;
        foreach (var (table, rows) in atlas.RowCounts)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table,-16} {rows,5} rows"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"names",-16} {atlas.NameCount,5} forms"));
        var problems = AtlasCheck.Run(atlas).Select(problem => problem.ToString()).ToList();
        Compare(iso, file => StateComparison.WithIsoCodes(atlas, file), problems);
        Compare(cldr, file => StateComparison.WithEnglishNames(atlas, file), problems);
        Compare(zones, file => StateComparison.WithZones(atlas, file), problems);
        problems.ForEach(Console.WriteLine);
        return problems.Count == 0 ? 0 : 1;
    }

    private static void Compare(FileInfo file, Func<Stream, IEnumerable<string>> comparison, List<string> problems)
    {
        if (!file.Exists)
        {
            Console.Error.WriteLine($"forge: {file.FullName} is not there; this comparison is left out");
            return;
        }

        using var stream = file.OpenRead();
        problems.AddRange(comparison(stream));
        Console.WriteLine($"compared with {file.FullName}");
    }
}
