using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;

namespace Readout.World.Times;

/// <summary>
/// When a document was published, as its source says: the day on the publisher's own calendar, with the time of day and the
/// offset from UTC where they are given. Relative expressions ("yesterday") count from <see cref="Day"/>.
/// </summary>
/// <param name="Day">The day as written, never shifted to UTC.</param>
/// <param name="Time">The time of day, or null.</param>
/// <param name="Offset">The offset from UTC, or null where the source gives none.</param>
public readonly record struct DocumentDate(LocalDate Day, LocalTime? Time = null, Offset? Offset = null)
{
    private static readonly LocalDateTimePattern[] LocalPatterns =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm"),
        LocalDateTimePattern.ExtendedIso,
    ];

    private static readonly OffsetDateTimePattern[] OffsetPatterns =
    [
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<Z+HH:mm>"),
        OffsetDateTimePattern.ExtendedIso,
    ];

    /// <summary>Reads an ISO 8601 date (<c>2021-12-16</c>) or date-time, with or without offset (<c>2021-12-16T09:30+08:00</c>).</summary>
    /// <returns>False where the text is null, empty or not such a date; the caller reports it.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out DocumentDate value)
    {
        value = default;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        if (LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var day))
        {
            value = new(day);
            return true;
        }

        return TryParseOffset(text, out value) || TryParseLocal(text, out value);
    }

    private static bool TryParseOffset(string text, out DocumentDate value)
    {
        foreach (var pattern in OffsetPatterns)
        {
            if (pattern.Parse(text).TryGetValue(default, out var at))
            {
                value = new(at.Date, at.TimeOfDay, at.Offset);
                return true;
            }
        }

        value = default;
        return false;
    }

    private static bool TryParseLocal(string text, out DocumentDate value)
    {
        foreach (var pattern in LocalPatterns)
        {
            if (pattern.Parse(text).TryGetValue(default, out var at))
            {
                value = new(at.Date, at.TimeOfDay);
                return true;
            }
        }

        value = default;
        return false;
    }
}
