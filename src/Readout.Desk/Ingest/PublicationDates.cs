using System.Globalization;
using Readout.Reading;
using Readout.World.Times;

namespace Readout.Desk.Ingest;

/// <summary>
/// Reads the dates of publication that pages and feeds state. The day is never shifted and nothing is filled in: a date-time
/// without an offset stays without one, and what can be read in two ways ("03/04/2024") is not read.
/// </summary>
internal static class PublicationDates
{
    // RFC 822 section 5.1, in which RSS dates are written; military letters apart, which RFC 1123 calls useless.
    private static readonly (string Name, string Offset)[] Zones =
    [
        ("GMT", "+00:00"), ("UTC", "+00:00"), ("UT", "+00:00"), ("EST", "-05:00"), ("EDT", "-04:00"), ("CST", "-06:00"), ("CDT", "-05:00"),
        ("MST", "-07:00"), ("MDT", "-06:00"), ("PST", "-08:00"), ("PDT", "-07:00"),
    ];

    private static readonly string[] MomentForms =
    [
        "ddd, d MMM yyyy HH:mm:ss zzz", "ddd, d MMM yyyy HH:mm zzz", "d MMM yyyy HH:mm:ss zzz", "d MMM yyyy HH:mm zzz", "ddd, d MMM yy HH:mm:ss zzz",
        "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd HH:mm:sszzz", "yyyy-MM-dd HH:mm zzz", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", "yyyy-MM-ddTHH:mmzzz",
        "yyyyMMddTHHmmsszzz", "MMMM d, yyyy HH:mm zzz",
    ];

    private static readonly string[] LocalForms = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm:ss.FFFFFFF", "ddd, d MMM yyyy HH:mm:ss"];

    private static readonly string[] DayForms = ["yyyyMMdd", "yyyy/MM/dd", "yyyy/M/d", "MMMM d, yyyy", "MMM d, yyyy", "d MMMM yyyy", "d MMM yyyy", "ddd, d MMM yyyy", "dddd, MMMM d, yyyy", "dddd, d MMMM yyyy"];

    /// <summary>The date as ISO 8601, or null where it is in no form that is known.</summary>
    public static string? ToIso(string stated)
    {
        var text = string.Join(' ', stated.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (PublicationDate.IsValid(text) || DocumentDate.TryParse(text, out _))
        {
            return text;
        }

        var culture = CultureInfo.InvariantCulture;
        if (DateTimeOffset.TryParseExact(WithOffset(text), MomentForms, culture, DateTimeStyles.None, out var moment))
        {
            return moment.ToString("yyyy-MM-ddTHH:mm:sszzz", culture);
        }

        if (DateTime.TryParseExact(text, LocalForms, culture, DateTimeStyles.None, out var local))
        {
            return local.ToString("yyyy-MM-ddTHH:mm:ss", culture);
        }

        return DateTime.TryParseExact(text, DayForms, culture, DateTimeStyles.None, out var day) ? day.ToString("yyyy-MM-dd", culture) : null;
    }

    private static string WithOffset(string text)
    {
        foreach (var (name, offset) in Zones)
        {
            if (text.EndsWith($" {name}", StringComparison.Ordinal))
            {
                return $"{text.AsSpan(0, text.Length - name.Length)}{offset}";
            }
        }

        return text.EndsWith('Z') ? $"{text.AsSpan(0, text.Length - 1)}+00:00" : text;
    }
}
