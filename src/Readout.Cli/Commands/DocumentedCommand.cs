using System.CommandLine;

namespace Readout.Cli.Commands;

/// <summary>A command line that shows what a command is for.</summary>
/// <param name="Line">The command line as typed.</param>
/// <param name="Purpose">What it does.</param>
internal sealed record Example(string Line, string Purpose);

/// <summary>A command whose help ends with examples.</summary>
internal sealed class DocumentedCommand(string name, string description, params Example[] examples) : Command(name, description)
{
    public IReadOnlyList<Example> Examples { get; } = examples;
}
