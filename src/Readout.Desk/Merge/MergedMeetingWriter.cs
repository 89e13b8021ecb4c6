using Readout.Records;

namespace Readout.Desk.Merge;

/// <summary>Writes a group of records as one meeting, with what each adds and where they differ.</summary>
internal static class MergedMeetingWriter
{
    /// <summary>The id of the merged meeting.</summary>
    public static string IdOf(List<(MeetingRecord Record, string Reason)> group) => $"merged:{group.Min(static part => part.Record.Ref)!.Record}";

    public static MergedMeeting Write(List<(MeetingRecord Record, string Reason)> group)
    {
        var parts = group.OrderBy(static part => part.Record.Document.Published ?? "~", StringComparer.Ordinal).ThenBy(static part => part.Record.Ref).ToList();
        var records = parts.ConvertAll(static part => part.Record);
        var exact = group[0].Record.Meeting;
        return new(
            IdOf(group),
            exact.Date,
            exact.Precision,
            records.Select(static record => record.Meeting.Channel).FirstOrDefault(static channel => channel != "unknown") ?? "unknown",
            records[^1].Meeting.Status,
            Most(records, static meeting => meeting.Place?.Name),
            Most(records, static meeting => meeting.Start),
            Most(records, static meeting => meeting.End),
            Participants(records),
            Topics(records),
            WithAdditions(parts),
            Disagreements(records));
    }

    private static string? Most(List<MeetingRecord> records, Func<Meeting, string?> field) => Values(records, field).FirstOrDefault()?.Key;

    // Each value with its records, the one most records give first.
    private static List<Named> Values(List<MeetingRecord> records, Func<Meeting, string?> field) =>
    [
        .. records.Where(record => field(record.Meeting) is not null)
            .GroupBy(record => field(record.Meeting)!, StringComparer.Ordinal)
            .Select(static value => new Named(value.Key, value.Key, [.. value.Select(static record => record.Ref).Order()]))
            .OrderByDescending(static value => value.Records.Count).ThenBy(static value => value.Key, StringComparer.Ordinal),
    ];

    private static List<Named> Participants(List<MeetingRecord> records) =>
    [
        .. records.SelectMany(static record => record.Sides.Select(side => (side, record.Ref)))
            .GroupBy(static pair => pair.side.Key, StringComparer.Ordinal)
            .Select(static group => new Named(group.Key, group.First().side.Name, [.. group.Select(static pair => pair.Ref).Order()]))
            .OrderByDescending(static named => named.Records.Count).ThenBy(static named => named.Key, StringComparer.Ordinal),
    ];

    private static List<Named> Topics(List<MeetingRecord> records) =>
    [
        .. records.SelectMany(static record => record.Meeting.Topics.Select(topic => (topic.Text, record.Ref)))
            .GroupBy(static pair => string.Join(' ', pair.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparer.OrdinalIgnoreCase)
            .Select(static group => new Named(group.Key, group.Key, [.. group.Select(static pair => pair.Ref).Distinct().Order()])),
    ];

    private static List<MeetingPart> WithAdditions(List<(MeetingRecord Record, string Reason)> parts)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        return parts.ConvertAll(part => new MeetingPart(part.Record.Ref, part.Record.Document.Publisher, part.Reason, [.. Told(part.Record).Where(told.Add)]));
    }

    private static IEnumerable<string> Told(MeetingRecord record)
    {
        var meeting = record.Meeting;
        (string Name, string? Value)[] fields =
        [
            ("date", meeting.Date), ("start", meeting.Start), ("end", meeting.End), ("duration", meeting.Duration), ("place", meeting.Place?.Name), ("host", meeting.Host?.Text),
            ("channel", meeting.Channel == "unknown" ? null : meeting.Channel),
        ];
        return
        [
            .. record.Sides.Select(static side => side.Name),
            .. fields.Where(static field => field.Value is not null).Select(static field => field.Name),
            .. meeting.Topics.Select(static topic => $"topic: {string.Join(' ', topic.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}"),
        ];
    }

    private static List<Disagreement> Disagreements(List<MeetingRecord> records)
    {
        (string Name, Func<Meeting, string?> Field)[] fields =
        [
            ("date", static meeting => meeting.Date),
            ("start", static meeting => meeting.Start),
            ("end", static meeting => meeting.End),
            ("duration", static meeting => meeting.Duration),
            ("place", static meeting => meeting.Place?.Name),
            ("channel", static meeting => meeting.Channel == "unknown" ? null : meeting.Channel),
            ("status", static meeting => meeting.Status),
        ];
        var differing = fields.Select(field => new Disagreement(field.Name, Values(records, field.Field))).Where(static one => one.Values.Count > 1).ToList();
        var lists = records.GroupBy(static record => string.Join(", ", record.Sides.Select(static side => side.Name)), StringComparer.Ordinal)
            .Select(static group => new Named(group.Key, group.Key, [.. group.Select(static record => record.Ref).Order()]))
            .OrderByDescending(static named => named.Records.Count).ThenBy(static named => named.Key, StringComparer.Ordinal).ToList();
        return lists.Count > 1 ? [.. differing, new("participants", lists)] : differing;
    }
}
