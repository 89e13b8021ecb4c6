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
        for (var i = mentions.Count - 1; i >= 0; i--)
        {
            if (FrameOf(mentions[i], mentions) is { } frame)
            {
                Join(frame, mentions[i]);
                mentions.RemoveAt(i);
            }
        }

        mentions.Sort(static (a, b) => a.Trigger.CompareTo(b.Trigger));
        return mentions;
    }

    private static MeetingMention? FrameOf(MeetingMention inner, List<MeetingMention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention != inner && mention.Kind != "group" && inner.Kind != "group" && inner.Anchors.Contains(mention.Trigger))
            {
                return mention;
            }
        }

        return null;
    }

    private static void Join(MeetingMention frame, MeetingMention inner)
    {
        foreach (var participant in inner.Participants)
        {
            if (!frame.Participants.Exists(known => known.IsSameSide(participant)))
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
        frame.PlaceHead = frame.PlaceHead < 0 ? inner.PlaceHead : frame.PlaceHead;
        frame.Cover(inner.Extent);
        if (inner.Channel is not null && (frame.Channel is null || (inner.IsChannelSaid && !frame.IsChannelSaid)))
        {
            (frame.Channel, frame.IsChannelSaid) = (inner.Channel, inner.IsChannelSaid);
        }
    }
}
