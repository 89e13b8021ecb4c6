using System.Globalization;
using NodaTime;

namespace Readout.World.Times;

/// <summary>Reads what stands on a clock: "4:07", "16.07", "1430", "10", each with or without the half of the day.</summary>
internal static class ClockReader
{
    /// <param name="text">The digits; "a.m." or "p.m." may be glued to them ("10pm").</param>
    /// <param name="half">"am", "pm" or null where none is told.</param>
    /// <returns>Null where there is no such time.</returns>
    public static ClockReading? Read(ReadOnlySpan<char> text, string? half)
    {
        text = text.Trim();
        var digits = text.TrimEnd("apmAPM. h");
        half ??= GluedHalf(text[digits.Length..]);
        if (!TryReadDigits(digits, out var hour, out var minute, out var second, out var hasMinutes) || hour > 24 || minute > 59 || second > 59)
        {
            return null;
        }

        if (half is not null)
        {
            return hour is >= 1 and <= 12
                ? new(new LocalTime((hour % 12) + (half == "pm" ? 12 : 0), minute, second), hasMinutes, HasHalf: true)
                : hour <= 23 ? new(new LocalTime(hour, minute, second), hasMinutes, HasHalf: true) : null;
        }

        if (hour == 24)
        {
            return minute == 0 && second == 0 ? new(LocalTime.Midnight, hasMinutes, HasHalf: true, IsDayEnd: true) : null;
        }

        return new(new LocalTime(hour, minute, second), hasMinutes, HasHalf: hour is 0 or > 12 || digits[0] == '0');
    }

    private static string? GluedHalf(ReadOnlySpan<char> rest) =>
        rest.IndexOfAny('a', 'A') >= 0 ? "am" : rest.IndexOfAny('p', 'P') >= 0 ? "pm" : null;

    private static bool TryReadDigits(ReadOnlySpan<char> text, out int hour, out int minute, out int second, out bool hasMinutes)
    {
        (hour, minute, second) = (0, 0, 0);
        var mark = text.IndexOfAny(':', '.');
        hasMinutes = mark > 0 || text.Length is 3 or 4;
        if (mark < 0)
        {
            return text.Length switch
            {
                1 or 2 => TryNumber(text, out hour),
                3 or 4 => TryNumber(text[..^2], out hour) && TryNumber(text[^2..], out minute),
                _ => false,
            };
        }

        var rest = text[(mark + 1)..];
        var next = rest.IndexOfAny(':', '.');
        return TryNumber(text[..mark], out hour)
            && (next < 0
                ? rest.Length == 2 && TryNumber(rest, out minute)
                : next == 2 && TryNumber(rest[..2], out minute) && TryNumber(rest[3..], out second));
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && text.Length <= 2;
}
