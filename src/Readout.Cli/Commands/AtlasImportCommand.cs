using System.CommandLine;
using System.Globalization;
using System.Text;
using Readout.World;

namespace Readout.Cli.Commands;

/// <summary><c>readout atlas import</c>: makes tables of files of other forms.</summary>
internal static class AtlasImportCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "import",
            "Makes tables of the atlas from other files and writes them into a folder, which --atlas then takes. Nothing is written if a row cannot be used: every one is told with file, line and reason, and the exit status is 2. docs/how-to-add-an-actor.md has the forms and the Wikidata query.",
            new Example("readout atlas import --from wikidata query.json --out mine/", "A saved result of the Wikidata query for office holders, JSON or CSV."),
            new Example("readout atlas import --from petrarch actors.txt --out mine/", "An actor dictionary of PETRARCH with its ranges of dates."),
            new Example("readout atlas import --from tsv people.tsv holdings.tsv --out mine/", "Tables of your own, checked."));
        var files = new Argument<string[]>("FILE") { Description = "Files to take in.", Arity = ArgumentArity.OneOrMore };
        var from = new Option<string>("--from") { Description = "The form of the files.", HelpName = "tsv|petrarch|wikidata", Required = true }.AcceptOnlyFromAmong("tsv", "petrarch", "wikidata");
        var output = new Option<string>("--out") { Description = "Folder for the tables; made if it is not there.", HelpName = "FOLDER", Required = true };
        command.Add(files);
        command.Add(from);
        command.Add(output);
        command.SetAction(parsed => Import(parsed.GetRequiredValue(files), parsed.GetValue(from)!, parsed.GetRequiredValue(output), terminal));
        return command;
    }

    private static int Import(string[] files, string from, string folder, Terminal terminal)
    {
        var imports = files.Select(file => Read(file.Replace('\\', '/'), from)).ToList();
        var problems = imports.SelectMany(static import => import.Problems).Select(static problem => problem.ToString()).ToList();
        AtlasFile[] tables = [.. imports.SelectMany(static import => import.Files)];
        if (problems.Count == 0)
        {
            problems.AddRange(ProblemsOf(tables));
        }

        if (problems.Count > 0)
        {
            problems.ForEach(terminal.Say);
            return ExitStatus.Failed;
        }

        foreach (var note in imports.SelectMany(static import => import.Notes))
        {
            terminal.Say($"left out: {note}");
        }

        Directory.CreateDirectory(folder);
        for (var i = 0; i < tables.Length; i++)
        {
            var number = tables.Take(i).Count(table => table.Table == tables[i].Table);
            var name = number == 0 ? $"{tables[i].Table}.tsv" : string.Create(CultureInfo.InvariantCulture, $"{number + 1}.{tables[i].Table}.tsv");
            File.WriteAllText(Path.Combine(folder, name), tables[i].Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            terminal.Say($"{name}: {tables[i].Text.Split('\n').Count(static line => line.Length > 0 && line[0] != '#') - 1} rows");
        }

        return ExitStatus.Done;
    }

    private static AtlasImport Read(string file, string from) => from switch
    {
        "petrarch" => AtlasImport.FromPetrarch(file, AtlasFiles.Text(file), Atlas.Shipped),
        "wikidata" => AtlasImport.FromWikidata(file, AtlasFiles.Text(file), Atlas.Shipped),
        _ => new(AtlasFiles.Read([file]), [], []),
    };

    // What is wrong with the rows, alone and beside the shipped ones; what the shipped ones hold against each other is not theirs.
    private static IEnumerable<string> ProblemsOf(AtlasFile[] tables)
    {
        try
        {
            var atlas = Atlas.Shipped.With(tables);
            var names = tables.Select(static table => table.Name).ToHashSet(StringComparer.Ordinal);
            return AtlasCheck.Run(atlas).Where(problem => names.Contains(problem.File)).Select(static problem => problem.ToString());
        }
        catch (AtlasFormatException error)
        {
            return error.Problems.Select(static problem => problem.ToString());
        }
    }
}
