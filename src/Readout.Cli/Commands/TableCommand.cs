using System.CommandLine;
using System.Text;
using Readout.Cli.Printing;
using Readout.Records;
using Spectre.Console;

namespace Readout.Cli.Commands;

/// <summary>A column of a table of records.</summary>
/// <typeparam name="T">Kind of record.</typeparam>
/// <param name="Title">Its heading.</param>
/// <param name="Value">What stands in it; empty where nothing is known.</param>
internal sealed record RecordColumn<T>(string Title, Func<T, PrintedNames, string?> Value);

/// <summary>A command that prints one kind of record as a table: a question to documents, which may find nothing.</summary>
internal static class TableCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="name">Name of the command, the plural of the kind.</param>
    /// <param name="description">What it prints.</param>
    /// <param name="terminal">Where to print it.</param>
    /// <param name="records">The records of a document.</param>
    /// <param name="id">Id of a record.</param>
    /// <param name="columns">What to print of each.</param>
    public static Command Create<T>(
        string name, string description, Terminal terminal, Func<DocumentRecord, IReadOnlyList<T>> records, Func<T, string> id, params RecordColumn<T>[] columns)
    {
        var command = new DocumentedCommand(
            name,
            description,
            new($"readout {name} report.txt --published 2021-12-16", $"The {name} of one report."),
            new($"readout {name} --format tsv archive/ > {name}.tsv", $"The {name} of all documents in a folder, for a spreadsheet."));
        var inputs = new InputOptions(command);
        var format = new Option<string>("--format")
        {
            Description = "text: a table for people; tsv: tab-separated values with a header.",
            HelpName = "text|tsv",
            DefaultValueFactory = _ => "text",
        }.AcceptOnlyFromAmong("text", "tsv");
        command.Add(format);
        command.SetAction(parsed =>
        {
            string[] titles = ["document", "record", .. columns.Select(column => column.Title)];
            var (rows, failed) = Collect(inputs.Read(parsed, terminal, reading => (reading.Intake, Rows(reading, records, id, columns))), terminal);
            Print(titles, rows, parsed.GetValue(format) == "tsv", terminal);
            return failed ? ExitStatus.Failed : rows.Count == 0 ? ExitStatus.NothingFound : ExitStatus.Done;
        });
        return command;
    }

    private static List<string[]> Rows<T>(
        InputReading reading, Func<DocumentRecord, IReadOnlyList<T>> records, Func<T, string> id, RecordColumn<T>[] columns)
    {
        var names = new PrintedNames(reading.Record);
        var document = Visible.OneLine(reading.Record.Document.Title ?? reading.Intake.Source);
        return [.. records(reading.Record).Select(record =>
            (string[])[document, names.HandleOf(id(record)), .. columns.Select(column => column.Value(record, names) ?? "")])];
    }

    private static (List<string[]> Rows, bool Failed) Collect(IEnumerable<(Desk.Ingest.Intake Intake, List<string[]> Rows)> readings, Terminal terminal)
    {
        var (all, failed) = (new List<string[]>(), false);
        foreach (var (intake, rows) in readings)
        {
            terminal.Report(intake);
            failed |= intake.Failed;
            all.AddRange(rows);
        }

        return (all, failed);
    }

    private static void Print(string[] titles, List<string[]> rows, bool isTsv, Terminal terminal)
    {
        if (isTsv)
        {
            string[][] lines = [titles, .. rows];
            terminal.Output.Write(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => $"{string.Join('\t', line)}\n"))));
        }
        else if (rows.Count > 0)
        {
            terminal.Output.Write(Encoding.UTF8.GetBytes(PlainConsole.Render([TableOf(titles, rows)], terminal.Width, terminal.HasColour)));
        }
    }

    // The document stands only where there are several.
    private static Table TableOf(string[] titles, List<string[]> rows)
    {
        var skipped = rows.TrueForAll(row => row[0] == rows[0][0]) ? 1 : 0;
        var table = new Table { Border = TableBorder.Minimal, BorderStyle = Ink.Quiet };
        foreach (var title in titles[skipped..])
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
