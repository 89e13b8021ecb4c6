using System.Globalization;
using NodaTime;
using NodaTime.Calendars;
using NodaTime.Text;
using Readout.World.Times;

namespace Readout.Reading.Meetings;

/// <summary>The days that a date of the contract may stand for, end exclusive.</summary>
internal readonly record struct DateRange(LocalDate First, LocalDate End)
{
    // "Late May" and its likes: the likeliest day may be this far off.
    private const int Blur = 15;

    public static DateRange Of(string date, TimePrecision? precision)
    {
        if (LocalDatePattern.Iso.Parse(date).TryGetValue(default, out var day))
        {
            return precision == TimePrecision.Approximate ? new(day.PlusDays(-Blur), day.PlusDays(Blur + 1)) : new(day, day.PlusDays(1));
        }

        var year = int.Parse(date.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);
        if (date.Length == 4)
        {
            return new(new(year, 1, 1), new(year + 1, 1, 1));
        }

        if (date[5] == 'W')
        {
            var monday = WeekYearRules.Iso.GetLocalDate(year, int.Parse(date.AsSpan(6, 2), NumberStyles.None, CultureInfo.InvariantCulture), IsoDayOfWeek.Monday);
            return new(monday, monday.PlusDays(7));
        }

        var month = new LocalDate(year, int.Parse(date.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture), 1);
        return new(month, month.PlusMonths(1));
    }

    public bool Overlaps(DateRange other) => First < other.End && other.First < End;
}
