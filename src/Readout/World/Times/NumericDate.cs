using System.Globalization;
using NodaTime;

namespace Readout.World.Times;

/// <summary>Reads a date written in digits: "2021-12-15", "15.12.2021", "12/15/2021".</summary>
internal static class NumericDate
{
    /// <returns>Null where it is no date, or where day and month could change places.</returns>
    public static LocalDate? Read(ReadOnlySpan<char> text)
    {
        Span<int> parts = stackalloc int[3];
        if (!TryParts(text, parts, out var isYearFirst))
        {
            return null;
        }

        var separator = text.IndexOf('.') > 0 ? '.' : text.IndexOf('/') > 0 ? '/' : '-';
        return Build(parts, isYearFirst, separator);
    }

    /// <summary>True if no order of day, month and year makes a day of it.</summary>
    public static bool IsImpossible(ReadOnlySpan<char> text)
    {
        Span<int> parts = stackalloc int[3];
        return TryParts(text, parts, out var isYearFirst)
            && (isYearFirst
                ? TryDay(parts[0], parts[1], parts[2]) is null
                : parts[2] > 999 && TryDay(parts[2], parts[1], parts[0]) is null && TryDay(parts[2], parts[0], parts[1]) is null);
    }

    private static bool TryParts(ReadOnlySpan<char> text, Span<int> parts, out bool isYearFirst)
    {
        var count = 0;
        isYearFirst = false;
        foreach (var range in text.SplitAny('-', '/', '.', '\u2011', ' '))
        {
            var part = text[range];
            if (part.IsEmpty)
            {
                continue;
            }

            if (count == 3 || part.Length > 4 || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out parts[count]))
            {
                return false;
            }

            isYearFirst |= count == 0 && part.Length == 4;
            count++;
        }

        return count == 3;
    }

    private static LocalDate? Build(ReadOnlySpan<int> parts, bool isYearFirst, char separator)
    {
        if (isYearFirst)
        {
            return TryDay(parts[0], parts[1], parts[2]);
        }

        // Dots are the European order. With strokes both orders are in use, so only a number above twelve decides.
        var (first, second, year) = (parts[0], parts[1], parts[2]);
        return separator == '.' || first > 12 ? TryDay(year, second, first)
            : second > 12 || first == second ? TryDay(year, first, second)
            : null;
    }

    private static LocalDate? TryDay(int year, int month, int day) =>
        year > 999 && CalendarSpan.IsYear(year) && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
}
