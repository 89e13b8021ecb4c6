using System.CommandLine;
using System.Text;
using Readout.Cli.Printing;

namespace Readout.Cli.Commands;

/// <summary><c>readout explain</c>: why a record stands in a document.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "explain",
            "Explains one record: the rule that fired, what it captured, the sentence and its tree.",
            new("readout explain S3 report.txt", "The third statement that 'readout read report.txt' prints."),
            new("readout explain statement:9f3a21bc07de:120-180 archive/", "A record by its id, in whichever document holds it."));
        var id = new Argument<string>("RECORD-ID")
        {
            Description = "Id of a record as in JSON, or its handle as printed: M1 is the first meeting, S, P, E, V statements, positions, events, variants.",
        };
        command.Add(id);
        var inputs = new InputOptions(command);
        command.SetAction(parsed => Explain(parsed.GetRequiredValue(id), inputs.Read(parsed, terminal, reading => reading), terminal));
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
}
