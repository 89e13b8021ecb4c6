using Readout.Records;
using Readout.World.Times;

namespace Readout.Reading;

/// <summary>Decides whether a date of publication is one: an ISO 8601 date, or a date-time with offset.</summary>
public static class PublicationDate
{
    /// <summary>True for <c>2021-12-16</c>, <c>2021-12-16T09:30Z</c>, <c>2021-12-16T09:30:00+08:00</c>.</summary>
    public static bool IsValid(string text) => DocumentDate.TryParse(text, out var date) && IsWhole(date);

    /// <summary>The date as given; its day where the offset is missing; null where it is no date. A diagnostic tells what was left out.</summary>
    internal static string? Check(string? published, List<Diagnostic> diagnostics)
    {
        if (published is null)
        {
            return null;
        }

        if (!DocumentDate.TryParse(published, out var date))
        {
            diagnostics.Add(ReadingDiagnostics.PublishedMalformed(published));
            return null;
        }

        if (IsWhole(date))
        {
            return published;
        }

        var day = published[..published.IndexOf('T', StringComparison.Ordinal)];
        diagnostics.Add(ReadingDiagnostics.PublishedWithoutOffset(published, day));
        return day;
    }

    // A time of day without an offset is a moment nobody can place.
    private static bool IsWhole(DocumentDate date) => date.Time is null || date.Offset is not null;
}
