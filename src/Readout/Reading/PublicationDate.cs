using NodaTime.Text;
using Readout.Records;

namespace Readout.Reading;

/// <summary>Decides whether a date of publication is one: an ISO 8601 date, or a date-time with offset.</summary>
public static class PublicationDate
{
    private static readonly OffsetDateTimePattern MinutePattern =
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<Z+HH:mm>");

    private static readonly LocalDateTimePattern LocalMinutePattern =
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    /// <summary>True for <c>2021-12-16</c>, <c>2021-12-16T09:30Z</c>, <c>2021-12-16T09:30:00+08:00</c>.</summary>
    public static bool IsValid(string text) =>
        LocalDatePattern.Iso.Parse(text).Success
        || OffsetDateTimePattern.ExtendedIso.Parse(text).Success
        || MinutePattern.Parse(text).Success;

    /// <summary>The date as given; its day where the offset is missing; null where it is no date. A diagnostic tells what was left out.</summary>
    internal static string? Check(string? published, List<Diagnostic> diagnostics)
    {
        if (published is null || IsValid(published))
        {
            return published;
        }

        if (LocalDateTimePattern.ExtendedIso.Parse(published).Success || LocalMinutePattern.Parse(published).Success)
        {
            var day = published[..published.IndexOf('T', StringComparison.Ordinal)];
            diagnostics.Add(ReadingDiagnostics.PublishedWithoutOffset(published, day));
            return day;
        }

        diagnostics.Add(ReadingDiagnostics.PublishedMalformed(published));
        return null;
    }
}
