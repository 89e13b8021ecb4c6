using System.CommandLine;
using System.Globalization;
using Readout.Cli.Printing;
using Readout.Desk.Export;

namespace Readout.Cli.Commands;

/// <summary><c>readout read</c>: reads documents and prints their records.</summary>
internal static class ReadCommand
{
    private const string Parquet = "parquet";

    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "read",
            "Reads documents and prints their records.",
            new("readout read report.txt --published 2021-12-16", "The record of a report, for people."),
            new("readout read --format json report.txt", "The same as JSON."),
            new("readout read --format html report.txt > report.html", "A page: the text with its words marked, the records beside it."),
            new("readout read --format jsonl archive/ > records.jsonl", "All documents of a folder, one record a line."),
            new("readout read --format jsonl crawl.warc.gz > records.jsonl", "The pages of a web archive; what was skipped and why is counted at the end."),
            new("readout read --format parquet --partition date --to out/ crawl/*.warc.gz", "Tables for DuckDB, Spark, Trino. A job for each file writes the same ones."),
            new("curl -s https://example.org/news.jsonl | readout read --input jsonl --format jsonl -", "One document a line from standard input."));
        var inputs = new InputOptions(command);
        var format = new Option<string>("--format")
        {
            Description = "text for people; json: one object, or an array for several documents; jsonl: one document object a line; html: one document as a page for browsers that needs nothing else; plover, gdelt, icews: the events alone, as rows of those data sets (docs/row-formats.md says what is lost); parquet: tables, as files in the folder of --to (docs/export.md).",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => "text",
        }.AcceptOnlyFromAmong("text", "json", "jsonl", "html", "plover", "gdelt", "icews", Parquet);
        var to = new Option<string?>("--to") { Description = "The folder that Parquet files go to; made if it is not there. What is in it stays, and any number of runs may write there at once.", HelpName = "FOLDER" };
        var partition = new Option<string>("--partition")
        {
            Description = "Folders that Parquet files are put into: date has one for each day of publication, laid out as Hive does; none has none.",
            HelpName = "date|none",
            DefaultValueFactory = _ => "none",
        }.AcceptOnlyFromAmong("date", "none");
        command.Add(format);
        command.Add(to);
        command.Add(partition);
        command.Validators.Add(result =>
        {
            var isParquet = result.GetValue(format) == Parquet;
            if (isParquet && result.GetValue(to) is null)
            {
                result.AddError("--format parquet writes files: name a folder with --to");
            }
            else if (!isParquet && (result.GetValue(to) is not null || result.GetResult(partition) is { Implicit: false }))
            {
                result.AddError("--to and --partition go with --format parquet");
            }
        });
        command.SetAction(parsed => parsed.GetValue(format) == Parquet
            ? ReadTables(parsed, inputs, (parsed.GetRequiredValue(to)!, parsed.GetValue(partition) == "date"), terminal)
            : Read(parsed, inputs, RecordWriter.Create(parsed.GetValue(format)!, inputs.Names(parsed).Count, terminal), terminal));
        return command;
    }

    private static int Read(ParseResult parsed, InputOptions inputs, RecordWriter writer, Terminal terminal)
    {
        var failed = false;
        var readings = inputs.Read(parsed, terminal, reading => (reading.Intake, writer.Print(reading)));
        new ReadingProgress(terminal).Follow(inputs.Names(parsed), readings, (intake, printed) =>
        {
            failed |= intake.Failed;
            writer.Write(printed);
        });
        writer.Complete();
        inputs.SayCounts(parsed, terminal);
        return failed ? ExitStatus.Failed : ExitStatus.Done;
    }

    private static int ReadTables(ParseResult parsed, InputOptions inputs, (string Folder, bool IsByDay) place, Terminal terminal)
    {
        var (failed, documents) = (false, 0);
        var tables = new BulkTables(place.Folder, place.IsByDay);
        var readings = inputs.Read(parsed, terminal, static reading => (reading.Intake, reading.Record));
        try
        {
            new ReadingProgress(terminal).Follow(inputs.Names(parsed), readings, (intake, record) =>
            {
                failed |= intake.Failed;
                documents++;
                tables.Append(intake.Origin, record);
            });
            tables.Complete();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException([$"cannot write to {place.Folder}: {error.Message}"]);
        }

        inputs.SayCounts(parsed, terminal);
        terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{documents} documents in {tables.Written + tables.Known} files of {place.Folder}, {tables.Known} of them there before"));
        return failed ? ExitStatus.Failed : ExitStatus.Done;
    }
}
