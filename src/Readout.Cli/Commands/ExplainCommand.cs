using System.CommandLine;
using System.Text;
using Readout.Cli.Printing;
using Readout.Desk.Queries;
using Readout.Desk.Store;

namespace Readout.Cli.Commands;

/// <summary><c>readout explain</c>: why a record stands in a document.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "explain",
            "Explains one record: the rule that fired, what it captured, the sentence and its tree. From a desk, the document is read again.",
            new("readout explain S3 report.txt", "The third statement that 'readout read report.txt' prints."),
            new("readout explain statement:9f3a21bc07de:120-180:0c3139 archive/", "A record by its id, in whichever document holds it."),
            new("readout explain statement:9f3a21bc07de:120-180:0c3139 --desk news.desk", "A record of a desk."));
        var id = new Argument<string>("RECORD-ID")
        {
            Description = "Id of a record as in JSON, or its handle as printed: M1 is the first meeting, S, P, E, V statements, positions, events, variants.",
        };
        command.Add(id);
        var inputs = new InputOptions(command, mayBeNone: true);
        var desk = DeskOption.Create("Explain a record of this desk; INPUT then names documents of it, and may be left out where RECORD-ID is no handle.", required: false);
        command.Add(desk);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(desk) is { } location)
            {
                return ExplainOfDesk(parsed.GetRequiredValue(id), location, inputs.Names(parsed), inputs.ReaderOf(parsed), terminal);
            }

            inputs.Require(parsed);
            return Explain(parsed.GetRequiredValue(id), inputs.Read(parsed, terminal, reading => reading), terminal);
        });
        return command;
    }

    private static int Explain(string id, IEnumerable<InputReading> readings, Terminal terminal)
    {
        var failed = false;
        foreach (var reading in readings)
        {
            terminal.Report(reading.Intake);
            failed |= reading.Intake.Failed;
            if (ExplanationPrinter.Print(id, reading, terminal.Width, terminal.HasColour) is { } explanation)
            {
                terminal.Output.Write(Encoding.UTF8.GetBytes(explanation));
                return failed ? ExitStatus.Failed : ExitStatus.Done;
            }
        }

        terminal.Say($"no record {id}");
        return failed ? ExitStatus.Failed : ExitStatus.NothingFound;
    }

    private static int ExplainOfDesk(string id, string location, IReadOnlyList<string> names, Reader reader, Terminal terminal)
    {
        using var desk = DeskStore.Open(location, DeskAccess.Read);
        var documents = names.Count > 0 ? names.Select(name => DeskDocuments.Find(desk, name)) : desk.Read(LineQuestions.Holding(desk, id));
        foreach (var document in documents)
        {
            var again = DeskDocuments.ReadAgain(document, reader);
            if (ExplanationPrinter.Print(id, again, terminal.Width, terminal.HasColour) is { } explanation)
            {
                terminal.Output.Write(Encoding.UTF8.GetBytes(explanation));
                return ExitStatus.Done;
            }

            if (ExplanationPrinter.Print(id, DeskDocuments.AsRead(document), terminal.Width, terminal.HasColour) is { } kept)
            {
                terminal.Output.Write(Encoding.UTF8.GetBytes(kept));
                terminal.Say($"read again by version {Reader.Version}, the document does not yield this record; it is shown as version {document.Record.Document.Version} read it or a person corrected it, without captures and tree");
                return ExitStatus.Done;
            }
        }

        terminal.Say($"no record {id}");
        return ExitStatus.NothingFound;
    }
}
