using Readout.Language;
using Readout.Records;
using Readout.World;

namespace Readout.Reading.Meetings;

/// <summary>Turns a finished draft into the contract's meeting.</summary>
internal sealed class MeetingWriter(ReadingContext context, Atlas atlas, string? published)
{
    /// <summary>The id of a meeting: its first evidence and who met.</summary>
    public string IdOf(MeetingDraft draft)
    {
        var evidence = SpanOf(draft.Mentions[0].Extent);
        string[] sides = [.. draft.Participants.Select(static participant => participant.Id).Order(StringComparer.Ordinal)];
        return RecordId.Of("meeting", context.Hash, evidence.Start, evidence.End, sides);
    }

    /// <summary>Writes a meeting.</summary>
    /// <param name="draft">The draft, dated.</param>
    /// <param name="ids">The id of every draft that becomes a record.</param>
    public Meeting Write(MeetingDraft draft, IReadOnlyDictionary<MeetingDraft, string> ids)
    {
        var teller = TellerOf(draft);
        var (status, certainty) = StandingOf(draft, teller, published);
        if (teller.Match is { } match)
        {
            context.Explained[ids[draft]] = match;
        }

        var found = PlaceOf(draft);
        var place = found?.Record;
        var clock = MeetingClock.Of(draft.Time, draft.Date, draft.Time.IsLocal ? found?.Zone : null);
        return new Meeting
        {
            Id = ids[draft],
            Participants = [.. draft.Participants.OrderBy(static participant => participant.Head).Select(PartyOf)],
            Channel = draft.Channel ?? (place is null ? "unknown" : "in_person"),
            Format = FormatOf(draft),
            Date = draft.Date?.Date,
            Precision = draft.Date?.Precision,
            DateFrom = draft.Date switch
            {
                null => null,
                { Anchor: { } anchor } => ids.TryGetValue(anchor, out var id) ? "anchor:" + id : null,
                var date => date.From,
            },
            Start = clock.Start,
            End = clock.End,
            Duration = clock.Duration,
            Place = place,
            Host = draft.Mentions.Find(static mention => mention.Host is not null)?.Host is { } host ? PartyOf(host) : null,
            Topics = TopicsOf(draft),
            Status = status,
            Evidence = EvidenceOf(draft),
            Certainty = certainty,
            Statement = teller.Statement?.Id,
            Rule = teller.Rule,
            Confidence = draft.Mentions.Max(static mention => mention.Confidence),
        };
    }

    // Whose claim it is: the first mention that says who met, outside of any statement before inside of one.
    private static MeetingMention TellerOf(MeetingDraft draft)
    {
        MeetingMention? teller = null;
        foreach (var mention in draft.Mentions)
        {
            if (mention.Participants.Count >= 2 && mention.Kind != "group" && (teller is null || (teller.Statement is not null && mention.Statement is null)))
            {
                teller = mention;
            }
        }

        return teller ?? draft.Mentions[0];
    }

    // A meeting that was held, by any mention, is no longer only planned; one that nobody says was held is no firmer than its source.
    private static (string Status, string Certainty) StandingOf(MeetingDraft draft, MeetingMention teller, string? published)
    {
        var status = MeetingStatus.Of(draft, published);
        if (status == MeetingStatus.Planned && teller.Certainty == Certainty.Asserted)
        {
            return (status, Certainty.Future);
        }

        if (status != MeetingStatus.Held || teller.Certainty is Certainty.Asserted or Certainty.Denied)
        {
            return (status, teller.Certainty);
        }

        return draft.Mentions.Exists(static mention => mention.Status == MeetingStatus.Held && mention.Certainty == Certainty.Asserted)
            ? (status, Certainty.Asserted)
            : (MeetingStatus.Planned, teller.Certainty);
    }

    private static string FormatOf(MeetingDraft draft)
    {
        var sides = new HashSet<string>(StringComparer.Ordinal);
        foreach (var participant in draft.Participants)
        {
            sides.Add(participant.Country ?? participant.Id);
        }

        return draft.Participants.Count > 2 && sides.Count != 2 ? "multilateral" : "bilateral";
    }

    private Span SpanOf(TextRange range) => context.Source.Span(range.Start, range.End);

    private Party PartyOf(Participant participant)
    {
        if (participant is { IsMember: true, Country: { } country })
        {
            return context.Ledger.PartyOfMember(participant.Head, country);
        }

        var parties = context.Ledger.PartiesAt([participant.Head]);
        var party = parties.Find(found => found.Entity == participant.Id) ?? parties[0];
        if (context.Scene.MentionAt(participant.Head) is not { Kind: MentionKind.Name or MentionKind.Title or MentionKind.Metonym } name)
        {
            return party;
        }

        // Inside "the Putin-Xi summit" the name alone is the phrase.
        var span = context.Source.Span(context.Document[name.First].Start, context.Document[name.End - 1].End);
        return party with { Start = span.Start, End = span.End, Text = span.Text };
    }

    private List<Span> TopicsOf(MeetingDraft draft)
    {
        var topics = new List<Span>();
        foreach (var topic in draft.Mentions.SelectMany(static mention => mention.Topics))
        {
            var span = SpanOf(topic);
            if (!topics.Exists(known => known.Start < span.End && span.Start < known.End))
            {
                topics.Add(span);
            }
        }

        return topics;
    }

    private List<Span> EvidenceOf(MeetingDraft draft)
    {
        var evidence = new List<Span>();
        foreach (var mention in draft.Mentions)
        {
            var span = SpanOf(mention.Extent);
            if (!evidence.Exists(known => known.Start <= span.Start && span.End <= known.End))
            {
                evidence.RemoveAll(known => span.Start <= known.Start && known.End <= span.End);
                evidence.Add(span);
            }
        }

        return evidence;
    }

    private MeetingPlace? PlaceOf(MeetingDraft draft) =>
        draft.Mentions.Find(static mention => mention.PlaceHead >= 0) is { } mention ? MeetingPlace.At(context, atlas, mention.PlaceHead) : null;
}
