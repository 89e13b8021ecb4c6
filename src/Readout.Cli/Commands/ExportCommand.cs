using System.CommandLine;
using System.Globalization;
using Readout.Cli.Printing;
using Readout.Desk.Queries;
using Readout.Desk.Store;

namespace Readout.Cli.Commands;

/// <summary><c>readout export</c>: records as files for other programs.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "export",
            "Writes records as files that other programs read, with a codebook. The same documents give the same bytes. docs/export.md tells what is in each file.",
            new("readout export archive/ --to out/ --format parquet", "Tables for pandas, R, DuckDB, Spark."),
            new("readout export archive/ --to out/ --format csv --format gexf --no-text", "Tables and a network without a word of the news, to hand on."),
            new("readout export --desk news.desk --to out/ --format parquet --since 2022", "What a desk holds, as people have corrected it."));
        var inputs = new InputOptions(command, mayBeNone: true);
        var desk = DeskOption.Create("Export this desk in place of inputs: newest revisions with their newest readings, as people have corrected them; documents go by the desk's keys.", required: false);
        var outlet = new Option<string?>("--outlet") { Description = "From a desk: only documents whose publisher's name holds this.", HelpName = "NAME" };
        var since = new Option<string?>("--since") { Description = "From a desk: only documents published on this day, in this month or year, or later.", HelpName = "DATE" };
        var until = new Option<string?>("--until") { Description = "From a desk: only documents published on this day, in this month or year, or earlier.", HelpName = "DATE" };
        var to = new Option<string>("--to") { Description = "The folder to write to; made if it is not there.", HelpName = "FOLDER", Required = true };
        var formats = new Option<string[]>("--format")
        {
            Description = "csv, parquet: a table of each kind of record; jsonl: document objects; plover, gdelt, icews: events as those data sets have them; gexf: who acts on whom, for Gephi; ics: meetings as a calendar. May be given several times.",
            HelpName = string.Join('|', ExportFiles.Formats),
            DefaultValueFactory = _ => ["csv"],
        }.AcceptOnlyFromAmong([.. ExportFiles.Formats]);
        var noText = new Option<bool>("--no-text") { Description = "Leave out every word of the documents; offsets, hashes, ids and names of the atlas remain." };
        var replace = new Option<bool>("--replace") { Description = "Write over files of an earlier export." };
        command.Add(desk);
        command.Add(outlet);
        command.Add(since);
        command.Add(until);
        command.Add(to);
        command.Add(formats);
        command.Add(noText);
        command.Add(replace);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(desk) is null)
            {
                inputs.Require(parsed);
            }

            using var files = ExportFiles.Create(parsed.GetRequiredValue(to), [.. parsed.GetValue(formats)!.Distinct()], parsed.GetValue(noText), parsed.GetValue(replace));
            var (failed, count) = (false, 0);
            if (parsed.GetValue(desk) is { } location)
            {
                using var store = DeskStore.Open(location, DeskAccess.Read);
                foreach (var document in DocumentQuestions.Ask(store, parsed.GetValue(outlet), parsed.GetValue(since), parsed.GetValue(until)))
                {
                    count++;
                    files.Append(DeskDocuments.AsRead(document with { Record = document.RecordByKey }));
                }
            }
            else
            {
                var readings = inputs.Read(parsed, terminal, static reading => (reading.Intake, reading));
                new ReadingProgress(terminal).Follow(inputs.Names(parsed), readings, (intake, reading) =>
                {
                    failed |= intake.Failed;
                    count += intake.Failed ? 0 : 1;
                    files.Append(reading);
                });
            }

            files.Complete();
            inputs.SayCounts(parsed, terminal);
            files.Notes.ForEach(terminal.Say);
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{count} documents exported to {parsed.GetRequiredValue(to)}: {string.Join(", ", files.Names)}"));
            return failed ? ExitStatus.Failed : ExitStatus.Done;
        });
        return command;
    }
}
