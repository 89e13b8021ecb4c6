using Readout.Records;
using Readout.Rules;
using Readout.World;

namespace Readout.Reading.Meetings;

/// <summary>
/// Finds the meetings of a document: calls, video conferences, visits, summits, talks. Reads the matches of the rules into mentions, puts
/// the mentions of one meeting together, dates meetings from one another, and withholds those of which it is not known who met.
/// </summary>
internal static class MeetingFinder
{
    /// <summary>Label of the rules for mentions.</summary>
    public const string Label = "meeting";

    /// <summary>Label of the rules for verbs whose subject is a meeting.</summary>
    public const string CourseLabel = "meeting.course";

    /// <summary>Label of the rules for those who met, spoken of together.</summary>
    public const string GroupLabel = "meeting.group";

    /// <summary>Label of the rules for clock times of the place.</summary>
    public const string LocalLabel = "meeting.local";

    /// <summary>Label of the rules for words that count from the day the text spoke of before.</summary>
    public const string SequelLabel = "meeting.sequel";

    /// <summary>Label of the rules for where somebody was, who then met somebody there.</summary>
    public const string StayLabel = "meeting.stay";

    /// <summary>Label of the rules for who took part, told apart from the meeting.</summary>
    public const string AttendanceLabel = "meeting.attendance";

    /// <summary>Label of the rules for verbs behind which stands where and when a meeting was.</summary>
    public const string CarrierLabel = "meeting.carrier";

    /// <summary>Label of the rules for who leads a delegation.</summary>
    public const string LeaderLabel = "meeting.leader";

    /// <summary>All labels of this stage.</summary>
    public static IReadOnlyList<string> Labels { get; } = [Label, CourseLabel, GroupLabel, LocalLabel, SequelLabel, StayLabel, AttendanceLabel, CarrierLabel, LeaderLabel];

    /// <summary>The meetings of a document, in text order; what is withheld is told in the context's diagnostics.</summary>
    /// <param name="context">The document.</param>
    /// <param name="atlas">Knows where places are.</param>
    /// <param name="published">Day of publication (ISO 8601), or null.</param>
    public static MeetingFindings Find(ReadingContext context, Atlas atlas, string? published)
    {
        var drafts = MeetingMerger.Merge(MentionJoiner.Join(ReadMentions(context)));
        MeetingDater.Date(drafts);
        drafts.ForEach(new ParticipantReader(context).AddVague);
        var writer = new MeetingWriter(context, atlas, published);
        var ids = new Dictionary<MeetingDraft, string>();
        var recorded = MeetingThreshold.Select(drafts);
        foreach (var draft in drafts)
        {
            if (recorded.Contains(draft))
            {
                ids.Add(draft, writer.IdOf(draft));
            }
            else
            {
                Withhold(context, draft);
            }
        }

        return new([.. drafts.Where(ids.ContainsKey).Select(draft => writer.Write(draft, ids))], IdsByToken(ids));
    }

    private static Dictionary<int, string> IdsByToken(Dictionary<MeetingDraft, string> ids)
    {
        var byToken = new Dictionary<int, string>();
        foreach (var (draft, id) in ids)
        {
            foreach (var mention in draft.Mentions)
            {
                byToken[mention.Trigger] = id;
            }
        }

        return byToken;
    }

    private static List<MeetingMention> ReadMentions(ReadingContext context)
    {
        var reader = new MentionReader(context);
        var times = new MeetingTimeReader(context);
        var mentions = new List<MeetingMention>();
        var matches = new List<RuleMatch>();
        foreach (var match in context.Matches)
        {
            if (match.Rule.Label == Label)
            {
                mentions.Add(reader.Read(match));
                matches.Add(match);
            }
        }

        times.Mark(mentions);
        for (var i = 0; i < matches.Count; i++)
        {
            times.Read(mentions[i], matches[i]);
        }

        var groups = new List<MeetingMention>();
        var courses = new CourseReader(context, reader, times);
        var attendance = new AttendanceReader(context);
        var stays = new StayReader(context, times);
        foreach (var match in context.Matches)
        {
            if (match.Rule.Label == CourseLabel)
            {
                courses.Read(match, mentions);
            }
            else if (match.Rule.Label == GroupLabel)
            {
                groups.Add(reader.ReadGroup(match));
            }
            else if (match.Rule.Label == AttendanceLabel)
            {
                attendance.Read(match, mentions);
            }
            else if (match.Rule.Label == StayLabel)
            {
                stays.Read(match);
            }
        }

        attendance.Finish();

        mentions.AddRange([.. mentions.SelectMany(mention => MentionSplitter.Split(context, mention))]);
        ReadUnclaimed(context, mentions, times);
        mentions.ForEach(stays.Apply);
        Mark(context, mentions);
        return [.. mentions, .. groups];
    }

    private static void ReadUnclaimed(ReadingContext context, List<MeetingMention> mentions, MeetingTimeReader times)
    {
        var surroundings = new MeetingSurroundings(context);

        // "Ended a visit by meeting the king": the visit and the meeting share their day.
        // "After meeting the king he said the talks were useful": what only points back has no day of its own.
        var inSentence = mentions.Where(static mention => (mention.Kind != "visit" || mention.Participants.Count >= 2) && !(mention is { IsDefinite: true, IsClause: false, Participants.Count: 0, PlaceHead: < 0, Time: { Day: null, FromEvent: null, Start: null } }))
            .ToLookup(static mention => mention.Sentence);
        foreach (var mention in mentions)
        {
            var isOnly = inSentence[mention.Sentence].Take(2).Count() == 1 && (inSentence[mention.Sentence].First() == mention || mention.Kind == "visit");
            if (isOnly)
            {
                times.ReadUnclaimed(mention);
            }

            surroundings.Read(mention, isOnly);
        }
    }

    private static void Mark(ReadingContext context, List<MeetingMention> mentions)
    {
        var inSentence = mentions.ToLookup(static mention => mention.Sentence);
        foreach (var match in context.Matches)
        {
            if (match.Rule.Label is not (LocalLabel or SequelLabel))
            {
                continue;
            }

            foreach (var mention in inSentence[context.Document[match.Trigger].Sentence])
            {
                if (match.ValueOf("day") == "same")
                {
                    mention.Time.IsSameDay = true;
                }
                else if (match.Rule.Label == LocalLabel)
                {
                    mention.Time.IsLocal |= mention.Time.Start is not null;
                }
                else
                {
                    mention.Time.IsDayFromText |= mention.Time.Day is { } day && day.FirstToken <= match.Trigger && match.Trigger <= day.EndToken;
                }
            }
        }
    }

    private static void Withhold(ReadingContext context, MeetingDraft draft)
    {
        if (draft.Mentions.Find(static mention => mention.Tells) is not { } teller)
        {
            return;
        }

        var words = context.Source.Span(teller.Extent.Start, teller.Extent.End);
        context.Diagnostics.Add(draft.Participants is [var known]
            ? MeetingDiagnostics.OnePartyKnown(words, context.Ledger.PhraseAt(known.Head).Text)
            : MeetingDiagnostics.PartiesUnknown(words));
    }
}
