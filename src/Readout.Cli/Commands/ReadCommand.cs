using System.CommandLine;
using Readout.Cli.Printing;

namespace Readout.Cli.Commands;

/// <summary><c>readout read</c>: reads documents and prints their records.</summary>
internal static class ReadCommand
{
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
            new("curl -s https://example.org/news.jsonl | readout read --input jsonl --format jsonl -", "One document a line from standard input."));
        var inputs = new InputOptions(command);
        var format = new Option<string>("--format")
        {
            Description = "text for people; json: one object, or an array for several documents; jsonl: one document object a line; html: one document as a page for browsers that needs nothing else; plover, gdelt, icews: the events alone, as rows of those data sets (docs/row-formats.md says what is lost).",
            HelpName = "text|json|jsonl|html|plover|gdelt|icews",
            DefaultValueFactory = _ => "text",
        }.AcceptOnlyFromAmong("text", "json", "jsonl", "html", "plover", "gdelt", "icews");
        command.Add(format);
        command.SetAction(parsed => Read(parsed, inputs, RecordWriter.Create(parsed.GetValue(format)!, inputs.Names(parsed).Count, terminal), terminal));
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
}
