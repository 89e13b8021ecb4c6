using System.CommandLine;

namespace Readout.Cli.Commands;

/// <summary><c>readout eval</c>: how well the reader reads, against texts that people have marked.</summary>
internal static class EvalCommand
{
    public static Command Create(Terminal terminal) => new DocumentedCommand(
        "eval",
        "Measures how well Readout reads, against texts that people have marked. docs/evaluation.md defines each figure.")
    {
        EvalParseCommand.Create(terminal),
        EvalPronounsCommand.Create(terminal),
        EvalAttributionCommand.Create(terminal),
        EvalEventsCommand.Create(terminal),
        EvalTimesCommand.Create(terminal),
        EvalDuplicatesCommand.Create(terminal),
        EvalAllCommand.Create(terminal),
    };
}
