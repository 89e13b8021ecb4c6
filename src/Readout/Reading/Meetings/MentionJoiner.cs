namespace Readout.Reading.Meetings;

/// <summary>
/// Joins mentions of one clause that tell of one meeting together: "spoke in a video call", "visited Ankara for talks", "met during a
/// visit".
/// </summary>
internal static class MentionJoiner
{
    /// <summary>The mentions, in text order, with each clause's joined.</summary>
    public static List<MeetingMention> Join(List<MeetingMention> mentions)
    {
        var byTrigger = mentions.Where(static mention => mention.Kind != "group").Select(static (mention, order) => (mention, order)).ToLookup(static item => item.mention.Trigger);
        var joined = new HashSet<MeetingMention>();
        for (var i = mentions.Count - 1; i >= 0; i--)
        {
            var inner = mentions[i];
            if (inner.Kind != "group" && (FrameOf(inner, byTrigger, joined) ?? TellerBefore(inner, mentions, joined) ?? VisitBefore(inner, mentions)) is { } frame)
            {
                Join(frame, inner);
                joined.Add(inner);
            }
        }

        mentions.RemoveAll(joined.Contains);
        mentions.RemoveAll(visit => IsTakenUp(visit, mentions));
        mentions.Sort(static (a, b) => a.Trigger.CompareTo(b.Trigger));
        return mentions;
    }

    // The first of those whose triggers are among the mention's anchors.
    private static MeetingMention? FrameOf(MeetingMention inner, ILookup<int, (MeetingMention Mention, int Order)> byTrigger, HashSet<MeetingMention> joined)
    {
        (MeetingMention? Mention, int Order) first = (null, int.MaxValue);
        foreach (var anchor in inner.Anchors)
        {
            foreach (var candidate in byTrigger[anchor])
            {
                if (candidate.Mention != inner && candidate.Order < first.Order && !joined.Contains(candidate.Mention))
                {
                    first = candidate;
                }
            }
        }

        return first.Mention;
    }

    // "Spoke …, in a call brokered by Qatar": a noun that names nobody and says how those who are told of in its sentence met.
    private static MeetingMention? TellerBefore(MeetingMention inner, List<MeetingMention> mentions, HashSet<MeetingMention> joined)
    {
        if (inner.Participants.Count > 0 || (inner.IsClause && inner.Tells && inner.Anchors.Exists(anchor => anchor < inner.Trigger)) || inner.IsDefinite || inner.IsOther || inner.Channel is null)
        {
            return null;
        }

        var tellers = mentions.FindAll(teller => teller.Sentence == inner.Sentence && teller.IsClause && teller != inner && !joined.Contains(teller));
        return tellers is [{ Participants.Count: >= 2, Channel: null } only] && only.Trigger < inner.Trigger ? only : null;
    }

    // "Flew to Nuuk for a visit. He is to meet Premier Olsen": the visit of one, of which the next sentence says who was met.
    private static bool IsTakenUp(MeetingMention visit, List<MeetingMention> mentions)
    {
        if (visit is not { Kind: "visit", Participants: [var visitor], PlaceHead: >= 0, IsPredicate: false } || visit.Status is MeetingStatus.Postponed or MeetingStatus.Cancelled)
        {
            return false;
        }

        var next = mentions.Find(inner => inner.Trigger > visit.Trigger && inner.Sentence == visit.Sentence + 1 && inner is { Participants.Count: >= 2, IsOther: false, Kind: not ("visit" or "call"), Channel: null or "in_person" }
            && (inner.PlaceHead < 0 || inner.PlaceHead == visit.PlaceHead) && inner.Statement == visit.Statement && inner.Participants.Exists(participant => participant.Id == visitor.Id));
        if (next is null)
        {
            return false;
        }

        next.PlaceHead = visit.PlaceHead;
        next.Topics.AddRange(visit.Topics);
        if (next.Time is { Day: null, FromEvent: null, Start: null })
        {
            next.Time.Add(visit.Time);
        }

        return true;
    }

    // "Paid a visit to Nuuk on Monday and held talks with Premier Olsen": whom a visitor first meets, no place or day telling otherwise, is met on the visit.
    private static MeetingMention? VisitBefore(MeetingMention inner, List<MeetingMention> mentions)
    {
        if (inner is not { Participants.Count: >= 2, IsOther: false } || inner.Kind is "visit" or "call" || inner.Channel is not (null or "in_person"))
        {
            return null;
        }

        var before = mentions.FindAll(mention => mention.Sentence == inner.Sentence && mention.Trigger < inner.Trigger && mention.Kind != "group");
        return before is [.., { Kind: "visit", Participants: [var visitor], PlaceHead: >= 0 } visit] && visit.Statement == inner.Statement && (inner.PlaceHead < 0 || inner.PlaceHead == visit.PlaceHead) && (visit.Status ?? inner.Status) == (inner.Status ?? visit.Status)
            && visit.Time.Day?.Date is var day && (inner.Time.Day?.Date ?? day) == (day ?? inner.Time.Day?.Date) && inner.Participants.Exists(participant => participant.Id == visitor.Id)
            ? visit
            : null;
    }

    private static void Join(MeetingMention frame, MeetingMention inner)
    {
        // "Hosted Minister Moen at the Iceland-Norway dialogue": who met is told; the dialogue only says of which states they are.
        var areTold = frame.Participants.FindAll(static known => known.Type == "person").Count >= 2;
        foreach (var participant in inner.Participants)
        {
            if (!frame.Participants.Exists(known => known.IsSameSide(participant)) && !(areTold && participant.Type is "state" or "bloc"))
            {
                frame.Participants.Add(participant);
            }
        }

        frame.Topics.AddRange(inner.Topics);
        frame.Time.Add(inner.Time);
        frame.Anchors.AddRange(inner.Anchors);
        frame.Host ??= inner.Host;
        frame.Status ??= inner.Status;
        frame.IsVague |= inner.IsVague;
        frame.VagueHeads.AddRange(inner.VagueHeads);
        frame.PlaceHead = frame.PlaceHead < 0 ? inner.PlaceHead : frame.PlaceHead;
        frame.Cover(inner.Extent);
        if (inner.Channel is not null && (frame.Channel is null || (inner.IsChannelSaid && !frame.IsChannelSaid)))
        {
            (frame.Channel, frame.IsChannelSaid) = (inner.Channel, inner.IsChannelSaid);
        }
    }
}
