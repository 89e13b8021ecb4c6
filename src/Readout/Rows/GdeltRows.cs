using System.Globalization;
using Readout.Records;

namespace Readout.Rows;

/// <summary>
/// Events as GDELT 1.0 lays them out: tab-separated, no header, 58 columns, one row for each directed pair. Columns and what is lost: docs/row-formats.md.
/// </summary>
public static class GdeltRows
{
    /// <summary>Names of the columns, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
        .. ActorColumns("Actor1"),
        .. ActorColumns("Actor2"),
        "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone",
        .. PlaceColumns("Actor1Geo"),
        .. PlaceColumns("Actor2Geo"),
        .. PlaceColumns("ActionGeo"),
        "DATEADDED", "SOURCEURL",
    ];

    /// <summary>The rows of a document, each with its line end.</summary>
    public static IEnumerable<string> Of(DocumentRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Dyad.Of(record).Select(dyad => Row(record.Document, dyad));
    }

    private static string Row(DocumentFacts document, Dyad dyad)
    {
        var (told, day) = (dyad.Event, RowText.Day(dyad.Event));
        return RowText.Line(
        [
            dyad.Number.ToString(CultureInfo.InvariantCulture),
            .. Dates(day),
            .. Actor(dyad.Source),
            .. Actor(dyad.Target),
            IsInLead(document, told) ? "1" : "0",
            told.Cameo!,
            told.Cameo![..Math.Min(3, told.Cameo!.Length)],
            told.Cameo![..2],
            told.QuadCode.ToString(CultureInfo.InvariantCulture),
            RowText.Number(told.Score),
            "1",
            "1",
            "1",
            "",
            .. NoPlace,
            .. NoPlace,
            .. ActionPlace(told.Place),
            document.Published is { Length: >= 10 } published ? published[..10].Replace("-", "", StringComparison.Ordinal) : "",
            document.Url ?? "",
        ]);
    }

    private static string[] NoPlace { get; } = ["", "", "", "", "", "", ""];

    // GDELT's own approximation of the share of the year that is over: (month * 30 + day) / 365.
    private static string[] Dates(DateOnly? day) => day is { } on
        ?
        [
            on.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
            on.ToString("yyyyMM", CultureInfo.InvariantCulture),
            on.ToString("yyyy", CultureInfo.InvariantCulture),
            (on.Year + (((on.Month * 30) + on.Day) / 365.0)).ToString("F4", CultureInfo.InvariantCulture),
        ]
        : ["", "", "", ""];

    private static string[] Actor(Entity? entity) => entity is null
        ? ["", "", "", "", "", "", "", "", "", ""]
        : [$"{entity.Country}{entity.Sector}", entity.Name.ToUpperInvariant(), entity.Country ?? "", "", "", "", "", entity.Sector ?? "", "", ""];

    private static string[] ActionPlace(Place? place) => place is null
        ? NoPlace
        : ["", place.Name, "", "", RowText.Number(place.Latitude), RowText.Number(place.Longitude), ""];

    // GDELT's root events are those of the lead; the lead is what stands before the first line end behind it.
    private static bool IsInLead(DocumentFacts document, Event told)
    {
        var end = document.Text.AsSpan().TrimStart().IndexOf('\n');
        return end < 0 || told.Trigger.Start < end;
    }

    private static string[] ActorColumns(string actor) =>
    [
        $"{actor}Code", $"{actor}Name", $"{actor}CountryCode", $"{actor}KnownGroupCode", $"{actor}EthnicCode", $"{actor}Religion1Code", $"{actor}Religion2Code", $"{actor}Type1Code",
        $"{actor}Type2Code", $"{actor}Type3Code",
    ];

    private static string[] PlaceColumns(string place) =>
        [$"{place}_Type", $"{place}_FullName", $"{place}_CountryCode", $"{place}_ADM1Code", $"{place}_Lat", $"{place}_Long", $"{place}_FeatureID"];
}
