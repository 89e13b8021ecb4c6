namespace Readout.Reading.Meetings;

/// <summary>
/// Puts the mentions of one document together into meetings: in text order, each mention joins the meeting spoken of last that it can be
/// of, or begins one.
/// </summary>
internal static class MeetingMerger
{
    private const string Group = "group";

    // How many meetings back a mention still looks for its own; few texts tell of a tenth as many. Bounds the time a text takes.
    private const int Reach = 300;

    // "Both leaders" speaks of a meeting as long as it is the one at hand.
    private const int GroupReach = 6;

    // "The two" without names are those named last.
    private const int EchoReach = 2;

    /// <summary>Merges mentions, which are in text order.</summary>
    public static List<MeetingDraft> Merge(IEnumerable<MeetingMention> mentions)
    {
        var drafts = new List<MeetingDraft>();
        foreach (var mention in mentions)
        {
            if (mention.Participants.Count == 0 && (mention.IsEcho || IsFurther(mention)) && Find(mention, drafts) is null)
            {
                Echo(mention, drafts);
            }

            if (Find(mention, drafts) is { } draft)
            {
                draft.Add(mention);
            }
            else if (mention.Kind != Group)
            {
                drafts.Add(new(mention));
            }
        }

        drafts.Sort(static (a, b) => a.Mentions[0].Trigger.CompareTo(b.Mentions[0].Trigger));
        return drafts;
    }

    // "A second meeting took place on Tuesday": of those who met before, where it has a day or place of its own.
    private static bool IsFurther(MeetingMention mention) =>
        mention is { IsOther: true, IsDefinite: false, IsVague: false } && mention.Kind is not (Group or "visit") && mention.Status is not null && (mention.Time.Day is not null || mention.PlaceHead >= 0);

    /// <summary>"Three days later the two spoke again": the same people, and no meeting of theirs that is known.</summary>
    private static void Echo(MeetingMention mention, List<MeetingDraft> drafts)
    {
        MeetingMention? latest = null;
        foreach (var draft in drafts.TakeLast(Reach))
        {
            for (var i = draft.Mentions.Count - 1; i >= 0 && mention.Sentence - draft.Mentions[i].Sentence <= EchoReach; i--)
            {
                var other = draft.Mentions[i];
                if (other.Participants.Count >= 2 && (latest is null || other.Trigger > latest.Trigger))
                {
                    latest = other;
                }
            }
        }

        mention.Participants.AddRange(latest?.Participants ?? mention.StandIns);
    }

    private static MeetingDraft? Find(MeetingMention mention, List<MeetingDraft> drafts)
    {
        MeetingDraft? best = null;
        for (var i = Math.Max(0, drafts.Count - Reach); i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if ((best is null || IsNearer(draft, best)) && IsOf(mention, draft))
            {
                best = draft;
            }
        }

        return best;
    }

    // One that says who met is spoken of rather than one that does not.
    private static bool IsNearer(MeetingDraft draft, MeetingDraft best)
    {
        var (isWhole, isBestWhole) = (draft.Participants.Count >= 2, best.Participants.Count >= 2);
        return isWhole != isBestWhole ? isWhole : draft.Latest.Trigger > best.Latest.Trigger;
    }

    private static bool IsOf(MeetingMention mention, MeetingDraft draft)
    {
        if (mention.Kind == Group)
        {
            return draft.Participants.Count >= 2 && mention.Sentence - draft.Latest.Sentence <= GroupReach
                && (mention.Participants.Count == 0 || (mention.Participants.Count == draft.Participants.Count && MeetingIdentity.AreAllAmong(mention.Participants, draft.Participants)));
        }

        return !IsCountedFrom(mention, draft) && MeetingIdentity.IsOf(mention, draft);
    }

    /// <summary>"The summit comes a week after the Geneva talks": what is counted from another meeting is not that meeting.</summary>
    private static bool IsCountedFrom(MeetingMention mention, MeetingDraft draft) =>
        (mention.Time.FromEvent?.Anchor is { } anchor && draft.Tokens.Contains(anchor.HeadToken))
        || draft.CountedFrom.Contains(mention.Trigger) || draft.CountedFrom.Overlaps(mention.Anchors);
}
