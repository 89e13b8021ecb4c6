using System.CommandLine;
using Readout.Cli.Printing;

namespace Readout.Cli.Commands;

/// <summary><c>readout meetings</c>: who met whom.</summary>
internal static class MeetingsCommand
{
    public static Command Create(Terminal terminal) => TableCommand.Create(
        "meetings",
        "Prints who met whom: calls, video conferences, visits, summits, talks.",
        terminal,
        record => record.Meetings,
        meeting => meeting.Id,
        [
            new("ics", "a calendar of those that have a date", MeetingCalendar.Write),
            new("json", "document objects without text, with nothing but meetings and the entities they name", MeetingJson.Write),
        ],
        [
            new("readout meetings --format ics archive/ > meetings.ics", "The same as a calendar."),
        ],
        [
            new("when", (meeting, _) => PrintedDates.Of(meeting)),
            new("participants", (meeting, names) => names.Of(meeting.Participants, "")),
            new("channel", (meeting, _) => meeting.Channel),
            new("where", (meeting, _) => meeting.Place is { } place ? Words.PlaceName(place) : null),
            new("status", (meeting, _) => meeting.Status),
            new("told by", (meeting, names) => StatementAccounts.Source(meeting.Statement, names)),
        ]);
}
