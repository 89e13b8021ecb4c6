using Readout.Rules;

namespace Readout.Reading.Meetings;

/// <summary>
/// Where somebody was and when, told before whom they met there: "Minister Ruiz flew to Lisbon on Sunday. She met …". What says neither place nor
/// day of its own takes those of the stay.
/// </summary>
internal sealed class StayReader(ReadingContext context, MeetingTimeReader times)
{
    private const string Kind = "stay";

    // "On Tuesday he was in Pretoria. There he conferred with …": a stay is left behind after a few sentences.
    private const int Reach = 2;

    private readonly ParticipantReader _participants = new(context);
    private readonly MeetingSurroundings _surroundings = new(context);
    private readonly List<MeetingMention> _stays = [];

    /// <summary>Reads a match of the label <c>meeting.stay</c>.</summary>
    public void Read(RuleMatch match)
    {
        if (match.Find("place") is not { } place)
        {
            return;
        }

        var stay = new MeetingMention
        {
            Trigger = match.Trigger,
            Sentence = context.Document[match.Trigger].Sentence,
            Rule = match.Rule.Name,
            Match = match,
            Kind = Kind,
            Statement = context.Statements.At(match.Trigger),
            PlaceHead = place.Head,
            Certainty = context.Certainty.Of(context.Document, match.Trigger, negatable: true),
        };
        stay.Anchors.Add(match.Trigger);
        foreach (var frame in match["frame"])
        {
            stay.Anchors.Add(frame.Head);
        }

        foreach (var agent in match["agent"])
        {
            _participants.Add(agent.Head, stay);
        }

        times.Read(stay, match);
        _surroundings.Read(stay, isOnly: true);
        _stays.Add(stay);
    }

    /// <summary>Gives a meeting the place and the day of the stay it was part of, where its own words give none.</summary>
    public void Apply(MeetingMention mention)
    {
        if (mention.Channel is "phone" or "video" || !mention.IsClause || mention.Kind == "visit" || StayOf(mention) is not { } stay)
        {
            return;
        }

        if (mention.PlaceHead < 0)
        {
            mention.PlaceHead = stay.PlaceHead;
        }
        else if (mention.PlaceHead != stay.PlaceHead && IsTown(mention.PlaceHead))
        {
            return;
        }

        if (mention.Time is { Day: null, FromEvent: null } && mention.Time.Start?.Date is null && stay.Time.Day is { } day && IsOpen(stay.Certainty) == IsOpen(mention.Certainty) && !HasDay(mention))
        {
            mention.Time.Day = day;
        }
    }

    // "At Basman Palace" may lie in the town of the stay; another town does not.
    private bool IsTown(int head) => context.Scene.ReferentsAt(head) is [var referent, ..] && context.Ledger[referent].Type is "place" or "state" or "government";

    private MeetingMention? StayOf(MeetingMention mention)
    {
        for (var i = _stays.Count - 1; i >= 0; i--)
        {
            var stay = _stays[i];
            if (stay.Trigger >= mention.Trigger || stay.Statement != mention.Statement)
            {
                continue;
            }

            if (mention.Sentence - stay.Sentence > Reach)
            {
                return null;
            }

            if (stay.Participants.Exists(visitor => mention.Participants.Exists(known => known.Id == visitor.Id)))
            {
                return stay.Certainty != Certainty.Denied && (IsOpen(mention.Certainty) || !IsOpen(stay.Certainty)) ? stay : null;
            }
        }

        return null;
    }

    private static bool IsOpen(string certainty) => certainty is not (Certainty.Asserted or Certainty.Denied);

    // Another day in the sentence may be the meeting's: better none than a wrong one.
    private bool HasDay(MeetingMention mention)
    {
        foreach (var time in context.Scene.Times)
        {
            if (context.Document[time.FirstToken].Sentence == mention.Sentence && time.Date is not null && time.Clock is null && time != mention.Time.Day
                && !_stays.Exists(stay => stay.Time.Day == time))
            {
                return true;
            }
        }

        return false;
    }
}
