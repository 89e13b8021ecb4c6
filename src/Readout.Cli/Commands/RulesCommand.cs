using System.CommandLine;

namespace Readout.Cli.Commands;

/// <summary><c>readout rules</c>: work on rules.</summary>
internal static class RulesCommand
{
    public static Command Create(Terminal terminal) => new DocumentedCommand(
        "rules",
        "Helps to write rules. docs/rule-language.md is their manual.")
    {
        RulesCheckCommand.Create(terminal),
    };
}
