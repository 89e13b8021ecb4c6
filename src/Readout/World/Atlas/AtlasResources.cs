using System.Text;

namespace Readout.World;

/// <summary>The tables embedded in this assembly, from <c>lexicon/atlas</c>.</summary>
internal static class AtlasResources
{
    private const string Folder = "atlas/";

    public static IEnumerable<AtlasFile> Read()
    {
        var assembly = typeof(AtlasResources).Assembly;
        foreach (var (table, _) in AtlasSchema.Ordered)
        {
            var name = $"{Folder}{table}.tsv";
            using var stream = assembly.GetManifestResourceStream(name);
            if (stream is null)
            {
                continue;
            }

            using var reader = new StreamReader(stream, Encoding.UTF8);
            yield return new(table, name, reader.ReadToEnd());
        }
    }
}
