using System.Globalization;
using NodaTime;
using NodaTime.Calendars;
using NodaTime.Text;

namespace Readout.Cli.Printing;

/// <summary>The days that a date of the record stands for.</summary>
/// <param name="First">The first of them.</param>
/// <param name="End">The day after the last.</param>
internal sealed record DayRange(LocalDate First, LocalDate End)
{
    /// <summary>The days of <c>2021-12-15</c>, <c>2021-W50</c>, <c>2021-11</c> or <c>2021</c>; null for anything else.</summary>
    public static DayRange? Of(string date)
    {
        if (LocalDatePattern.Iso.Parse(date) is { Success: true, Value: var day })
        {
            return new(day, day.PlusDays(1));
        }

        if (YearMonthPattern.Iso.Parse(date) is { Success: true, Value: var month })
        {
            var first = month.OnDayOfMonth(1);
            return new(first, first.PlusMonths(1));
        }

        if (date is [_, _, _, _, '-', 'W', ..] && int.TryParse(date.AsSpan(0, 4), CultureInfo.InvariantCulture, out var weekYear)
            && int.TryParse(date.AsSpan(6), CultureInfo.InvariantCulture, out var week) && week >= 1 && week <= WeekYearRules.Iso.GetWeeksInWeekYear(weekYear))
        {
            var monday = WeekYearRules.Iso.GetLocalDate(weekYear, week, IsoDayOfWeek.Monday);
            return new(monday, monday.PlusDays(7));
        }

        return date.Length == 4 && int.TryParse(date, CultureInfo.InvariantCulture, out var year) ? new(new(year, 1, 1), new(year + 1, 1, 1)) : null;
    }
}
