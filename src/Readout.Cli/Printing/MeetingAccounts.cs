using Readout.Records;

namespace Readout.Cli.Printing;

/// <summary>Meetings for people: who, how, when, where, about what.</summary>
internal static class MeetingAccounts
{
    /// <summary>The account of one meeting.</summary>
    public static Account Of(Meeting meeting, PrintedNames names) =>
        new Account(names.HandleOf(meeting.Id), meeting.Evidence)
            .Headline(names.Of(meeting.Participants, "participants not named"))
            .Facts(Words.Channel(meeting.Channel), meeting.Format, meeting.Status, meeting.Certainty)
            .Labelled("when", PrintedDates.Of(meeting) ?? "not told")
            .Labelled("where", meeting.Place is { } place ? Words.PlaceName(place) : null)
            .Labelled("host", meeting.Host is { } host ? names.Of(host) : null)
            .Labelled("about", string.Join("; ", meeting.Topics.Select(topic => Visible.OneLine(topic.Text))))
            .Labelled("told by", StatementAccounts.Source(meeting.Statement, names));
}
