namespace Readout.Tests.Specs;

/// <summary>The specs of this folder, as they lie beside the test assembly.</summary>
internal static class SpecLibrary
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Specs");

    private static readonly Lazy<IReadOnlyDictionary<string, SpecExample>> Loaded = new(Load);

    /// <summary>Every example by id, "file#n".</summary>
    public static IReadOnlyDictionary<string, SpecExample> Examples => Loaded.Value;

    /// <summary>Ids of the examples whose rules are not written yet.</summary>
    public static IReadOnlyList<string> Pending =>
    [
        .. File.ReadLines(Path.Combine(Folder, "pending.txt"))
            .Select(line => line.Split('%')[0].Trim())
            .Where(line => line.Length > 0),
    ];

    private static Dictionary<string, SpecExample> Load() =>
        Directory.GetFiles(Folder, "*.md").Order(StringComparer.Ordinal)
            .SelectMany(path => SpecFile.Parse(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)))
            .ToDictionary(e => e.Id, StringComparer.Ordinal);
}
