using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Readout.Cli.Commands;

/// <summary>Prints the help of a command, with its examples at the end.</summary>
internal sealed class CommandHelp(HelpAction inner) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        inner.Invoke(parseResult);
        if (parseResult.CommandResult.Command is DocumentedCommand { Examples.Count: > 0 } command)
        {
            output.WriteLine("Examples:");
            foreach (var example in command.Examples)
            {
                output.WriteLine($"  {example.Line}");
                output.WriteLine($"      {example.Purpose}");
            }

            output.WriteLine();
        }

        return ExitStatus.Done;
    }

    /// <summary>A command with those it belongs to, as typed: <c>readout eval events</c>.</summary>
    public static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : "readout";
}
