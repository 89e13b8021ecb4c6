using System.Diagnostics;

namespace Readout.Reading.Meetings;

/// <summary>A meeting being put together from its mentions. Lives as long as one document is read.</summary>
[DebuggerDisplay("{Participants.Count} participants, {Mentions.Count} mentions")]
internal sealed class MeetingDraft
{
    public MeetingDraft(MeetingMention first) => Add(first);

    /// <summary>In text order.</summary>
    public List<MeetingMention> Mentions { get; } = [];

    /// <summary>Each side once, by the closest name that a mention gives it.</summary>
    public List<Participant> Participants { get; } = [];

    public MeetingTime Time { get; } = new();

    public MeetingDate? Date { get; set; }

    public string? Channel { get; private set; }

    public bool IsChannelSaid { get; private set; }

    /// <summary>True once a mention says that the meeting is of a kind that takes place in one room.</summary>
    public bool IsVisit { get; private set; }

    /// <summary>True once a mention says that it has taken place.</summary>
    public bool IsHeld { get; private set; }

    /// <summary>The words that tell of it: triggers and anchors of its mentions.</summary>
    public HashSet<int> Tokens { get; } = [];

    /// <summary>The words of other meetings from which its mentions count.</summary>
    public HashSet<int> CountedFrom { get; } = [];

    public MeetingMention Latest => Mentions[^1];

    public void Add(MeetingMention mention)
    {
        Mentions.Add(mention);
        Tokens.Add(mention.Trigger);
        Tokens.UnionWith(mention.Anchors);
        if (mention.Time.FromEvent?.Anchor is { } anchor)
        {
            CountedFrom.Add(anchor.HeadToken);
        }

        IsHeld |= mention.Status == MeetingStatus.Held;
        foreach (var participant in mention.Participants)
        {
            Add(participant);
        }

        Time.Add(mention.Time);
        IsVisit |= mention.Kind == "visit";
        if (mention.Channel is not null && (Channel is null || (mention.IsChannelSaid && !IsChannelSaid)))
        {
            (Channel, IsChannelSaid) = (mention.Channel, mention.IsChannelSaid);
        }
    }

    private void Add(Participant participant)
    {
        var known = IndexOf(participant);
        if (known < 0)
        {
            Participants.Add(participant);
        }
        else if (participant.IsCloserThan(Participants[known]))
        {
            Participants[known] = participant;
        }
    }

    private int IndexOf(Participant participant)
    {
        var same = Participants.FindIndex(known => known.Id == participant.Id);

        // Two that one mention names side by side are two, even of one country.
        return same >= 0 ? same : Participants.FindIndex(known => !Latest.Participants.Contains(known) && known.IsSameSide(participant));
    }
}
