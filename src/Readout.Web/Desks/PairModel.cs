using System.Text.Json.Serialization;
using Readout.Desk.Merge;
using Readout.Desk.Store;
using Readout.Web.Documents;
using Readout.Web.Pages;

namespace Readout.Web.Desks;

/// <summary>What two sides do to each other over time.</summary>
/// <param name="First">Country (ISO 3166-1 alpha-3) or entity id.</param>
/// <param name="Second">The same.</param>
/// <param name="FirstSide">Whose acts stand for the first: its country, where one is known, since acts are counted by country.</param>
/// <param name="SecondSide">The same of the second.</param>
/// <param name="By"><c>day</c>, <c>week</c> or <c>month</c>.</param>
/// <param name="Period">The period that is opened, or null.</param>
/// <param name="Forth">What the first did to the second, period by period.</param>
/// <param name="Back">What the second did to the first.</param>
/// <param name="Opened">The events of the period that is opened, one record of each, in both directions.</param>
/// <param name="Meetings">Meetings in which both took part.</param>
/// <param name="Positions">Positions of one toward the other.</param>
public sealed record PairModel(
    NamedParty First,
    NamedParty Second,
    NamedParty FirstSide,
    NamedParty SecondSide,
    string By,
    string? Period,
    IReadOnlyList<DyadPeriod> Forth,
    IReadOnlyList<DyadPeriod> Back,
    IReadOnlyList<RecordLine> Opened,
    IReadOnlyList<RecordLine> Meetings,
    IReadOnlyList<RecordLine> Positions) : PageModel
{
    private const long Most = 40;
    private const int MostOpened = 50;

    /// <summary>How many periods of each direction a page shows, the latest; the JSON twin holds all.</summary>
    public const int MostPeriods = 72;

    /// <inheritdoc/>
    public override string Title => $"{First.Name} and {Second.Name}";

    /// <inheritdoc/>
    [JsonIgnore]
    public override Following Following => Following.Counts;

    /// <inheritdoc/>
    public override string Command => CommandLineOf.Desk("dyad", First.Entity, Second.Entity, "--by", By, "--undated", "published");

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool HasCharts => Forth.Count + Back.Count + Meetings.Count > 0;

    /// <summary>Asks a desk; null where it knows one of the two not at all.</summary>
    public static PairModel? Of(DeskStore desk, string first, string second, string by, string? period)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var lines = new RecordLines(desk);
        if (Side(lines, first) is not { } a || Side(lines, second) is not { } b)
        {
            return null;
        }

        var (sideA, sideB) = (CountryOf(desk, lines, a), CountryOf(desk, lines, b));
        if (sideA.Entity == sideB.Entity)
        {
            (sideA, sideB) = (a, b);
        }

        var (forth, back) = (desk.Dyad(sideA.Entity, sideB.Entity, by, isPublicationDay: true), desk.Dyad(sideB.Entity, sideA.Entity, by, isPublicationDay: true));
        var opened = period is null ? [] : forth.Concat(back).Where(one => one.Period == period).SelectMany(static one => one.Events)
            .Select(static told => told[0]).Distinct().Take(MostOpened).Select(told => lines.One(told.Document, told.Record)).OfType<RecordLine>();
        var meetings = lines.Latest("meeting", RecordLines.Keys("$1", ["participant"], Most * 5, "$2", "participant", hasCountries: true), "1 = 1", Most, first, second)
            .DistinctBy(met => Merged.IdOf(desk, "meeting", met.Document, met.Id)).ToList();
        IReadOnlyList<RecordLine> Held(string holder, string toward) =>
            lines.Latest("position", RecordLines.Keys("$1", ["toward"], Most * 5, "$2", "holder", hasCountries: true), "1 = 1", Most / 2, toward, holder);
        return new(a, b, sideA, sideB, by, period, forth, back, [.. opened], meetings, [.. Held(first, second).Concat(Held(second, first)).OrderByDescending(static line => line.Date, StringComparer.Ordinal)]);
    }

    private static NamedParty CountryOf(DeskStore desk, RecordLines lines, NamedParty party) =>
        desk.Ask("SELECT min(country) FROM entities WHERE id = $1", party.Entity).Rows is [[string country]] && Side(lines, country) is { } known ? known : party;

    private static NamedParty? Side(RecordLines lines, string name)
    {
        var id = name.Length == 3 && name.All(char.IsAsciiLetterUpper) ? $"state:{name}" : name;
        var called = lines.Names.Of(id);
        return called != id ? new(called, name)
            : World.Atlas.Shipped.Find(id) is { } known ? new(known.Name, name)
            : null;
    }
}
