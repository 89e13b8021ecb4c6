using NodaTime;
using Readout.Reading.Meetings;
using Readout.World.Times;

namespace Readout.Tests.Reading.Meetings;

/// <summary>Mentions of meetings made by hand, so that merging and dating are tested without rules or a parser.</summary>
internal static class Told
{
    public static readonly Participant Olsen = Person("olsen", "NOR");
    public static readonly Participant Varga = Person("varga", "HUN");
    public static readonly Participant Costa = Person("costa", "PRT");
    public static readonly Participant Norway = new("state:NOR", "state", "NOR", true, 0);
    public static readonly Participant Hungary = new("state:HUN", "state", "HUN", true, 0);

    /// <summary>Somebody whom only office and country describe.</summary>
    public static readonly Participant HungarianCounterpart = new("unnamed:1", "person", "HUN", false, 0) { HasOffice = true };

    /// <summary>A mention at a token; each stands in a sentence of ten tokens.</summary>
    public static MeetingMention At(int token, params Participant[] participants) => Make(token, "meeting", false, participants);

    /// <summary>"The meeting": a noun that points back.</summary>
    public static MeetingMention The(int token, params Participant[] participants) => Make(token, "meeting", true, participants);

    public static MeetingMention Make(int token, string kind, bool isDefinite, Participant[] participants, bool isOther = false)
    {
        var mention = new MeetingMention
        {
            Trigger = token,
            Sentence = token / 10,
            Rule = "test",
            Kind = kind,
            IsDefinite = isDefinite,
            IsOther = isOther,
            Extent = new(token * 5, (token * 5) + 4),
        };
        mention.Anchors.Add(token);
        mention.Participants.AddRange(participants);
        return mention;
    }

    public static MeetingMention By(this MeetingMention mention, string channel, bool isSaid = true)
    {
        (mention.Channel, mention.IsChannelSaid) = (channel, isSaid);
        return mention;
    }

    public static MeetingMention On(this MeetingMention mention, string date, TimePrecision precision = TimePrecision.Day)
    {
        mention.Time.Day = Time() with { Date = date, Precision = precision, Origin = DateOrigin.Explicit };
        return mention;
    }

    /// <summary>Counts the mention's date from the event at a token: positive for after.</summary>
    public static MeetingMention From(this MeetingMention mention, int token, Period offset, TimeUnit unit)
    {
        mention.Time.FromEvent = Time() with { Anchor = new(token, token, token + 1, offset, unit, true) };
        return mention;
    }

    public static TimeMention Time() => new() { FirstToken = 0, EndToken = 1, Start = 0, End = 1, Type = TimeType.Date, Rule = "test" };


    private static Participant Person(string name, string country) => new("person:" + name, "person", country, true, 0);
}
