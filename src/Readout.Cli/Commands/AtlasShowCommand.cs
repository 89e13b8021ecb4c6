using System.CommandLine;
using System.Globalization;
using System.Text;
using Readout.World;

namespace Readout.Cli.Commands;

/// <summary><c>readout atlas show</c>: one entry with its names, place and offices.</summary>
internal static class AtlasShowCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "show",
            "Prints an entry: its names, where it is, the offices a person held and who holds a state's or an organisation's, with sources. Exit status 1 if there is none.",
            new Example("readout atlas show person:sergey-lavrov", "A person and the offices held."),
            new Example("readout atlas show state:FRA --on 2019-06-01", "A state, and who held its offices on a day."));
        var id = new Argument<string>("ID") { Description = "Id of an entry, as records have it." };
        var on = new Option<DateOnly?>("--on")
        {
            Description = "Only offices held on this day: 2019-06-01.",
            HelpName = "DATE",
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                {
                    return day;
                }

                result.AddError($"--on {result.Tokens[0].Value}: expected a date like 2019-06-01");
                return null;
            },
        };
        var tables = AtlasCommand.TablesOption();
        command.Add(id);
        command.Add(on);
        command.Add(tables);
        command.SetAction(parsed => Show(AtlasFiles.AtlasWith(parsed.GetValue(tables) ?? []), parsed.GetRequiredValue(id), parsed.GetValue(on), terminal));
        return command;
    }

    private static int Show(Atlas atlas, string id, DateOnly? on, Terminal terminal)
    {
        if (atlas.Find(id) is not { } entry)
        {
            terminal.Say($"no entry {id}; 'readout atlas find NAME' looks one up");
            return ExitStatus.NothingFound;
        }

        var output = new StringBuilder();
        Line(output, "id", entry.Id);
        Line(output, "name", entry.Name);
        Line(output, "type", entry.Type);
        Line(output, "country", entry.Country);
        Line(output, "sector", entry.Sector);
        Line(output, "wikidata", entry.Wikidata);
        Line(output, "names", string.Join(" | ", atlas.FormsOf(id).Distinct()));
        if (atlas.Places.TryGetValue(id, out var place))
        {
            Line(output, "place", string.Create(CultureInfo.InvariantCulture, $"{place.Kind}, {place.Latitude}, {place.Longitude}, {place.Zone}"));
        }

        foreach (var holding in atlas.Holdings.Where(holding => IsOf(holding, entry) && (on is not { } day || holding.IsHeldOn(day))))
        {
            Line(output, "office", string.Create(
                CultureInfo.InvariantCulture,
                $"{holding.Title} of {holding.Country ?? holding.OrganisationId}, {holding.Since:yyyy-MM-dd} to {End(holding)}: {holding.PersonId} ({holding.Confidence}; {holding.Source})"));
        }

        terminal.Output.Write(Encoding.UTF8.GetBytes(output.ToString()));
        return ExitStatus.Done;
    }

    private static string End(OfficeHolding holding) => holding switch
    {
        { Until: { } until } => until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        { Seen: { } seen } => string.Create(CultureInfo.InvariantCulture, $"not established, held on {seen:yyyy-MM-dd}"),
        _ => "open",
    };

    private static bool IsOf(OfficeHolding holding, AtlasEntry entry) =>
        holding.PersonId == entry.Id || holding.OrganisationId == entry.Id || (entry.Type == "state" && holding.Country == entry.Country);

    private static void Line(StringBuilder output, string label, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            output.Append(label.PadRight(10)).Append(text).Append('\n');
        }
    }
}
