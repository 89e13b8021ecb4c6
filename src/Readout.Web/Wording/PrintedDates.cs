using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Readout.Records;

namespace Readout.Web.Wording;

/// <summary>Dates and clock times of records in words.</summary>
internal static class PrintedDates
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");
    private static readonly OffsetPattern Offset = OffsetPattern.CreateWithInvariantCulture("+HH:mm");
    private static readonly YearMonthPattern Month = YearMonthPattern.CreateWithInvariantCulture("MMMM uuuu");
    private static readonly OffsetDateTimePattern Minute = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<Z+HH:mm>");

    /// <summary>The date of a record, or null where it is unknown.</summary>
    public static string? Of(Dated dated)
    {
        if (dated.Date is not { } date)
        {
            return null;
        }

        var text = InWords(date);
        return dated.Precision == "approximate" ? $"about {text}" : text;
    }

    /// <summary>When a meeting was, with its clock times and length; null where nothing of it is known.</summary>
    public static string? Of(Meeting meeting)
    {
        string?[] parts = [Of((Dated)meeting), ClockTimes(meeting), Length(meeting.Duration)];
        var known = string.Join(", ", parts.Where(part => part is not null));
        return known.Length == 0 ? null : known;
    }

    /// <summary>A date of the record format in words: <c>15 December 2021</c>, <c>November 2021</c>, <c>week 50 of 2021</c>.</summary>
    public static string InWords(string date)
    {
        var (day, time) = date.IndexOf('T', StringComparison.Ordinal) is var at and > 0 ? (date[..at], date[at..]) : (date, "");
        if (LocalDatePattern.Iso.Parse(day) is { Success: true, Value: var exact })
        {
            return time.Length == 0 ? Day.Format(exact) : $"{Day.Format(exact)}, {time[1..]}";
        }

        return YearMonthPattern.Iso.Parse(date) is { Success: true, Value: var month } ? Month.Format(month)
            : date is [_, _, _, _, '-', 'W', .. var week] ? string.Create(CultureInfo.InvariantCulture, $"week {week} of {date.AsSpan(0, 4)}")
            : date;
    }

    /// <summary>A value of a field of meetings in words; another field's as it is.</summary>
    public static string Value(string field, string value) => field switch
    {
        "duration" => Length(value) ?? value,
        "start" or "end" when Parse(value) is { } time => $"{Clock.Format(time.TimeOfDay)} (UTC{Offset.Format(time.Offset)})",
        "date" => InWords(value),
        _ => value,
    };

    private static string? ClockTimes(Meeting meeting)
    {
        var (start, end) = (Parse(meeting.Start), Parse(meeting.End));
        return (start, end) switch
        {
            (null, null) => null,
            ({ } from, null) => $"from {Clock.Format(from.TimeOfDay)} (UTC{Offset.Format(from.Offset)})",
            (null, { } to) => $"until {Clock.Format(to.TimeOfDay)} (UTC{Offset.Format(to.Offset)})",
            ({ } from, { } to) => $"{Clock.Format(from.TimeOfDay)}–{Clock.Format(to.TimeOfDay)} (UTC{Offset.Format(from.Offset)})",
        };
    }

    private static OffsetDateTime? Parse(string? time) =>
        time is null ? null
        : Minute.Parse(time) is { Success: true, Value: var minute } ? minute
        : OffsetDateTimePattern.ExtendedIso.Parse(time) is { Success: true, Value: var exact } ? exact
        : null;

    private static string? Length(string? duration)
    {
        if (duration is null || PeriodPattern.Roundtrip.Parse(duration) is not { Success: true, Value: var period })
        {
            return duration;
        }

        (long Count, string Unit)[] parts =
            [(period.Weeks, "weeks"), (period.Days, "days"), (period.Hours, "h"), (period.Minutes, "min"), (period.Seconds, "s")];
        return string.Join(' ', parts.Where(part => part.Count != 0).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Count} {part.Unit}")));
    }
}
