using Readout.World;
using Xunit;

namespace Readout.Tests.World.Atlas;

public class AtlasDocumentationTests
{
    public static TheoryData<string> Tables => [.. AtlasSchema.Ordered.Select(pair => pair.Key)];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Documents_every_column_of_a_table(string table)
    {
        var schema = AtlasSchema.Find(table)!;
        var row = Assert.Single(File.ReadLines(Path.Combine(Root(), "docs", "data-sources.md")), line => line.StartsWith($"| `{table}` |", StringComparison.Ordinal));
        var documented = row.Split('|')[2].Split('`', StringSplitOptions.RemoveEmptyEntries).Where(part => !string.IsNullOrWhiteSpace(part));
        Assert.Equal(schema.Required.Concat(schema.Optional).Order(StringComparer.Ordinal), documented.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Ships_every_table_with_a_source(string table)
    {
        var path = Path.Combine(Root(), "lexicon", "atlas", table + ".tsv");
        Assert.Contains(File.ReadLines(path), line => line.StartsWith("# source:", StringComparison.Ordinal));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Readout.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
