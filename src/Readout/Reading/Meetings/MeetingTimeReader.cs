using Readout.Language;
using Readout.Rules;
using Readout.World.Times;

namespace Readout.Reading.Meetings;

/// <summary>Gives mentions of meetings the time expressions of their sentence.</summary>
internal sealed class MeetingTimeReader
{
    private const int LongestPath = 8;

    private readonly ReadingContext _context;
    private readonly List<TimeMention>[] _bySentence;
    private readonly HashSet<int> _triggers = [];

    public MeetingTimeReader(ReadingContext context)
    {
        _context = context;
        _bySentence = new List<TimeMention>[context.Document.SentenceCount];
        foreach (var time in context.Scene.Times)
        {
            (_bySentence[context.Document[time.FirstToken].Sentence] ??= []).Add(time);
        }
    }

    private Document Document => _context.Document;

    /// <summary>Marks the words that tell of meetings, so that no date is taken across one to another.</summary>
    public void Mark(IEnumerable<MeetingMention> mentions)
    {
        foreach (var mention in mentions)
        {
            _triggers.Add(mention.Trigger);
        }
    }

    /// <summary>Reads the times that hang on the mention's own anchors; the nearer anchor goes first.</summary>
    public void Read(MeetingMention mention, RuleMatch match)
    {
        foreach (var anchor in mention.Anchors)
        {
            Read(mention, anchor, match, edge: null);
        }

        if (mention.Time.Day is null)
        {
            mention.Margins.ForEach(margin => Read(mention, margin, match, edge: null));
        }
    }

    /// <summary>Reads the times that hang on one anchor: a verb such as "lasted".</summary>
    /// <param name="mention">The meeting.</param>
    /// <param name="anchor">The verb or noun.</param>
    /// <param name="match">The match that may have captured a length.</param>
    /// <param name="edge"><c>start</c> or <c>end</c> where the verb says which of the two a clock time is, else null.</param>
    public void Read(MeetingMention mention, int anchor, RuleMatch match, string? edge)
    {
        if (_bySentence[Document[anchor].Sentence] is not { } times)
        {
            return;
        }

        var isDated = mention.Time.Day is not null;
        var nearest = int.MaxValue;
        foreach (var time in times)
        {
            var head = Phrases.HeadOf(Document, time.FirstToken, time.EndToken);
            if (IsAnchoredAt(time, mention.Trigger) || IsOfAccompanying(time, mention.Trigger))
            {
                continue;
            }

            if (time.Type == TimeType.Duration)
            {
                ReadLength(mention, time, match);
            }

            if (IsOn(time, head, anchor))
            {
                Take(mention, time, edge, isDated ? int.MaxValue : Math.Abs(head - anchor), ref nearest);
            }
        }
    }

    /// <summary>Gives a range of clock times that no verb claims to the only meeting of its sentence.</summary>
    public void ReadUnclaimed(MeetingMention mention)
    {
        if (mention.Time.Start is not null || _bySentence[mention.Sentence] is not { } times)
        {
            return;
        }

        foreach (var time in times)
        {
            if (time.Clock is { End: not null })
            {
                mention.Time.Start = time;
                mention.Cover(new(time.Start, time.End));
                return;
            }
        }
    }

    // "Spoke with A on Tuesday after meeting B on Monday": the day before the participle is the main verb's, the one behind it its own, whatever the parser hangs them on.
    private bool IsOfAccompanying(TimeMention time, int trigger)
    {
        foreach (var other in _triggers)
        {
            var (main, late) = (Math.Min(trigger, other), Math.Max(trigger, other));
            if (main != late && Document[main].Sentence == Document[late].Sentence && IsAccompanying(late) && time.FirstToken > main && time.FirstToken > late == (trigger == main))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAccompanying(int verb) => Document[verb].FineTag == "VBG" && verb > 0 && Document[verb - 1].Tag is UniversalTag.SCONJ or UniversalTag.ADP;

    // "A week after the summit" dates what it hangs on, not the summit.
    private bool IsAnchoredAt(TimeMention time, int trigger) =>
        time.Anchor is { } anchor && (anchor.HeadToken == trigger || (anchor.FirstToken <= trigger && trigger < anchor.EndToken));

    private bool IsOn(TimeMention time, int head, int anchor) =>
        Reaches(head, anchor) || (time.Anchor is { } from && (from.HeadToken == anchor || Reaches(from.HeadToken, anchor)));

    // Up from the expression through the phrases it stands in: a parser that hangs "on Friday" on the person who was met is not wrong by
    // much. Not across another verb or another meeting, and not from inside of a name such as "the 2015 deal".
    private bool Reaches(int head, int anchor)
    {
        var at = Document[head];
        var isWithinName = at.Relation is "amod" or "compound" or "nummod" or "nmod:poss" or "flat";
        for (var steps = LongestPath; steps > 0 && at.Head >= 0; steps--)
        {
            if (at.Head == anchor)
            {
                return true;
            }

            at = Document[at.Head];
            isWithinName &= !IsPartOfName(at);
            if (isWithinName || at.Tag == UniversalTag.VERB || _triggers.Contains(at.Index))
            {
                return false;
            }
        }

        return false;
    }

    // In "Wednesday's Macron-Scholz summit" some parsers hang the day on the first name.
    private static bool IsPartOfName(Token token) =>
        token.Tag == UniversalTag.PROPN && token.Relation is "compound" or "flat" or "nmod" or "nmod:poss";

    private static void Take(MeetingMention mention, TimeMention time, string? edge, int distance, ref int nearest)
    {
        if (time.Clock is null && time.Anchor is null && time.Date is not null && !mention.Time.Days.Contains(time))
        {
            mention.Time.Days.Add(time);
        }

        if (time.Clock is not null)
        {
            TakeClock(mention.Time, time, edge);
        }
        else if (time.Anchor is not null)
        {
            mention.Time.FromEvent ??= time;
            return;
        }
        else if (time.Date is not null && (mention.Time.Day is null || distance < nearest))
        {
            (mention.Time.Day, nearest) = (time, distance);
        }
        else
        {
            return;
        }

        mention.Cover(new(time.Start, time.End));
    }

    private static void TakeClock(MeetingTime own, TimeMention time, string? edge)
    {
        // A second time is the end, told apart from the start: "from 11 p.m. on Thursday to 1 a.m. on Friday".
        if (time == own.Start)
        {
            return;
        }

        if (time.Clock!.End is null && (edge == "end" || own.Start is { Clock.End: null }))
        {
            own.End ??= time;
        }
        else
        {
            own.Start ??= time;
        }
    }

    private static void ReadLength(MeetingMention mention, TimeMention time, RuleMatch match)
    {
        foreach (var length in match["length"])
        {
            if (time.Length is not null && time.Anchor is null && time.FirstToken <= length.Head && length.Head < time.EndToken)
            {
                mention.Time.Length ??= time.Length;
                mention.Cover(new(time.Start, time.End));
            }
        }
    }
}
