using Readout.Language;
using Readout.Rules;
using Readout.World;

namespace Readout.Reading.Meetings;

/// <summary>The words that tell of a meeting: the evidence of a mention.</summary>
internal sealed class ExtentReader(ReadingContext context)
{
    private Document Document => context.Document;

    /// <summary>Gives a mention its extent: around a noun its phrase and what hangs on it, around a verb all that the rule captured.</summary>
    public void Read(RuleMatch match, MeetingMention mention, bool isClause)
    {
        var (first, end) = NounPhrase.Of(Document, match.Trigger);
        while (first < match.Trigger && Document[first].Tag is UniversalTag.ADP or UniversalTag.ADV or UniversalTag.SCONJ)
        {
            first++;
        }

        mention.Cover(RangeOf(first, end));
        foreach (var name in match.Rule.CaptureNames)
        {
            foreach (var capture in match[name])
            {
                if (Belongs(capture.Head, name, match.Trigger, isClause))
                {
                    var (from, to) = NounPhrase.Of(Document, capture.Head);
                    mention.Cover(RangeOf(Math.Min(from, capture.First), Math.Max(to, capture.End)));
                }
            }
        }

        foreach (var participant in mention.Participants)
        {
            if (Belongs(participant.Head, "agent", match.Trigger, isClause))
            {
                var (from, to) = NounPhrase.Of(Document, participant.Head);
                mention.Cover(RangeOf(from, to));
            }
        }
    }

    private bool Belongs(int head, string capture, int trigger, bool isClause) =>
        Document.IsWithin(head, trigger) || (isClause && capture is "agent" or "act" or "with" or "host" or "place" or "medium" or "meeting");

    private TextRange RangeOf(int first, int end) => new(Document[first].Start, Document[end - 1].End);
}
