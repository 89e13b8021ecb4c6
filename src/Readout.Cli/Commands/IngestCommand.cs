using System.CommandLine;
using Readout.Desk.Ingest;
using Readout.Desk.Store;

namespace Readout.Cli.Commands;

/// <summary><c>readout ingest</c>: takes documents into a desk.</summary>
internal static class IngestCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "ingest",
            "Reads documents and keeps them with their records in a desk. What the desk has is not read again: a run that was ended anywhere is gone on with by running it again. docs/desk.md tells what a desk holds.",
            new("readout ingest archive/ --desk news.desk", "All documents of a folder; the desk is made where there is none."),
            new("readout ingest crawl.warc.gz --desk news.desk", "The pages of a web archive."),
            new("readout query \"SELECT speaker, content FROM statements LIMIT 10\" --desk news.desk", "A question to it."));
        var inputs = new InputOptions(command, withThreshold: false);
        var desk = DeskOption.Create("The desk to keep them in; a file is made where there is none.", required: true);
        var apart = new Option<bool>("--no-merge") { Description = "Do not put together what many documents tell of one thing; 'readout merge --desk DESK' does it later." };
        command.Add(desk);
        command.Add(apart);
        command.SetAction(parsed => Ingest(parsed, inputs, parsed.GetValue(desk)!, !parsed.GetValue(apart), terminal));
        return command;
    }

    private static int Ingest(ParseResult parsed, InputOptions inputs, string location, bool merges, Terminal terminal)
    {
        using var desk = DeskStore.Open(location, DeskAccess.Write);
        var reader = inputs.ReaderOf(parsed);
        var report = new IngestReport();
        new DeskProgress(terminal, Inbox.BytesOf(inputs.Names(parsed))).Follow(advance =>
            new DeskIngest(desk, reader.Read, inputs.VersionOf(parsed)).Take(inputs.Take(parsed, terminal), inputs.ThreadsOf(parsed), (intake, kept, record) =>
            {
                report.Count(kept, record);
                advance(intake);
            }));
        if (merges)
        {
            new DeskMerge(desk).Run();
        }

        desk.Tidy();
        inputs.SayCounts(parsed, terminal);
        report.Say(terminal);
        return report.HasFailures ? ExitStatus.Failed : ExitStatus.Done;
    }
}
