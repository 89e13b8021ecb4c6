using System.CommandLine;
using System.Globalization;
using Readout.Cli.Printing;
using Readout.Desk.Merge;
using Readout.Desk.Store;
using Readout.Desk.Stories;
using Readout.Records;

namespace Readout.Cli.Commands;

/// <summary><c>readout merge</c>: what many documents tell of one thing, put together.</summary>
internal static class MergeCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = Kinds(terminal);
        var desk = DeskOption.Create("A desk whose merged lines are to be brought up to date.", required: true);
        command.Add(desk);
        command.SetAction(parsed =>
        {
            using var store = DeskStore.Open(parsed.GetValue(desk)!, DeskAccess.Write);
            new DeskMerge(store).Run();
            store.Tidy();
            foreach (var row in store.Ask("SELECT kind, count(*) FROM merged_lines GROUP BY kind ORDER BY kind").Rows)
            {
                terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{row[1]} {row[0]} lines"));
            }

            return ExitStatus.Done;
        });
        return command;
    }

    private static DocumentedCommand Kinds(Terminal terminal) => new(
        "merge",
        "Puts together what many documents tell of one thing: stories with their carriers, meetings, remarks, denials, positions over time, series per pair of actors. Every line names the records it was made of. With --desk alone, brings what a desk keeps of them up to date. docs/merge.md explains them.",
        new("readout merge meetings archive/", "Of the documents of a folder, printed."),
        new("readout merge --desk news.desk", "Of a desk, kept in it: the views merged_lines and merged_parts."))
    {
        MergedTable.Create(
            "stories",
            "Documents that carry one story, and who had it first.",
            terminal,
            static (documents, _) => StoryMap.Of(documents).Stories,
            new("story", static story => story.Id),
            new("carriers", static story => Count(story.Carriers.Count)),
            new("first", static story => story.First is { } first ? story.Carriers.First(carrier => carrier.Id == first) is var carrier ? carrier.Publisher ?? first : null : null),
            new("published", static story => story.Carriers[0].Published),
            new("documents", static story => string.Join(' ', story.Carriers.Select(static carrier => carrier.Id))),
            new("why", static story => string.Join(' ', story.Links.Select(static link => link.Reason).Distinct()))),
        MergedTable.Create(
            "meetings",
            "One meeting in many reports: what they agree on, and where they differ.",
            terminal,
            static (documents, _) => MeetingMerge.Of(documents),
            new("date", static meeting => meeting.Date),
            new("participants", static meeting => string.Join(", ", meeting.Participants.Select(static one => one.Name))),
            new("channel", static meeting => meeting.Channel),
            new("place", static meeting => meeting.Place),
            new("status", static meeting => meeting.Status),
            new("reports", static meeting => Count(meeting.Parts.Count)),
            new("differ on", static meeting => string.Join("; ", meeting.Disagreements.Select(static one => $"{one.Field}: {string.Join(" / ", one.Values.Select(static value => value.Name))}"))),
            new("records", static meeting => Refs(meeting.Parts.Select(static part => part.Record)))),
        MergedTable.Create(
            "remarks",
            "One remark in the wordings of several outlets.",
            terminal,
            static (documents, stories) => RemarkMerge.Variants(documents, stories().StoryOf),
            new("speaker", static remark => string.Join(' ', remark.Speaker)),
            new("stories", static remark => Count(remark.Parts.DistinctBy(static part => part.Story).Count())),
            new("wordings", static remark => string.Join(" / ", remark.Parts.DistinctBy(static part => part.Story).Select(static part => $"{part.Publisher ?? part.Record.Document}: {part.Words}"))),
            new("records", static remark => Refs(remark.Parts.Select(static part => part.Record)))),
        MergedTable.Create(
            "denials",
            "Denials, with what they deny in another document.",
            terminal,
            static (documents, _) => RemarkMerge.Denials(documents),
            new("denial", static link => Ref(link.Denial)),
            new("denies", static link => Ref(link.Denied)),
            new("why", static link => link.Reason)),
        MergedTable.Create(
            "ledger",
            "Positions over time: first said, repeated, hardened, softened, dropped, contradicted, changed, or beside another of the same day.",
            terminal,
            static (documents, stories) => PositionLedger.Of(documents, stories().StoryOf),
            new("holder", static line => line.HolderName),
            new("issue", static line => line.Issue),
            new("date", static line => line.Date),
            new("date from", static line => line.DateFrom),
            new("stance", static line => line.Certainty == "asserted" ? line.Stance : $"{line.Stance} ({line.Certainty})"),
            new("change", static line => line.Change),
            new("records", static line => Refs(line.Records))),
        DyadCommand.Create(terminal),
    };

    internal static string Refs(IEnumerable<RecordRef> records) => string.Join(' ', records.Select(Ref));

    internal static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    // The id of a record holds the hash of its document.
    private static string Ref(RecordRef record) => record.Record;
}
