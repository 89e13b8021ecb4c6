using NodaTime;
using NodaTime.Calendars;
using NodaTime.Text;
using Readout.Records;

namespace Readout.Desk.Merge;

/// <summary>What one actor did to another in a period, counted so that every number opens onto its records.</summary>
/// <param name="Source">Country (ISO 3166-1 alpha-3) of who acts, or an entity id where it has none.</param>
/// <param name="Target">The same of whom it is done to.</param>
/// <param name="Period"><c>2022-07-28</c>, <c>2022-W30</c>, <c>2022-07</c>; null for events without a day.</param>
/// <param name="VerbalCooperation">Events with quad code 1.</param>
/// <param name="MaterialCooperation">Events with quad code 2.</param>
/// <param name="VerbalConflict">Events with quad code 3.</param>
/// <param name="MaterialConflict">Events with quad code 4.</param>
/// <param name="MeanScore">Mean PLOVER score of the events, -10 to 10.</param>
/// <param name="Stories">Distinct stories that tell of them.</param>
/// <param name="Sources">Publishers, with how many of the events each tells of.</param>
/// <param name="Events">The events: one entry each, with every record that tells of it.</param>
public sealed record DyadPeriod(
    string Source,
    string Target,
    string? Period,
    int VerbalCooperation,
    int MaterialCooperation,
    int VerbalConflict,
    int MaterialConflict,
    double MeanScore,
    int Stories,
    IReadOnlyList<SourceCount> Sources,
    IReadOnlyList<IReadOnlyList<RecordRef>> Events);

/// <summary>A publisher and how many events it tells of.</summary>
/// <param name="Publisher">Name; empty where the documents do not tell.</param>
/// <param name="Events">Events.</param>
public sealed record SourceCount(string Publisher, int Events);

/// <summary>A series per pair of actors. The order of documents does not matter.</summary>
public static class DyadSeries
{
    /// <summary>The periods, by source, target and time.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="storyOf">The story a document carries; what its carriers all tell counts once.</param>
    /// <param name="by"><c>day</c>, <c>week</c> or <c>month</c>.</param>
    /// <param name="isPublicationDay">True to put an event whose day the text does not tell under the day of publication; else it stands in the period null.</param>
    public static IReadOnlyList<DyadPeriod> Of(IEnumerable<DocumentRecord> documents, Func<string, string> storyOf, string by, bool isPublicationDay = false)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(storyOf);
        return Of(documents.DistinctBy(static document => document.Document.Id).SelectMany(document => DyadAct.Of(document, storyOf(document.Document.Id), isPublicationDay)), by);
    }

    /// <summary>The periods of acts, by source, target and time.</summary>
    internal static IReadOnlyList<DyadPeriod> Of(IEnumerable<DyadAct> acts, string by)
    {
        return
        [
            .. acts.GroupBy(act => (act.Source, act.Target, Period: PeriodOf(act.Day, by)))
                .OrderBy(static group => group.Key.Source, StringComparer.Ordinal).ThenBy(static group => group.Key.Target, StringComparer.Ordinal)
                .ThenBy(static group => group.Key.Period ?? "~", StringComparer.Ordinal)
                .Select(static group => Count(group.Key.Source, group.Key.Target, group.Key.Period, group)),
        ];
    }

    private static DyadPeriod Count(string source, string target, string? period, IEnumerable<DyadAct> acts)
    {
        // Carriers of one story tell of one event; so does a story that tells of it twice.
        var events = acts.GroupBy(static act => (act.Story, act.Event.Type, act.Event.Mode, act.Day))
            .Select(static group => group.OrderBy(static act => act.Ref).ToList())
            .OrderBy(static group => group[0].Ref).ToList();
        int Quad(int code) => events.Count(told => told[0].Event.QuadCode == code);
        var thousandths = events.Sum(static told => (long)Math.Round(told[0].Event.Score * 1000));
        return new(
            source,
            target,
            period,
            Quad(1),
            Quad(2),
            Quad(3),
            Quad(4),
            Math.Round(thousandths / 1000.0 / events.Count, 3),
            events.Select(static told => told[0].Story).Distinct().Count(),
            [.. events.SelectMany(static told => told.Select(static act => act.Publisher).Distinct()).CountBy(static publisher => publisher).OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => new SourceCount(pair.Key, pair.Value))],
            [.. events.Select(static told => (IReadOnlyList<RecordRef>)[.. told.Select(static act => act.Ref)])]);
    }

    private static string? PeriodOf(LocalDate? day, string by) => day is not { } known ? null : by switch
    {
        "day" => LocalDatePattern.Iso.Format(known),
        "week" => FormattableString.Invariant($"{WeekYearRules.Iso.GetWeekYear(known):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(known):00}"),
        "month" => FormattableString.Invariant($"{known.Year:0000}-{known.Month:00}"),
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, "Expected day, week or month."),
    };
}

/// <summary>One event as it counts for one pair.</summary>
internal sealed record DyadAct(RecordRef Ref, Event Event, string Source, string Target, LocalDate? Day, string Story, string Publisher)
{
    public static IEnumerable<DyadAct> Of(DocumentRecord document, string story, bool isPublicationDay)
    {
        var entities = document.Entities.ToDictionary(static entity => entity.Id, StringComparer.Ordinal);
        foreach (var told in document.Events)
        {
            var day = DayOf(told.Date, document.Document.Published, isPublicationDay);
            foreach (var (source, target) in Pairs(told, entities))
            {
                yield return new(new(document.Document.Id, told.Id), told, source, target, day, story, document.Document.Publisher ?? "");
            }
        }
    }

    /// <summary>Who acts on whom: countries, or entities without one. Only what is asserted counts.</summary>
    public static IEnumerable<(string Source, string Target)> Pairs(Event told, IReadOnlyDictionary<string, Entity> entities)
    {
        if (told.Certainty != "asserted")
        {
            return [];
        }

        string KeyOf(Party party) => entities.GetValueOrDefault(party.Entity)?.Country ?? party.Entity;
        var sources = told.Actor.Select(KeyOf).Distinct(StringComparer.Ordinal).ToList();
        var targets = told.Recipient.Count > 0 ? told.Recipient.Select(KeyOf).Distinct(StringComparer.Ordinal).ToList() : sources;
        return sources.SelectMany(source => targets.Where(target => target != source).Select(target => (source, target)));
    }

    /// <summary>The day of an event, or null.</summary>
    public static LocalDate? DayOf(string? date, string? published, bool isPublicationDay) =>
        date is { Length: 10 } && LocalDatePattern.Iso.Parse(date).TryGetValue(default, out var exact) ? exact
        : isPublicationDay && date is null ? ToldStatement.DayOf(published) : null;
}
