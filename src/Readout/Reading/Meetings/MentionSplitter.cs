using Readout.Language;
using Readout.World.Times;

namespace Readout.Reading.Meetings;

/// <summary>
/// Takes apart what one verb or noun tells of several meetings: "met Adams on Sunday and Berg on Monday", "spoke on 26 April and again on
/// 3 May", "held separate calls with Adams and Berg".
/// </summary>
internal static class MentionSplitter
{
    private const string Again = "again";

    /// <summary>The further meetings that a mention tells of; the mention keeps the first.</summary>
    /// <param name="context">The document.</param>
    /// <param name="mention">The mention.</param>
    public static List<MeetingMention> Split(ReadingContext context, MeetingMention mention)
    {
        var document = context.Document;
        var others = mention.Participants.FindAll(participant => participant.Head > mention.Trigger);
        others.Sort(static (a, b) => a.Head.CompareTo(b.Head));
        if (mention.IsSeparate && others.Count >= 2 && mention.Participants.Count > others.Count)
        {
            return [.. others.Skip(1).Select(other => Apart(mention, other.Head, others, other, day: null))];
        }

        var further = new List<MeetingMention>();
        var days = mention.Time.Days.Where(static day => day.Date is not null).OrderBy(static day => day.FirstToken).ToList();
        for (var i = 1; i < days.Count; i++)
        {
            var (before, day) = (days[i - 1], days[i]);
            if (before.EndToken > day.FirstToken || before.Date == day.Date)
            {
                continue;
            }

            if (others.Find(other => before.EndToken <= other.Head && other.Head < day.FirstToken) is { } other && others[0] != other)
            {
                further.Add(Apart(mention, other.Head, others, other, day));
            }
            else if (HasAgain(document, before.EndToken, day.FirstToken))
            {
                further.Add(Apart(mention, day.FirstToken, [], null, day));
            }
        }

        if (further.Count > 0)
        {
            mention.Time.Day = days[0];
        }

        return further;
    }

    private static MeetingMention Apart(MeetingMention mention, int trigger, List<Participant> others, Participant? with, TimeMention? day)
    {
        var apart = mention.Apart(trigger);
        apart.Participants.AddRange(mention.Participants.Where(participant => participant == with || !others.Contains(participant)));
        apart.Time.Day = day ?? mention.Time.Day;
        if (with is not null)
        {
            mention.Participants.Remove(with);
        }

        return apart;
    }

    private static bool HasAgain(Document document, int first, int end)
    {
        for (var token = first; token < end; token++)
        {
            if (document[token].Lemma == Again)
            {
                return true;
            }
        }

        return false;
    }
}
