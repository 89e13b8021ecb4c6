using System.CommandLine;
using Readout.Cli.Printing;
using Readout.Desk.Merge;
using Readout.Desk.Stories;
using Readout.Records;

namespace Readout.Cli.Commands;

/// <summary>A column of a table of merged lines.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Value">What stands in it.</param>
internal sealed record MergedColumn<T>(string Title, Func<T, string?> Value);

/// <summary>A command that reads all inputs and prints what they tell together.</summary>
internal static class MergedTable
{
    /// <summary>Makes the command.</summary>
    /// <param name="name">Name of the command.</param>
    /// <param name="description">What it prints.</param>
    /// <param name="terminal">Where to print it.</param>
    /// <param name="merge">The merged lines of documents, with the stories those carry where they are asked for.</param>
    /// <param name="columns">What to print of each line.</param>
    public static Command Create<T>(
        string name, string description, Terminal terminal, Func<IReadOnlyList<DocumentRecord>, Func<StoryMap>, IReadOnlyList<T>> merge, params MergedColumn<T>[] columns) =>
        Create(name, description, terminal, (documents, stories, _) => merge(documents, stories), columns);

    /// <summary>Makes a command that has options of its own.</summary>
    public static Command Create<T>(
        string name,
        string description,
        Terminal terminal,
        Func<IReadOnlyList<DocumentRecord>, Func<StoryMap>, ParseResult, IReadOnlyList<T>> merge,
        params MergedColumn<T>[] columns)
    {
        var command = new DocumentedCommand(name, description, new Example($"readout merge {name} archive/", "Of all documents in a folder."));
        var inputs = new InputOptions(command);
        var format = new Option<string>("--format")
        {
            Description = "table for people; tsv, csv: values parted by tabs or commas, with a header; json: every field, with the records behind each line.",
            HelpName = "table|tsv|csv|json",
            DefaultValueFactory = _ => "table",
        }.AcceptOnlyFromAmong("table", "tsv", "csv", "json");
        command.Add(format);
        command.SetAction(parsed =>
        {
            var (documents, failed) = (new List<DocumentRecord>(), false);
            foreach (var (intake, record) in inputs.Read(parsed, terminal, static reading => (reading.Intake, reading.Record)))
            {
                terminal.Report(intake);
                failed |= intake.Failed;
                documents.Add(record);
            }

            inputs.SayCounts(parsed, terminal);
            var lines = merge(documents, () => StoryMap.Of(documents), parsed);
            if (parsed.GetValue(format) == "json")
            {
                terminal.Output.Write(MergeJson.ToUtf8(lines));
            }
            else
            {
                string[] titles = [.. columns.Select(static column => column.Title)];
                RowTable.Print(titles, [.. lines.Select(line => (string[])[.. columns.Select(column => Visible.OneLine(column.Value(line) ?? ""))])], parsed.GetValue(format)!, terminal);
            }

            return failed ? ExitStatus.Failed : lines.Count == 0 ? ExitStatus.NothingFound : ExitStatus.Done;
        });
        return command;
    }
}
