using Readout.Rules;

namespace Readout.Reading.Meetings;

/// <summary>Who sat at the table, told apart from the meeting: "The talks were held in Oslo. The Kenyan side was led by Minister Wambui".</summary>
internal sealed class AttendanceReader(ReadingContext context)
{
    // The sentences between a meeting and those that say who took part in it.
    private const int Reach = 2;

    private readonly ParticipantReader _participants = new(context);
    private readonly HashSet<MeetingMention> _attended = [];

    /// <summary>Reads a match of the label <c>meeting.attendance</c>.</summary>
    /// <param name="match">The match.</param>
    /// <param name="known">The mentions so far, in text order.</param>
    public void Read(RuleMatch match, List<MeetingMention> known)
    {
        if (MeetingOf(match, known) is not { } mention || mention.Participants.FindAll(static side => side.Type == "person" && side.IsNamed).Count >= 2)
        {
            return;
        }

        foreach (var party in match["party"])
        {
            _participants.Add(party.Head, mention);
        }

        if (mention.Status is null && context.Certainty.Of(context.Document, match.Trigger, negatable: true) == Certainty.Future)
        {
            (mention.Status, mention.Certainty) = (MeetingStatus.Planned, Certainty.Future);
        }

        mention.Tells = true;
        _attended.Add(mention);
    }

    /// <summary>Once all who led a side are known, the sides they led stand for nobody further.</summary>
    public void Finish()
    {
        foreach (var mention in _attended)
        {
            if (mention.Participants.FindAll(static side => side.Type == "person" && side.IsNamed).Count >= 2)
            {
                mention.Participants.RemoveAll(static side => side.Type != "person" || (side.IsPlural && !side.IsNamed));
                mention.IsVague = false;
            }
        }
    }

    private MeetingMention? MeetingOf(RuleMatch match, List<MeetingMention> known)
    {
        if (match.Find("of") is { } noun && known.Find(mention => mention.Trigger == noun.Head) is { } named)
        {
            return named;
        }

        var sentence = context.Document[match.Trigger].Sentence;
        var statement = context.Statements.At(match.Trigger);
        return known.FindLast(mention => mention.Trigger < match.Trigger && sentence - mention.Sentence <= Reach && mention.Statement == statement)
            ?? known.Find(mention => mention.Sentence == sentence && mention.Statement == statement);
    }
}
