using System.CommandLine;
using Readout.Cli.Printing;
using Readout.Desk.Queries;
using Readout.Desk.Store;

namespace Readout.Cli.Commands;

/// <summary><c>readout dyad</c>: what two actors of a desk did to each other over time.</summary>
internal static class DeskDyadCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "dyad",
            "What two actors did to each other by day, week or month, as the documents of a desk assert: counts by quad code, mean PLOVER score, distinct stories, sources. Carriers of one story tell of an event once. docs/merge.md explains series.",
            new("readout dyad USA CHN --desk news.desk", "Both ways, by month."),
            new("readout dyad RUS igo:NATO --by week --since 2022 --format csv --desk news.desk", "A spreadsheet."));
        var source = new Argument<string>("A") { Description = "A country's three letters (USA), a name or the last word of one, or the id of an entity (igo:NATO)." };
        var target = new Argument<string>("B") { Description = "The other of the pair." };
        var desk = DeskOption.Create("The desk to ask.", required: true);
        var by = new Option<string>("--by") { Description = "Length of a period.", HelpName = "day|week|month", DefaultValueFactory = _ => "month" }.AcceptOnlyFromAmong("day", "week", "month");
        var undated = new Option<string>("--undated")
        {
            Description = "Where events stand whose day the text does not tell: apart, in a period without name; published: under the day of publication.",
            HelpName = "apart|published",
            DefaultValueFactory = _ => "apart",
        }.AcceptOnlyFromAmong("apart", "published");
        var oneWay = new Option<bool>("--one-way") { Description = "Only what A did to B." };
        var outlet = new Option<string?>("--outlet") { Description = "Part of the publisher's name.", HelpName = "NAME" };
        var since = new Option<string?>("--since") { Description = "First day, month or year: of the event, or where the text does not tell it of the publication.", HelpName = "DATE" };
        var until = new Option<string?>("--until") { Description = "Last day, month or year.", HelpName = "DATE" };
        var format = AnswerWriter.FormatOption();
        command.Add(source);
        command.Add(target);
        Option[] options = [desk, by, undated, oneWay, outlet, since, until, format];
        Array.ForEach(options, command.Add);
        command.SetAction(parsed =>
        {
            using var store = DeskStore.Open(parsed.GetValue(desk)!, DeskAccess.Read);
            var answer = DyadQuestions.Rows(DyadQuestions.Ask(store, new()
            {
                Source = parsed.GetRequiredValue(source),
                Target = parsed.GetRequiredValue(target),
                By = parsed.GetValue(by)!,
                IsPublicationDay = parsed.GetValue(undated) == "published",
                IsBothWays = !parsed.GetValue(oneWay),
                Outlet = parsed.GetValue(outlet),
                Since = parsed.GetValue(since),
                Until = parsed.GetValue(until),
            }));

            AnswerWriter.Write(parsed.GetValue(format) is "table" or "markdown" ? Brief(answer) : answer, parsed.GetValue(format)!, terminal);
            return answer.Rows.Count == 0 ? ExitStatus.NothingFound : ExitStatus.Done;
        });
        return command;
    }

    // The records behind each number would hide it in a table for people.
    private static DeskAnswer Brief(DeskAnswer answer) =>
        answer.Without("records") with { Columns = ["source", "target", "period", "verbal coop.", "material coop.", "verbal conflict", "material conflict", "mean score", "stories", "sources"] };
}
