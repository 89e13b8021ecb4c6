using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace Readout.World.Times;

/// <summary>
/// A stretch of the calendar that has a TIMEX3 value of its own: a day, a week, a month, a quarter, a season, a year, a decade.
/// </summary>
/// <param name="Value">TIMEX3 value.</param>
/// <param name="First">First day.</param>
/// <param name="End">Day after the last.</param>
/// <param name="Unit">Its size; a season or a half year counts as a quarter.</param>
internal sealed record CalendarSpan(string Value, LocalDate First, LocalDate End, TimeUnit Unit)
{
    private const int FirstYear = 1;
    private const int LastYear = 9000;

    public static CalendarSpan Day(LocalDate day) => new(Iso(day), day, day.PlusDays(1), TimeUnit.Day);

    public static CalendarSpan Week(LocalDate day)
    {
        var monday = DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)(day);
        return new(WeekName(monday), monday, monday.PlusDays(7), TimeUnit.Week);
    }

    public static CalendarSpan Weekend(LocalDate day)
    {
        var monday = DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)(day);
        return new(WeekName(monday) + "-WE", monday.PlusDays(5), monday.PlusDays(7), TimeUnit.Weekend);
    }

    public static CalendarSpan Month(int year, int month)
    {
        var first = new LocalDate(year, month, 1);
        return new(string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}"), first, first.PlusMonths(1), TimeUnit.Month);
    }

    /// <summary>A part of a year that TIMEX3 names by letter: <c>Q3</c>, <c>H1</c>, <c>SU</c>. A winter runs into the next year.</summary>
    public static CalendarSpan PartOfYear(int year, string code, int firstMonth, int months)
    {
        var first = new LocalDate(year, firstMonth, 1);
        return new(string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{code}"), first, first.PlusMonths(months), TimeUnit.Quarter);
    }

    public static CalendarSpan Quarter(int year, int quarter) =>
        PartOfYear(year, string.Create(CultureInfo.InvariantCulture, $"Q{quarter}"), (3 * quarter) - 2, 3);

    public static CalendarSpan Half(int year, int half) =>
        PartOfYear(year, string.Create(CultureInfo.InvariantCulture, $"H{half}"), (6 * half) - 5, 6);

    public static CalendarSpan Year(int year) => Years(year, 1, year.ToString("D4", CultureInfo.InvariantCulture), TimeUnit.Year);

    /// <summary>The decade that holds the year; the 1970s are <c>197</c>.</summary>
    public static CalendarSpan Decade(int year) =>
        Years(Math.Max(FirstYear, year / 10 * 10), 10, (year / 10).ToString("D3", CultureInfo.InvariantCulture), TimeUnit.Decade);

    /// <summary>The hundred years that share their first two digits, as TIMEX3 counts: the 20th century is <c>19</c>.</summary>
    public static CalendarSpan Century(int year) =>
        Years(Math.Max(FirstYear, year / 100 * 100), 100, (year / 100).ToString("D2", CultureInfo.InvariantCulture), TimeUnit.Century);

    /// <summary>The stretch of a unit's size that holds a day, or null outside of the calendar.</summary>
    public static CalendarSpan? Around(LocalDate day, TimeUnit unit) => !IsYear(day.Year) ? null : unit switch
    {
        <= TimeUnit.Day => Day(day),
        TimeUnit.Weekend => Weekend(day),
        TimeUnit.Week => Week(day),
        TimeUnit.Month => Month(day.Year, day.Month),
        TimeUnit.Quarter => Quarter(day.Year, ((day.Month - 1) / 3) + 1),
        TimeUnit.Year => Year(day.Year),
        TimeUnit.Decade => Decade(day.Year),
        _ => Century(day.Year),
    };

    /// <summary>The same quarter, season or month of another year; null outside of the calendar.</summary>
    public CalendarSpan? YearsAway(int years)
    {
        var year = First.Year + years;
        return !IsYear(year) ? null
            : Unit == TimeUnit.Month ? Month(year, First.Month)
            : PartOfYear(year, Value[5..], First.Month, Period.Between(First, End, PeriodUnits.Months).Months);
    }

    /// <summary>Moves a day by a period, or gives null where that leaves the calendar.</summary>
    public static LocalDate? TryMove(LocalDate day, Period by)
    {
        var years = by.Years + (by.Months / 12) + (by.Weeks / 52) + (by.Days / 365) + (by.Hours / 8760);
        return years is > -LastYear and < LastYear && IsYear(day.Year + years - 1) && IsYear(day.Year + years + 1) ? (day.AtMidnight() + by).Date : null;
    }

    public static bool IsYear(long year) => year is >= FirstYear and <= LastYear;

    /// <summary>Date and precision as records give them; a decade is too wide to be a date.</summary>
    public (string Date, TimePrecision Precision)? ToRecordDate() => Unit switch
    {
        TimeUnit.Day => (Value, TimePrecision.Day),
        TimeUnit.Week => (Value, TimePrecision.Week),
        TimeUnit.Month => (Value, TimePrecision.Month),
        TimeUnit.Year => (Value, TimePrecision.Year),
        TimeUnit.Weekend or TimeUnit.Quarter => Likeliest(0.5),
        _ => null,
    };

    /// <summary>The day at a share (0 to 1) of the stretch, as an approximate date.</summary>
    public (string Date, TimePrecision Precision)? Likeliest(double share)
    {
        if (Unit > TimeUnit.Year)
        {
            return null;
        }

        var days = Period.DaysBetween(First, End) - 1;
        return (Iso(First.PlusDays((int)(days * share))), TimePrecision.Approximate);
    }

    public static string Iso(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);

    private static string WeekName(LocalDate day)
    {
        var rule = WeekYearRules.Iso;
        return string.Create(CultureInfo.InvariantCulture, $"{rule.GetWeekYear(day):D4}-W{rule.GetWeekOfWeekYear(day):D2}");
    }

    private static CalendarSpan Years(int first, int count, string value, TimeUnit unit) =>
        new(value, new(first, 1, 1), new(Math.Min(first + count, LastYear + 1), 1, 1), unit);
}
