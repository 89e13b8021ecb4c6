using System.CommandLine;
using System.Globalization;
using Readout.Desk.Merge;

namespace Readout.Cli.Commands;

/// <summary><c>readout merge series</c>: what actors did to each other, by day, week or month.</summary>
internal static class DyadCommand
{
    public static Command Create(Terminal terminal)
    {
        var by = new Option<string>("--by") { Description = "Length of a period.", HelpName = "day|week|month", DefaultValueFactory = _ => "month" }.AcceptOnlyFromAmong("day", "week", "month");
        var undated = new Option<string>("--undated")
        {
            Description = "Where events stand whose day the text does not tell: apart, in a period without name; published: under the day of publication.",
            HelpName = "apart|published",
            DefaultValueFactory = _ => "apart",
        }.AcceptOnlyFromAmong("apart", "published");
        var command = MergedTable.Create(
            "series",
            "What each actor did to another in a period, as asserted: counts by quad code, mean PLOVER score, distinct stories, sources.",
            terminal,
            (documents, stories, parsed) => DyadSeries.Of(documents, stories().StoryOf, parsed.GetValue(by)!, parsed.GetValue(undated) == "published"),
            new("source", static row => row.Source),
            new("target", static row => row.Target),
            new("period", static row => row.Period),
            new("verbal coop.", static row => MergeCommand.Count(row.VerbalCooperation)),
            new("material coop.", static row => MergeCommand.Count(row.MaterialCooperation)),
            new("verbal conflict", static row => MergeCommand.Count(row.VerbalConflict)),
            new("material conflict", static row => MergeCommand.Count(row.MaterialConflict)),
            new("mean score", static row => row.MeanScore.ToString("0.###", CultureInfo.InvariantCulture)),
            new("stories", static row => MergeCommand.Count(row.Stories)),
            new("sources", static row => string.Join(", ", row.Sources.Select(static source => $"{(source.Publisher.Length == 0 ? "?" : source.Publisher)} {MergeCommand.Count(source.Events)}"))),
            new("records", static row => string.Join("; ", row.Events.Select(MergeCommand.Refs))));
        command.Add(by);
        command.Add(undated);
        return command;
    }
}
