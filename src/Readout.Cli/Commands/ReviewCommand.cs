using System.CommandLine;
using System.Text;
using Readout.Cli.Printing;
using Readout.Desk.Store;

namespace Readout.Cli.Commands;

/// <summary><c>readout review</c>: people's decisions on the records of a desk.</summary>
internal static class ReviewCommand
{
    // What a person reads; the other forms have where the words stand too.
    private const string MainColumns = "n, verdict, record, field, value, reason, reviewer, substr(decided, 1, 10) AS decided";
    private const string Example = "event:9f3a21bc07de:120-129:4c1d2e";

    public static Command Create(Terminal terminal) => new DocumentedCommand(
        "review",
        "Accepts, rejects or corrects a record of a desk, with a reason, and takes decisions back. Decisions are added to a log, hold for every later reading of the same text, and can be given out as gold.",
        new($"readout review reject {Example} --reason \"a film title\" --desk news.desk", "Questions no longer see the record."),
        new("readout review log --desk news.desk", "All decisions."))
    {
        Decide("accept", "Says that a record is right.", terminal),
        Decide("reject", "Says that a record is wrong; questions no longer see it.", terminal),
        Decide("correct", "Gives a field of a record another value.", terminal),
        Decide("undo", "Takes back the last decision on a record that still stands; what was decided before it holds again.", terminal),
        Log(terminal),
        Gold(terminal),
    };

    private static DocumentedCommand Decide(string verdict, string description, Terminal terminal)
    {
        var isCorrection = verdict == "correct";
        var command = new DocumentedCommand(
            verdict, description, new Example($"readout review {verdict} RECORD-ID {(isCorrection ? "--field certainty --value denied " : "")}--reason \"…\" --desk news.desk", "One decision."));
        var record = new Argument<string>("RECORD-ID") { Description = "The record, as the column id of the views names it." };
        var field = new Option<string>("--field") { Description = "The field, as docs/record-format.md names it.", HelpName = "NAME", Required = true };
        var value = new Option<string>("--value") { Description = "Its new value: JSON, or a word that stands for itself; null for nothing.", HelpName = "VALUE", Required = true };
        var reason = new Option<string>("--reason") { Description = "Why.", HelpName = "TEXT", Required = true };
        var by = new Option<string>("--by") { Description = "Who decides; the name of the user if not given.", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName };
        var desk = DeskOption.Create("The desk.", required: true);
        command.Add(record);
        if (isCorrection)
        {
            command.Add(field);
            command.Add(value);
        }

        command.Add(reason);
        command.Add(by);
        command.Add(desk);
        command.SetAction(parsed =>
        {
            using var store = DeskStore.Open(parsed.GetValue(desk)!, DeskAccess.Write);
            var decision = new DeskReview(store).Decide(
                parsed.GetRequiredValue(record), verdict, isCorrection ? parsed.GetValue(field) : null, isCorrection ? parsed.GetValue(value) : null, parsed.GetRequiredValue(reason), parsed.GetValue(by)!);
            terminal.Say(FormattableString.Invariant($"decision {decision.Number}: {decision.Verdict} {decision.Record}"));
            return ExitStatus.Done;
        });
        return command;
    }

    private static DocumentedCommand Log(Terminal terminal)
    {
        var command = new DocumentedCommand("log", "Prints all decisions in their order.", new Example("readout review log --desk news.desk --format csv", "For a spreadsheet."));
        var (desk, format) = (DeskOption.Create("The desk.", required: true), AnswerWriter.FormatOption());
        command.Add(desk);
        command.Add(format);
        command.SetAction(parsed =>
        {
            using var store = DeskStore.Open(parsed.GetValue(desk)!, DeskAccess.Read);
            var answer = store.Ask($"SELECT {(parsed.GetValue(format) == "table" ? MainColumns : "*")} FROM reviews ORDER BY n");
            AnswerWriter.Write(answer, parsed.GetValue(format)!, terminal);
            return answer.Rows.Count == 0 ? ExitStatus.NothingFound : ExitStatus.Done;
        });
        return command;
    }

    private static DocumentedCommand Gold(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "gold",
            "Prints what people have decided as gold for readout eval: events that were accepted or corrected, with one actor and one recipient; or documents all of whose statements were decided on.",
            new Example("readout review gold events --desk news.desk > gold.jsonl", "For readout eval events gold.jsonl."));
        var kind = new Argument<string>("KIND") { Description = "events or attribution." };
        kind.AcceptOnlyFromAmong("events", "attribution");
        var desk = DeskOption.Create("The desk.", required: true);
        command.Add(kind);
        command.Add(desk);
        command.SetAction(parsed =>
        {
            using var store = DeskStore.Open(parsed.GetValue(desk)!, DeskAccess.Read);
            var review = new DeskReview(store);
            var isAny = false;
            foreach (var line in parsed.GetRequiredValue(kind) == "events" ? review.EventGold() : review.AttributionGold())
            {
                isAny = true;
                terminal.Output.Write(Encoding.UTF8.GetBytes($"{line}\n"));
            }

            return isAny ? ExitStatus.Done : ExitStatus.NothingFound;
        });
        return command;
    }
}
