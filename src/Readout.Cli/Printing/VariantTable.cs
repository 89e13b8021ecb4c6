using Readout.Records;
using Spectre.Console;

namespace Readout.Cli.Printing;

/// <summary>The accounts of one remark side by side, and where they differ.</summary>
internal static class VariantTable
{
    /// <summary>The table of one variant: a column for each statement.</summary>
    public static Table Of(Variant variant, PrintedNames names, int width)
    {
        var table = new Table { Border = TableBorder.Square, BorderStyle = Ink.Quiet, Width = width, ShowRowSeparators = true };
        foreach (var id in variant.Statements)
        {
            var statement = names.StatementOf(id);
            var chain = statement is null ? id : $"{names.HandleOf(id)}  {StatementAccounts.Chain(statement, names)}";
            table.AddColumn(new TableColumn(new Text(chain, Ink.Headline)));
        }

        table.AddRow(variant.Statements.Select(id =>
            new Text(names.StatementOf(id) is { } statement ? StatementAccounts.Content(statement) : "", Ink.Words)));
        foreach (var pair in variant.Differs)
        {
            table.AddRow(pair.Select(span => new Text(Visible.OneLine(span.Text), Ink.Evidence)));
        }

        return table;
    }

    /// <summary>The words that the accounts share, for the line above the table.</summary>
    public static string Shared(Variant variant) => string.Join(" … ", variant.Shared.Select(span => $"“{Visible.OneLine(span.Text)}”"));
}
