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

    [Fact]
    public void The_rows_that_the_page_on_actors_shows_can_stand_beside_the_shipped_ones()
    {
        var blocks = File.ReadAllText(Path.Combine(Root(), "docs", "how-to-add-an-actor.md")).Split("```").Where(static block => block.StartsWith("tsv\n", StringComparison.Ordinal))
            .Select(static block => string.Concat(block.Split('\n').Skip(1).Select(static line => line.TrimStart(' ') + "\n"))).ToList();
        Assert.Equal(2, blocks.Count);
        var atlas = Readout.World.Atlas.Shipped.With([new("people", "people.tsv", blocks[0]), new("holdings", "holdings.tsv", blocks[1])]);
        Assert.NotNull(atlas.Find("person:ana-ruiz"));
        Assert.DoesNotContain(AtlasCheck.Run(atlas), static problem => problem.File is "people.tsv" or "holdings.tsv");
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
