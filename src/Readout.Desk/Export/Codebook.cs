using System.Text;

namespace Readout.Desk.Export;

/// <summary>The codebook of an export: every table and column, from the same definitions that write them.</summary>
public static class Codebook
{
    /// <summary>The codebook as Markdown.</summary>
    public static string Write()
    {
        var text = new StringBuilder("# Codebook\n\nOne row a record; an empty cell is unknown, never a default. Lists stand in one cell, parted by `;`. Offsets are Unicode code points of `documents.text`, end exclusive.\n");
        foreach (var table in ExportTables.All)
        {
            text.Append($"\n## {table.Name}\n\n{table.Description}\n\n| column | holds | meaning |\n|---|---|---|\n");
            foreach (var column in table.Columns)
            {
                text.Append($"| `{column.Name}` | {column.Type.ToString().ToLowerInvariant()} | {column.Description} |\n");
            }
        }

        return text.ToString();
    }
}
