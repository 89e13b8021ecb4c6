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
        var last = FirstFrom(match.Trigger, known) - 1;
        return last >= 0 && context.Document[match.Trigger].Sentence - known[last].Sentence <= 1 ? known[last] : null;
    }

    private static MeetingMention? Find(int trigger, IReadOnlyList<MeetingMention> known) =>
        FirstFrom(trigger, known) is var at && at < known.Count && known[at].Trigger == trigger ? known[at] : null;

    /// <summary>Number of the first mention with a trigger from a token on.</summary>
    private static int FirstFrom(int token, IReadOnlyList<MeetingMention> known)
    {
        var (low, high) = (0, known.Count);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = known[middle].Trigger < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void ReadModality(RuleMatch match, MeetingMention mention)
    {
        var own = context.Certainty.Of(context.Document, match.Trigger, negatable: true);
        if (own == Certainty.Denied && match.ValueOf("undone") is { } undone)
        {
            // "Will not take place".
            (mention.Status, mention.Certainty, mention.Tells) = (undone, Certainty.Asserted, true);
            return;
        }

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
