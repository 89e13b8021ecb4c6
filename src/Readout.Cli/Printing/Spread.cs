using Spectre.Console;
using Spectre.Console.Rendering;

namespace Readout.Cli.Printing;

/// <summary>Lays accounts out as a spread: the record on the left, the sentence it was read from on the right.</summary>
internal sealed class Spread(Sentences sentences)
{
    private const int HandleWidth = 4;

    /// <summary>A table of the accounts.</summary>
    public Table Of(IReadOnlyList<Account> accounts, int width)
    {
        // A space before the handle, and one on either side of the rail.
        var column = (width - 5) / 2;
        var table = new Table { Border = Rail.Instance, BorderStyle = Ink.Quiet, ShowHeaders = false };
        table.AddColumn(new TableColumn("") { Width = column, Padding = new Padding(0, 0, 1, 0) });
        table.AddColumn(new TableColumn("") { Width = column, Padding = new Padding(1, 0, 0, 0) });
        string? last = null;
        foreach (var account in accounts)
        {
            if (table.Rows.Count > 0)
            {
                table.AddRow(new Text(""), new Text(""));
            }

            var pieces = sentences.Around(account.Evidence);
            var text = string.Concat(pieces.Select(piece => piece.Text));
            table.AddRow(WithHandle(account, column), text == last ? new Text("(the same words)", Ink.Quiet) : Quote(pieces));
            last = text;
        }

        return table;
    }

    private static Grid WithHandle(Account account, int width)
    {
        var grid = new Grid { Width = width };
        grid.AddColumn(new GridColumn { Width = HandleWidth, Padding = new Padding(0, 0, 1, 0), NoWrap = true });
        grid.AddColumn(new GridColumn { Width = width - HandleWidth - 1, Padding = new Padding(0, 0, 0, 0) });
        return grid.AddRow(new Text(account.Handle, Ink.Section), account.Text);
    }

    private static Paragraph Quote(IReadOnlyList<(string Text, bool IsEvidence)> pieces)
    {
        var quote = new Paragraph();
        foreach (var (text, isEvidence) in pieces)
        {
            // White space at the ends of a piece keeps it apart from its neighbours.
            var inner = Visible.OneLine(text);
            var before = char.IsWhiteSpace(text[0]) ? " " : "";
            var after = inner.Length > 0 && char.IsWhiteSpace(text[^1]) ? " " : "";
            quote.Append(before + inner + after, isEvidence ? Ink.Evidence : Ink.Quiet);
        }

        return quote;
    }

    /// <summary>A border that is nothing but a line between record and sentence.</summary>
    private sealed class Rail : TableBorder
    {
        public static readonly Rail Instance = new();

        public override string GetPart(TableBorderPart part) => part switch
        {
            TableBorderPart.CellSeparator => "│",
            _ => " ",
        };
    }
}
