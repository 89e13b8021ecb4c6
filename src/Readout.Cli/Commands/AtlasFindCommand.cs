using System.CommandLine;
using System.Text;

namespace Readout.Cli.Commands;

/// <summary><c>readout atlas find</c>: entries by name.</summary>
internal static class AtlasFindCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "find",
            "Prints the entries of which some name holds the words, tab-separated: id, type, country, name. Exit status 1 if there is none.",
            new Example("readout atlas find Macron", "Everything called so."));
        var words = new Argument<string>("NAME") { Description = "A name or a part of one, in any case." };
        var tables = AtlasCommand.TablesOption();
        command.Add(words);
        command.Add(tables);
        command.SetAction(parsed =>
        {
            var atlas = AtlasFiles.AtlasWith(parsed.GetValue(tables) ?? []);
            var name = parsed.GetRequiredValue(words);
            var found = string.IsNullOrWhiteSpace(name) ? [] : atlas.Search(name);
            terminal.Output.Write(Encoding.UTF8.GetBytes(string.Concat(found.Select(static entry => $"{entry.Id}\t{entry.Type}\t{entry.Country}\t{entry.Name}\n"))));
            return found.Count == 0 ? ExitStatus.NothingFound : ExitStatus.Done;
        });
        return command;
    }
}
