using Readout.Records;

namespace Readout.Desk.Merge;

/// <summary>
/// Puts the meetings of many documents together. The most exact come first: each joins the group that all of whose members it can be of, the best
/// reason first, or begins one; what fits two groups equally well stays alone. The order of documents does not matter.
/// </summary>
public static class MeetingMerge
{
    private static readonly string[] Reasons = ["same day", "a day apart", "date not exact", "no date"];

    /// <summary>The meetings, by date, those without one last.</summary>
    /// <param name="documents">The documents; one that is given twice counts once.</param>
    /// <param name="apart">Records that are not to be merged with others, as a person decided.</param>
    public static IReadOnlyList<MergedMeeting> Of(IEnumerable<DocumentRecord> documents, IReadOnlySet<RecordRef>? apart = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return
        [
            .. Groups(documents.DistinctBy(static document => document.Document.Id).SelectMany(static document => document.Meetings.Select(meeting => new MeetingRecord(document, meeting))), apart)
                .Select(MergedMeetingWriter.Write),
        ];
    }

    /// <summary>The records of each meeting, in the order of the merged meetings.</summary>
    internal static IEnumerable<List<(MeetingRecord Record, string Reason)>> Groups(IEnumerable<MeetingRecord> records, IReadOnlySet<RecordRef>? apart = null)
    {
        var exactFirst = records.OrderByDescending(static record => record.HasDay).ThenByDescending(static record => record.Days is not null)
            .ThenByDescending(static record => record.Meeting.Channel != "unknown").ThenByDescending(static record => record.Sides.Count)
            .ThenBy(static record => record.Ref);
        var groups = new List<List<(MeetingRecord Record, string Reason)>>();
        var index = new MeetingIndex();
        foreach (var record in exactFirst)
        {
            var (group, reason) = apart?.Contains(record.Ref) == true ? (-1, "") : Find(record, groups, index, apart);
            if (group < 0)
            {
                (group, reason) = (groups.Count, "first");
                groups.Add([]);
            }

            groups[group].Add((record, reason));
            index.Add(record, group, groups[group][0].Record);
        }

        return groups.OrderBy(static group => group[0].Record.Meeting.Date ?? "~", StringComparer.Ordinal).ThenBy(MergedMeetingWriter.IdOf, StringComparer.Ordinal);
    }

    private static (int Group, string Reason) Find(
        MeetingRecord record, List<List<(MeetingRecord Record, string Reason)>> groups, MeetingIndex index, IReadOnlySet<RecordRef>? apart)
    {
        var candidates = index.Near(record).Order()
            .Where(group => apart?.Contains(groups[group][0].Record.Ref) != true)
            .Select(group => (Group: group, Reason: Worst(record, groups[group])))
            .Where(static candidate => candidate.Reason is not null)
            .ToList();
        if (candidates.Count == 0)
        {
            return (-1, "");
        }

        var best = candidates.Min(static candidate => Array.IndexOf(Reasons, candidate.Reason));
        var fitting = candidates.FindAll(candidate => Array.IndexOf(Reasons, candidate.Reason) == best);
        return fitting.Count == 1 || best == 0 ? (fitting[0].Group, fitting[0].Reason!) : (-1, "");
    }

    // It must fit every member, and the weakest fit is the reason.
    private static string? Worst(MeetingRecord record, List<(MeetingRecord Record, string Reason)> group)
    {
        var worst = 0;
        foreach (var (member, _) in group)
        {
            if (MeetingMatch.Reason(record, member) is not { } reason)
            {
                return null;
            }

            worst = Math.Max(worst, Array.IndexOf(Reasons, reason));
        }

        return Reasons[worst];
    }
}
