using System.Globalization;
using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime.Text;
using Readout.Records;

namespace Readout.Cli.Printing;

/// <summary>Meetings as a calendar (iCalendar, RFC 5545) that calendar programs read. The same records give the same bytes.</summary>
internal static class MeetingCalendar
{
    // What a document that does not tell its own date is stamped with: the property must be there, and no clock is read.
    private static readonly CalDateTime NoStamp = new(1970, 1, 1, 0, 0, 0, "UTC");

    /// <summary>The calendar, and how many meetings are left out because no date of them is known.</summary>
    public static (byte[] Bytes, string? Note) Write(IReadOnlyList<DocumentRecord> documents)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Readout//meetings//EN" };
        var undated = 0;
        foreach (var document in documents)
        {
            var names = new PrintedNames(document);
            foreach (var meeting in document.Meetings)
            {
                if (SpanOf(meeting) is { } span)
                {
                    calendar.Events.Add(EventOf(meeting, span, document.Document, names));
                }
                else
                {
                    undated++;
                }
            }
        }

        var text = new CalendarSerializer().SerializeToString(calendar) ?? "";
        return (Encoding.UTF8.GetBytes(text), undated == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{undated} meetings without a date are not in the calendar"));
    }

    private static CalendarEvent EventOf(Meeting meeting, (CalDateTime Start, CalDateTime? End) span, DocumentFacts document, PrintedNames names)
    {
        var entry = new CalendarEvent
        {
            Uid = $"{document.Id}/{meeting.Id}",
            DtStamp = StampOf(document),
            DtStart = span.Start,
            DtEnd = span.End,
            Summary = SummaryOf(meeting, names),
            Description = DescriptionOf(meeting, document, names),
            Location = meeting.Place is { } place ? Words.PlaceName(place) : null,
            Status = meeting.Status switch
            {
                "cancelled" => EventStatus.Cancelled,
                "held" when meeting.Certainty == "asserted" => EventStatus.Confirmed,
                _ => EventStatus.Tentative,
            },
            Categories = [meeting.Status, meeting.Channel, meeting.Certainty],
        };
        if (meeting.Place is { Latitude: { } latitude, Longitude: { } longitude })
        {
            entry.GeographicLocation = new GeographicLocation(latitude, longitude);
        }

        if (Uri.TryCreate(document.Url, UriKind.Absolute, out var url))
        {
            entry.Url = url;
        }

        return entry;
    }

    private static string SummaryOf(Meeting meeting, PrintedNames names)
    {
        var about = meeting.Precision == "approximate" ? " (day not exact)" : "";
        return $"{names.Of(meeting.Participants, "participants not named")}{about}";
    }

    private static string DescriptionOf(Meeting meeting, DocumentFacts document, PrintedNames names)
    {
        string?[] lines =
        [
            $"{meeting.Channel}, {meeting.Format}, {meeting.Status}, {meeting.Certainty}",
            meeting.Host is { } host ? $"host: {names.Of(host)}" : null,
            meeting.Topics.Count > 0 ? $"about: {string.Join("; ", meeting.Topics.Select(topic => Visible.OneLine(topic.Text)))}" : null,
            StatementAccounts.Source(meeting.Statement, names) is { Length: > 0 } source ? $"told by: {source}" : null,
            $"evidence: {string.Join(" … ", meeting.Evidence.Select(span => Visible.OneLine(span.Text)))}",
            document.Title is { } title ? $"document: {Visible.OneLine(title)}" : null,
        ];
        return string.Join('\n', lines.OfType<string>());
    }

    private static CalDateTime StampOf(DocumentFacts document) =>
        document.Published is { Length: >= 10 } published && LocalDatePattern.Iso.Parse(published[..10]) is { Success: true, Value: var day }
            ? new(day.Year, day.Month, day.Day, 0, 0, 0, "UTC")
            : NoStamp;

    // Clock times where the record has them; else the whole day, week, month or year; an end is exclusive.
    private static (CalDateTime Start, CalDateTime? End)? SpanOf(Meeting meeting)
    {
        if (Moment(meeting.Start) is { } start)
        {
            return (start, Moment(meeting.End) ?? EndOf(meeting));
        }

        if (meeting.Date is not { } date || DayRange.Of(date) is not { } days)
        {
            return null;
        }

        return (Day(days.First), Day(days.End));
    }

    private static CalDateTime? EndOf(Meeting meeting) =>
        meeting.Duration is { } length && PeriodPattern.Roundtrip.Parse(length) is { Success: true, Value: var period }
        && OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<Z+HH:mm>").Parse(meeting.Start!) is { Success: true, Value: var start }
            ? Utc(start.ToInstant() + period.ToDuration())
            : null;

    private static CalDateTime? Moment(string? time) =>
        time is not null && OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<Z+HH:mm>").Parse(time) is { Success: true, Value: var moment }
            ? Utc(moment.ToInstant())
            : null;

    private static CalDateTime Utc(NodaTime.Instant instant) => new(instant.ToDateTimeUtc());

    private static CalDateTime Day(NodaTime.LocalDate day) => new(day.Year, day.Month, day.Day);
}
