using System.Text;
using Spectre.Console;

namespace Readout.Cli.Printing;

/// <summary>Prints rows of cells as a table for people, or as values parted by tabs or commas.</summary>
internal static class RowTable
{
    /// <summary>Prints rows; a table without rows is nothing.</summary>
    /// <param name="titles">Headings.</param>
    /// <param name="rows">Cells, as many as headings.</param>
    /// <param name="format"><c>table</c>, <c>tsv</c> or <c>csv</c>; any other is a table.</param>
    /// <param name="terminal">Where to.</param>
    /// <param name="skipped">Columns at the left that a table leaves out.</param>
    public static void Print(string[] titles, IReadOnlyList<string[]> rows, string format, Terminal terminal, int skipped = 0)
    {
        string[][] lines = [titles, .. rows];
        if (format == "csv")
        {
            terminal.Output.Write(Csv.Write(lines));
        }
        else if (format == "tsv")
        {
            terminal.Output.Write(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{string.Join('\t', line)}\n"))));
        }
        else if (rows.Count > 0)
        {
            terminal.Output.Write(Encoding.UTF8.GetBytes(PlainConsole.Render([TableOf(titles[skipped..], rows, skipped)], terminal.Width, terminal.HasColour)));
        }
    }

    private static Table TableOf(string[] titles, IReadOnlyList<string[]> rows, int skipped)
    {
        var table = new Table { Border = TableBorder.Minimal, BorderStyle = Ink.Quiet };
        foreach (var title in titles)
        {
            table.AddColumn(new TableColumn(new Text(title, Ink.Headline)));
        }

        foreach (var row in rows)
        {
            table.AddRow(row[skipped..].Select(cell => new Text(cell)));
        }

        return table;
    }
}
