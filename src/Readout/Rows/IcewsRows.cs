using System.Globalization;
using Readout.Records;

namespace Readout.Rows;

/// <summary>
/// Events as ICEWS lays them out: tab-separated, a header, one row for each directed pair. Columns and what is lost: docs/row-formats.md.
/// </summary>
public static class IcewsRows
{
    /// <summary>The header line.</summary>
    public static string Header { get; } = RowText.Line(
    [
        "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity", "Target Name", "Target Sectors",
        "Target Country", "Story ID", "Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude", "Longitude",
    ]);

    /// <summary>The rows of a document, each with its line end; pairs alone, for ICEWS has a target in every row.</summary>
    /// <param name="record">The document.</param>
    /// <param name="sentenceAt">Number, from 1, of the sentence at a code point, or null where it is not known.</param>
    public static IEnumerable<string> Of(DocumentRecord record, Func<int, int?> sentenceAt)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(sentenceAt);
        foreach (var dyad in Dyad.Of(record))
        {
            if (dyad.Target is { } target)
            {
                yield return Row(record.Document, dyad, target, sentenceAt(dyad.Event.Trigger.Start));
            }
        }
    }

    private static string Row(DocumentFacts document, Dyad dyad, Entity target, int? sentence)
    {
        var (told, source) = (dyad.Event, dyad.Source);
        return RowText.Line(
        [
            dyad.Number.ToString(CultureInfo.InvariantCulture),
            RowText.Day(told)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            source.Name,
            source.Sector ?? "",
            RowText.CountryName(source.Country),
            RowText.CameoName(told.Cameo!),
            told.Cameo!,
            RowText.Number(told.Score),
            target.Name,
            target.Sector ?? "",
            RowText.CountryName(target.Country),
            document.Id,
            sentence?.ToString(CultureInfo.InvariantCulture) ?? "",
            document.Publisher ?? "",
            told.Place?.Name ?? "",
            "",
            "",
            RowText.CountryName(told.Place?.Country),
            RowText.Number(told.Place?.Latitude),
            RowText.Number(told.Place?.Longitude),
        ]);
    }
}
