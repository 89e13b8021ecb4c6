using System.CommandLine;
using System.Globalization;
using System.Text;
using Readout.World;

namespace Readout.Cli.Commands;

/// <summary><c>readout atlas check</c>: counts rows and looks for facts that contradict each other.</summary>
internal static class AtlasCheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "check",
            "Counts the rows of every table and looks for what cannot be: terms that end before they begin, two holders of one office, unknown people and states, names that two states share. Every problem is printed with file, line and column. Exit status 2 if there is one.",
            new Example("readout atlas check", "The shipped tables."),
            new Example("readout atlas check mine/", "The shipped tables with those of a folder."));
        var paths = new Argument<string[]>("PATH") { Description = "Tables, or folders of tables, that are checked together with the shipped ones.", Arity = ArgumentArity.ZeroOrMore };
        command.Add(paths);
        command.SetAction(parsed => Check(AtlasFiles.AtlasWith(parsed.GetValue(paths) ?? []), terminal));
        return command;
    }

    private static int Check(Atlas atlas, Terminal terminal)
    {
        var output = new StringBuilder();
        foreach (var (table, rows) in atlas.RowCounts)
        {
            output.Append(CultureInfo.InvariantCulture, $"{table,-16} {rows,5} rows\n");
        }

        output.Append(CultureInfo.InvariantCulture, $"{"names",-16} {atlas.NameCount,5} forms\n");
        foreach (var (kind, count) in atlas.KindCounts)
        {
            output.Append(CultureInfo.InvariantCulture, $"  {kind,-14} {count,5}\n");
        }

        var problems = AtlasCheck.Run(atlas);
        foreach (var problem in problems)
        {
            output.Append(problem).Append('\n');
        }

        terminal.Output.Write(Encoding.UTF8.GetBytes(output.ToString()));
        terminal.Say(problems.Count == 0 ? "the tables agree" : string.Create(CultureInfo.InvariantCulture, $"{problems.Count} problems"));
        return problems.Count == 0 ? ExitStatus.Done : ExitStatus.Failed;
    }
}
