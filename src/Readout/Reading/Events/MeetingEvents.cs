using Readout.Language;
using Readout.Records;

namespace Readout.Reading.Events;

/// <summary>
/// A meeting between parties is PLOVER's CONSULT, whatever noun told of it ("the Ruiz-Okafor summit"); one still to come is AGREE. Derived from the
/// record of the meeting, where no rule has read the same consultation from the words.
/// </summary>
internal static class MeetingEvents
{
    // Kinds of act in lexicon/plover/acts.tsv, by channel and format of the meeting.
    private const string Talks = "talks";
    private const string Phone = "talks.phone";
    private const string Plan = "plan";
    private const string Multilateral = "talks.multilateral";
    private const string Bilateral = "bilateral";
    private const string State = "state";
    private static readonly string[] Bodies = ["igo", "bloc", "government"];
    private const string Person = "person";

    /// <summary>The events of meetings that <paramref name="told"/> does not hold yet.</summary>
    public static IEnumerable<Event> Find(ReadingContext context, EventLexicons lexicons, IReadOnlyList<Meeting> meetings, IReadOnlyList<Event> told)
    {
        var questions = context.Matches.Where(static match => match.Rule.Label == EventLabels.Question).Select(static match => match.Trigger).ToHashSet();
        foreach (var met in meetings)
        {
            var parties = PartiesOf(context, met);
            var meeting = parties.Count == met.Participants.Count ? met : met with { Participants = parties, Format = parties.Count == 2 ? Bilateral : met.Format };
            if (IsAmong(questions, context, meeting) ||
                meeting.Participants.Count < 2 || CodeOf(meeting, lexicons.Acts) is not { } code || IsVisit(context, meeting) || told.Any(known => IsSame(known, meeting, code)))
            {
                continue;
            }

            var kinds = meeting.Participants.Select(party => lexicons.Standing.KindOf(context.Ledger.Find(party.Entity), HeadOf(context, party))).ToList();
            if (lexicons.Standing.ObjectionToMeeting(kinds) is { } objection)
            {
                context.Diagnostics.Add(EventDiagnostics.Withheld(meeting.Evidence[0], code.Type, objection));
            }
            else
            {
                yield return ToEvent(context, meeting, code, lexicons.Scale);
            }
        }
    }

    // Only asked about, wished for or in somebody's mind.
    private static bool IsAmong(HashSet<int> questions, ReadingContext context, Meeting meeting) =>
        context.Explained.TryGetValue(meeting.Id, out var match) && questions.Contains(match.Trigger);

    // Neither second names of one party nor what the meeting is called after ("the Mercosur summit"): states that meet are named so, bodies are where they meet.
    private static IReadOnlyList<Party> PartiesOf(ReadingContext context, Meeting meeting)
    {
        var heads = meeting.Participants.Select(party => HeadOf(context, party).Index).ToList();
        var parties = new List<Party>();
        for (var i = 0; i < heads.Count; i++)
        {
            var isName = context.Document[heads[i]].Relation is "compound" or "amod" && Bodies.Contains(context.Ledger.Find(meeting.Participants[i].Entity).Type);
            if (!isName && !Doubles.IsSecond(context.Document, heads[i], heads))
            {
                parties.Add(meeting.Participants[i]);
            }
        }

        return parties;
    }

    // The word of a party's phrase on which its other words hang.
    private static Token HeadOf(ReadingContext context, Party party)
    {
        var (first, end) = TokenIndex.Within(context.Document, new(context.Source.Utf16At(party.Start), context.Source.Utf16At(party.End)));
        var head = first;
        while (context.Document[head].Head >= first && context.Document[head].Head < end)
        {
            head = context.Document[head].Head;
        }

        return context.Document[head];
    }

    private static EventCode? CodeOf(Meeting meeting, ActTable acts)
    {
        var act = acts.Find(meeting.Channel == "phone" ? Phone : meeting.Format == "multilateral" ? Multilateral : Talks)!;
        return meeting switch
        {
            { Status: "held", Certainty: Certainty.Asserted or Certainty.Denied } => act.Code,
            { Status: "planned", Certainty: Certainty.Asserted or Certainty.Future } => acts.Apply(Plan, act),
            _ => null,
        };
    }

    // Who is somewhere with a country has travelled there; as an event that is a visit, which has a host.
    private static bool IsVisit(ReadingContext context, Meeting meeting)
    {
        var types = meeting.Participants.Select(party => context.Ledger.Find(party.Entity).Type).ToHashSet();
        return types.Contains(State) && types.Contains(Person);
    }

    private static bool IsSame(Event known, Meeting meeting, EventCode code) =>
        known.Type == code.Type && meeting.Participants.All(party => known.Actor.Concat(known.Recipient).Any(other => other.Entity == party.Entity));

    private static Event ToEvent(ReadingContext context, Meeting meeting, EventCode code, PloverScale scale)
    {
        var trigger = meeting.Evidence[0];
        return new Event
        {
            Id = RecordId.Of("event", context.Hash, trigger.Start, trigger.End, [code.Type, .. meeting.Participants.Select(static party => party.Entity)]),
            Type = code.Type,
            Mode = code.Mode,
            Context = [],
            Actor = meeting.Participants,
            Recipient = [],
            Place = meeting.Place,
            Trigger = trigger,
            Certainty = meeting.Certainty,
            Score = scale.ScoreOf(code),
            QuadCode = scale.QuadOf(code),
            Cameo = code.Cameo,
            Date = meeting.Date,
            Precision = meeting.Precision,
            DateFrom = meeting.DateFrom,
            Statement = meeting.Statement,
            Rule = meeting.Rule,
            Confidence = meeting.Confidence,
        };
    }
}
