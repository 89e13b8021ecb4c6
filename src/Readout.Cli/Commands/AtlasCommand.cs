using System.CommandLine;

namespace Readout.Cli.Commands;

/// <summary><c>readout atlas</c>: what the reader knows of the world by name.</summary>
internal static class AtlasCommand
{
    public static Command Create(Terminal terminal) => new DocumentedCommand(
        "atlas",
        "Shows and extends what the reader knows of the world: states, people and their offices, organisations, outlets, places.")
    {
        AtlasShowCommand.Create(terminal),
        AtlasFindCommand.Create(terminal),
        AtlasCheckCommand.Create(terminal),
        AtlasImportCommand.Create(terminal),
    };

    /// <summary>The option that names further tables.</summary>
    public static Option<string[]> TablesOption() => new("--atlas")
    {
        Description = "A table of the atlas (people.tsv, holdings.tsv, …) or a folder of them, beyond the shipped ones; may be given several times.",
        HelpName = "PATH",
        DefaultValueFactory = _ => [],
    };
}
