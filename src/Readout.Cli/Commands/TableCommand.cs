using System.CommandLine;
using Readout.Cli.Printing;
using Readout.Records;

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
        string name, string description, Terminal terminal, Func<DocumentRecord, IReadOnlyList<T>> records, Func<T, string> id, params RecordColumn<T>[] columns) =>
        Create(name, description, terminal, records, id, [], [], columns);

    /// <summary>Makes the command, with formats of its own.</summary>
    /// <param name="name">Name of the command, the plural of the kind.</param>
    /// <param name="description">What it prints.</param>
    /// <param name="terminal">Where to print it.</param>
    /// <param name="records">The records of a document.</param>
    /// <param name="id">Id of a record.</param>
    /// <param name="formats">Forms other than a table.</param>
    /// <param name="examples">Examples of them.</param>
    /// <param name="columns">What to print of each.</param>
    public static Command Create<T>(
        string name, string description, Terminal terminal, Func<DocumentRecord, IReadOnlyList<T>> records, Func<T, string> id, RecordFormat[] formats, Example[] examples, RecordColumn<T>[] columns)
    {
        var command = new DocumentedCommand(
            name,
            description,
            [
                new($"readout {name} report.txt --published 2021-12-16", $"The {name} of one report."),
                new($"readout {name} --format tsv archive/ > {name}.tsv", $"The {name} of all documents in a folder, for a spreadsheet."),
                new($"readout {name} --desk news.desk --with Lavrov --since 2022", $"The {name} of a desk in which somebody has a part."),
                .. examples,
            ]);
        var inputs = new InputOptions(command, mayBeNone: true);
        var questions = new QuestionOptions(command, name);
        string[] names = ["table", "tsv", "csv", .. formats.Select(static other => other.Name)];
        var format = new Option<string>("--format")
        {
            Description = string.Concat(["table (or text): a table for people; tsv, csv: values parted by tabs or commas, with a header", .. formats.Select(static other => $"; {other.Name}: {other.Description}"), "; from a desk also json, jsonl, markdown, parquet."]),
            HelpName = string.Join('|', names),
            DefaultValueFactory = _ => "table",
        }.AcceptOnlyFromAmong([.. new[] { "text", "json", "jsonl", "markdown", "parquet" }.Concat(names).Distinct()]);
        command.Add(format);
        command.SetAction(parsed =>
        {
            if (questions.IsAsked(parsed))
            {
                return Array.Find(formats, other => other.Name == parsed.GetValue(format) && other.Name is not ("json" or "jsonl")) is { } foreign
                    ? throw new UsageException([$"--format {foreign.Name} reads inputs; from a desk: {string.Join(", ", AnswerWriter.Formats)}"])
                    : questions.Print(parsed, parsed.GetValue(format) is "text" ? "table" : parsed.GetValue(format)!, terminal);
            }

            if (parsed.GetValue(format) is "markdown" or "jsonl" or "parquet" && !Array.Exists(formats, other => other.Name == parsed.GetValue(format)))
            {
                throw new UsageException([$"--format {parsed.GetValue(format)} prints from a desk; name one with --desk"]);
            }

            inputs.Require(parsed);
            if (Array.Find(formats, other => other.Name == parsed.GetValue(format)) is { } form)
            {
                return Print(inputs.Read(parsed, terminal, static reading => reading), form, record => records(record).Count > 0, terminal);
            }

            string[] titles = ["document", "record", .. columns.Select(column => column.Title)];
            var (rows, failed) = Collect(inputs.Read(parsed, terminal, reading => (reading.Intake, Rows(reading, records, id, columns))), terminal);
            // The document stands only where there are several.
            RowTable.Print(titles, rows, parsed.GetValue(format)!, terminal, rows.TrueForAll(row => row[0] == rows[0][0]) ? 1 : 0);
            inputs.SayCounts(parsed, terminal);
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

    private static int Print(IEnumerable<InputReading> readings, RecordFormat form, Func<DocumentRecord, bool> isWanted, Terminal terminal)
    {
        var (documents, failed) = (new List<DocumentRecord>(), false);
        foreach (var reading in readings)
        {
            terminal.Report(reading.Intake);
            failed |= reading.Intake.Failed;
            if (isWanted(reading.Record))
            {
                documents.Add(reading.Record);
            }
        }

        var (bytes, note) = form.Write(documents);
        terminal.Output.Write(bytes);
        if (note is not null)
        {
            terminal.Say(note);
        }

        return failed ? ExitStatus.Failed : documents.Count == 0 ? ExitStatus.NothingFound : ExitStatus.Done;
    }
}
