using Readout.Rules;

namespace Readout.Reading.Meetings;

/// <summary>Adds what verbs say of a meeting that is their subject: "the talks lasted two hours", "the call focused on grain".</summary>
internal sealed class CourseReader(ReadingContext context, MentionReader mentions, MeetingTimeReader times)
{
    /// <summary>Reads a match of the label <c>meeting.course</c>.</summary>
    /// <param name="match">The match.</param>
    /// <param name="known">The mentions so far, in text order.</param>
    public void Read(RuleMatch match, IReadOnlyList<MeetingMention> known)
    {
        if (Find(match, known) is not { } mention)
        {
            return;
        }

        times.Read(mention, match.Trigger, match, match.ValueOf("edge"));
        mentions.ReadTopics(match, mention);
        mentions.ReadChannel(match, mention);
        if (mention.PlaceHead < 0 && match.Find("place") is { } place)
        {
            mention.PlaceHead = place.Head;
        }

        ReadModality(match, mention);
        var word = context.Document[match.Trigger];
        if (word.Sentence == mention.Sentence)
        {
            mention.Anchors.Add(match.Trigger);
        }
    }

    private MeetingMention? Find(RuleMatch match, IReadOnlyList<MeetingMention> known)
    {
        if (match.Find("of") is { } noun)
        {
            return Find(noun.Head, known);
        }

        // "It lasted an hour": the meeting of this sentence or the one before, whichever was named last.
        for (var i = known.Count - 1; i >= 0; i--)
        {
            if (known[i].Trigger < match.Trigger && known[i].Kind != "group")
            {
                return context.Document[match.Trigger].Sentence - known[i].Sentence <= 1 ? known[i] : null;
            }
        }

        return null;
    }

    private static MeetingMention? Find(int trigger, IReadOnlyList<MeetingMention> known)
    {
        foreach (var mention in known)
        {
            if (mention.Trigger == trigger)
            {
                return mention;
            }
        }

        return null;
    }

    private void ReadModality(RuleMatch match, MeetingMention mention)
    {
        var own = context.Certainty.Of(context.Document, match.Trigger, negatable: true);
        var certainty = own != Certainty.Asserted ? own : match.ValueOf("certainty") ?? Certainty.Asserted;
        if (mention.Certainty == Certainty.Asserted)
        {
            mention.Certainty = certainty;
        }

        var isHeld = certainty == Certainty.Asserted && context.Document[match.Trigger].FineTag is "VBD";
        if (isHeld && mention.Status is (null or MeetingStatus.Planned))
        {
            (mention.Status, mention.Certainty) = (match.ValueOf("status") ?? MeetingStatus.Held, certainty);
            mention.Tells = true;
        }

        mention.Status ??= match.ValueOf("status") ?? (certainty is Certainty.Future or Certainty.Possible or Certainty.Conditional ? MeetingStatus.Planned : null);
    }
}
