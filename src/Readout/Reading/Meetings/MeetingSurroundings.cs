using Readout.Language;
using Readout.World;
using Readout.World.Times;

namespace Readout.Reading.Meetings;

/// <summary>
/// Where and when, by the order of the words, for a meeting that is the only one of its sentence: a place or day that the tree hangs on another
/// word of the same clause ("met the leader Amina Warsame in Mogadishu") is still the meeting's.
/// </summary>
internal sealed class MeetingSurroundings
{
    // "In Tallinn on Sunday, where …"
    private const int LongestStep = 6;

    private readonly ReadingContext _context;
    private readonly HashSet<int> _carriers = [];

    public MeetingSurroundings(ReadingContext context)
    {
        _context = context;
        foreach (var match in context.Matches)
        {
            if (match.Rule.Label == MeetingFinder.CarrierLabel)
            {
                _carriers.Add(match.Trigger);
            }
        }
    }

    private Document Document => _context.Document;

    /// <summary>Gives a mention the place and day of its clause where its own words give none.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="isOnly">True if its sentence tells of no other meeting.</param>
    public void Read(MeetingMention mention, bool isOnly)
    {
        if (mention.PlaceHead < 0)
        {
            mention.PlaceHead = PlaceBehind(mention.Trigger) ?? PlaceBeforeWhere(mention.Trigger) ?? (isOnly ? PlaceAtOpening(mention) : null) ?? -1;
        }

        if (isOnly && mention.Time is { Day: null, FromEvent: null, Start: null } && OnlyDay(mention) is { } day)
        {
            mention.Time.Day = day;
            mention.Cover(new(day.Start, day.End));
        }
    }

    /// <summary>The head of the place that a preposition of the clause names behind a word, or null.</summary>
    public int? PlaceBehind(int word)
    {
        for (var token = word + 1; IsSameClause(token, word); token++)
        {
            if (IsSitePreposition(token) && PlaceAt(token + 1) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    // "In Tallinn, where he saw the president": the place that the relative word stands for.
    private int? PlaceBeforeWhere(int word)
    {
        var token = word - 1;
        while (token > 0 && Document[token].Sentence == Document[word].Sentence && !Document[token].Is("where"))
        {
            if (token < word - 1 && _context.Scene.MentionAt(token) is null && Document[token].Tag == UniversalTag.VERB && Document[token].FineTag is "VBD" or "VBZ" or "VBP")
            {
                return null;
            }

            token--;
        }

        if (token <= 0 || !Document[token].Is("where"))
        {
            return null;
        }

        for (var before = token - 1; before > 0 && token - before <= LongestStep && Document[before].Sentence == Document[word].Sentence; before--)
        {
            if (_context.Scene.MentionAt(before) is { } name && PlaceAt(name.First) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    // "In Lisbon, the ministers met": what opens the sentence is the stage of all that it tells.
    private int? PlaceAtOpening(MeetingMention mention)
    {
        var first = Document.GetSentence(mention.Sentence).FirstToken;
        return IsSitePreposition(first) && PlaceAt(first + 1) is { } place && _context.Scene.MentionAt(place) is { } name && name.End < Document.TokenCount && Document[name.End].Is(",") ? place : null;
    }

    private bool IsSitePreposition(int token) => Document[token].Tag == UniversalTag.ADP && (Document[token].Is("in") || Document[token].Is("at") || Document[token].Is("near"));

    private int? PlaceAt(int token) =>
        token < Document.TokenCount && _context.Scene.MentionAt(token) is { First: var first, Head: var head, Kind: MentionKind.Name or MentionKind.Metonym, Referents: [var referent] } && first == token
        && (_context.Ledger[referent].Type == "place" || _context.Scene.MentionAt(token)!.Kind == MentionKind.Metonym)
            ? head
            : null;

    // The clause ends with the sentence, a further verb, a relative word or a quotation.
    private bool IsSameClause(int token, int word) =>
        token < Document.TokenCount && Document[token].Sentence == Document[word].Sentence && (!IsBoundary(token) || IsCarrying(token, word));

    // "The meeting was held in …", "is due to begin on …": behind a noun, what carries it and its auxiliaries.
    private bool IsCarrying(int token, int noun)
    {
        for (var between = noun; between < token; between++)
        {
            if (Document[between].Is(","))
            {
                return false;
            }
        }

        if (Document[noun].Tag == UniversalTag.VERB)
        {
            return false;
        }

        while (token < Document.TokenCount && Document[token].Tag is UniversalTag.AUX or UniversalTag.ADV or UniversalTag.PART)
        {
            token++;
        }

        return _carriers.Contains(token);
    }

    private bool IsBoundary(int token) =>
        _context.Scene.MentionAt(token) is null && (Document[token].Tag is UniversalTag.VERB or UniversalTag.AUX or UniversalTag.SCONJ
            || Document[token].FineTag is "WP" or "WDT" or "WRB" or "WP$" or "``" or "''" || Document[token].Is(";") || Document[token].Is(":"));

    // One day in the sentence, and between it and the meeting no verb but the one that the meeting hangs on.
    private TimeMention? OnlyDay(MeetingMention mention)
    {
        TimeMention? only = null;
        foreach (var time in _context.Scene.Times)
        {
            if (Document[time.FirstToken].Sentence != mention.Sentence || time.Date is null || time.Anchor is not null || time.Precision > TimePrecision.Day)
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = time;
        }

        return only is not null && _context.Statements.At(only.FirstToken) == mention.Statement && IsOfClause(only, mention) ? only : null;
    }

    private bool IsOfClause(TimeMention time, MeetingMention mention)
    {
        var (first, end) = time.FirstToken < mention.Trigger ? (time.EndToken, mention.Trigger) : (mention.Trigger + 1, time.FirstToken);
        var main = MainVerbOf(mention.Trigger);
        for (var token = first; token < end; token++)
        {
            if (token != main && IsBoundary(token) && !mention.Anchors.Contains(token) && Document[token].Tag != UniversalTag.AUX && !(time.FirstToken > mention.Trigger && IsCarrying(token, mention.Trigger)))
            {
                return false;
            }
        }

        return !IsPartOfName(time);
    }

    // "Signed accords after talks": the verb that a noun hangs on; "flew in and met": the verb before of the same subject.
    private int MainVerbOf(int trigger)
    {
        var token = trigger;
        for (var steps = 3; steps > 0 && Document[token].Head >= 0; steps--)
        {
            if (Document[token].Relation is not ("obl" or "nmod" or "obj" or "nsubj" or "advcl" or "conj" or "xcomp") || (Document[token].Relation == "conj" && HasSubject(token)))
            {
                return -1;
            }

            token = Document[token].Head;
            if (Document[token].Tag == UniversalTag.VERB)
            {
                return token;
            }
        }

        return -1;
    }

    private bool HasSubject(int verb)
    {
        foreach (var child in Document[verb].Children)
        {
            if (Document[child].Relation is "nsubj" or "nsubj:pass")
            {
                return true;
            }
        }

        return false;
    }

    // "The 2015 deal", "Monday's vote".
    // "On Monday Prime Minister Holm met …": some parsers make the day a part of the title, but a preposition stands before it.
    private bool IsPartOfName(TimeMention time) =>
        !(time.FirstToken > 0 && Document[time.FirstToken - 1].Tag == UniversalTag.ADP) && Document[time.FirstToken].Tag != UniversalTag.ADP
        && Document[Phrases.HeadOf(Document, time.FirstToken, time.EndToken)].Relation is "amod" or "compound" or "nummod" or "nmod:poss";
}
