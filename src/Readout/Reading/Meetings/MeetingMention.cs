using System.Diagnostics;
using Readout.Records;
using Readout.Rules;

namespace Readout.Reading.Meetings;

/// <summary>
/// One place of the text that tells of a meeting or refers to one. Filled while the document is read; several of them make a
/// <see cref="MeetingDraft"/>.
/// </summary>
[DebuggerDisplay("{Kind} at {Trigger}: {Participants.Count} {Rule}")]
internal sealed class MeetingMention
{
    /// <summary>The verb or noun.</summary>
    public required int Trigger { get; init; }

    public required int Sentence { get; init; }

    public required string Rule { get; init; }

    /// <summary>What the rule matched; null for a mention made by hand.</summary>
    public RuleMatch? Match { get; init; }

    /// <summary><c>meeting</c>, <c>call</c>, <c>visit</c>, <c>talks</c>, <c>summit</c>, or <c>group</c> for those who met, spoken of together.</summary>
    public required string Kind { get; init; }

    /// <summary>Tokens whose time is the meeting's: the trigger, and verbs and nouns around it.</summary>
    public List<int> Anchors { get; } = [];

    /// <summary>Tokens that head other gatherings, whose day is this meeting's too: "on the sidelines of Sunday's assembly".</summary>
    public List<int> Margins { get; } = [];

    public List<Participant> Participants { get; } = [];

    public List<TextRange> Topics { get; } = [];

    public MeetingTime Time { get; } = new();

    /// <summary>Channel, or null where nothing tells it.</summary>
    public string? Channel { get; set; }

    /// <summary>True if the text says the channel, false if the word only suggests it (a "call" may have been by video).</summary>
    public bool IsChannelSaid { get; set; }

    public Participant? Host { get; set; }

    /// <summary>Head of the phrase that names the place, or -1.</summary>
    public int PlaceHead { get; set; } = -1;

    /// <summary>Status, or null where the words leave it open.</summary>
    public string? Status { get; set; }

    public string Certainty { get; set; } = Reading.Certainty.Asserted;

    /// <summary>The statement it was told in, or null.</summary>
    public Statement? Statement { get; init; }

    /// <summary>The words that tell of it.</summary>
    public TextRange Extent { get; set; }

    public double Confidence { get; init; } = 0.85;

    /// <summary>True for a noun that points back: "the talks", "their meeting".</summary>
    public bool IsDefinite { get; set; }

    /// <summary>True if someone took part whom only a pronoun or a bare plural names.</summary>
    public bool IsVague { get; set; }

    /// <summary>Heads of the phrases that say of whom only that they took part: "the two sides", "he".</summary>
    public List<int> VagueHeads { get; } = [];

    /// <summary>The two people named last before a mention that only a pronoun tells the participants of.</summary>
    public List<Participant> StandIns { get; } = [];

    /// <summary>True if a pronoun or a bare number ("the two") stands for those who took part.</summary>
    public bool IsEcho { get; set; }

    /// <summary>True if the words tell it apart from the meeting before: "a second summit", "spoke again".</summary>
    public bool IsOther { get; init; }

    /// <summary>True if the mention says what an earlier one was: "it was the fifth conversation".</summary>
    public bool IsPredicate { get; init; }

    /// <summary>True for a verb, or a noun that a verb makes happen: "held talks".</summary>
    public bool IsClause { get; init; }

    /// <summary>True if the words assert that people met, so that it is worth a word when it cannot be recorded.</summary>
    public bool Tells { get; set; }

    /// <summary>True if the words say that those named behind it were met one by one: "separate calls".</summary>
    public bool IsSeparate { get; init; }

    /// <summary>A further meeting told of by the same words, without participants and time.</summary>
    /// <param name="trigger">The token that tells it apart.</param>
    public MeetingMention Apart(int trigger)
    {
        var apart = new MeetingMention
        {
            Trigger = trigger,
            Sentence = Sentence,
            Rule = Rule,
            Match = Match,
            Kind = Kind,
            Channel = Channel,
            IsChannelSaid = IsChannelSaid,
            Host = Host,
            Status = Status,
            Certainty = Certainty,
            Statement = Statement,
            Extent = Extent,
            Confidence = Confidence,
            IsOther = true,
            IsClause = IsClause,
            Tells = Tells,
        };
        apart.Anchors.Add(trigger);
        return apart;
    }

    /// <summary>Widens the evidence.</summary>
    public void Cover(TextRange range) =>
        Extent = Extent.IsEmpty ? range : new(Math.Min(Extent.Start, range.Start), Math.Max(Extent.End, range.End));
}
