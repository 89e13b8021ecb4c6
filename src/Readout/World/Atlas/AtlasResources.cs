using System.Text;

namespace Readout.World;

/// <summary>The tables embedded in this assembly, from <c>lexicon/atlas</c>.</summary>
internal static class AtlasResources
{
    private const string Folder = "atlas/";

    public static IEnumerable<AtlasFile> Read()
    {
        var assembly = typeof(AtlasResources).Assembly;
        var names = assembly.GetManifestResourceNames().Where(static name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        foreach (var (table, name) in AtlasSchema.Ordered.SelectMany(pair => names.Where(name => IsOf(pair.Key, name)).OrderBy(static name => name.Length), static (pair, name) => (pair.Key, name)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream, Encoding.UTF8);
            yield return new(table, name, reader.ReadToEnd());
        }
    }

    // "people.tsv"; "geonames.places.tsv" too is of the table places.
    private static bool IsOf(string table, string name) => name == $"{Folder}{table}.tsv" || name.EndsWith($".{table}.tsv", StringComparison.Ordinal);
}
