using System.CommandLine;
using Readout.Desk.Store;

namespace Readout.Cli.Commands;

/// <summary><c>readout reread</c>: reads the documents of a desk again.</summary>
internal static class RereadCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "reread",
            "Reads the documents of a desk again that this version of the reader has not read, as after an upgrade. Older readings stay; people's decisions hold for the new ones.",
            new("readout reread --desk news.desk", "After an upgrade."),
            new("readout reread --desk news.desk --rules mine.rules", "With further rules; they count as another version."));
        var desk = DeskOption.Create("The desk.", required: true);
        var all = new Option<bool>("--all") { Description = "Read every document, also those that this version has read." };
        var reader = new ReaderOptions();
        command.Add(desk);
        command.Add(all);
        reader.AddTo(command);
        command.SetAction(parsed =>
        {
            using var store = DeskStore.Open(parsed.GetValue(desk)!, DeskAccess.Write);
            var reading = new DeskReread(store, reader.ReaderOf(parsed).Read, reader.VersionOf(parsed), parsed.GetValue(all));
            var report = new IngestReport();
            new DeskProgress(terminal, reading.Count()).FollowAmounts(advance => reading.Run(reader.ThreadsOf(parsed), record =>
            {
                report.Count(Kept.Added, record);
                advance(1);
            }));
            store.Tidy();
            report.Say(terminal);
            return ExitStatus.Done;
        });
        return command;
    }
}
