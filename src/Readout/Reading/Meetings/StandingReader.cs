using Readout.Language;
using Readout.Records;
using Readout.Rules;

namespace Readout.Reading.Meetings;

/// <summary>Whether a mention tells of a meeting as held, planned, postponed or cancelled, and how certain its source is.</summary>
internal sealed class StandingReader(ReadingContext context)
{
    private Document Document => context.Document;

    /// <summary>Gives a mention the status and certainty of the words that a rule matched.</summary>
    /// <param name="match">The match.</param>
    /// <param name="mention">The mention.</param>
    /// <param name="act">The word that makes the meeting happen, or the trigger.</param>
    /// <param name="isVerb">True if the trigger is a verb.</param>
    public void Read(RuleMatch match, MeetingMention mention, int act, bool isVerb)
    {
        mention.Status = match.ValueOf("status");
        var predicate = isVerb ? match.Trigger : act != match.Trigger ? act : -1;
        var own = predicate < 0 ? Certainty.Asserted : CertaintyOf(predicate);
        own = own == Certainty.Asserted ? CertaintyAsTold(predicate, mention.Statement) : own;
        mention.Certainty = own != Certainty.Asserted ? own : IsPlanUndone(match) ? own : match.ValueOf("certainty") ?? own;
        if (mention.Status is MeetingStatus.Cancelled or MeetingStatus.Postponed && IsOpen(mention.Certainty))
        {
            // Somebody would have it called off: until then it stands.
            (mention.Status, mention.Certainty) = (MeetingStatus.Planned, Certainty.Possible);
        }

        if (mention.Status is null && predicate >= 0)
        {
            mention.Status = StatusOf(predicate, mention.Certainty);
        }
    }

    // "The meeting, planned for Friday, was called off": that it was a plan makes the calling off no less certain.
    private bool IsPlanUndone(RuleMatch match) =>
        match.ValueOf("status") is MeetingStatus.Cancelled or MeetingStatus.Postponed
        && match.Find("prospect") is { } prospect && Document[prospect.Head].Head == match.Trigger;

    // "Denied that they had met", "urged them to meet": what the teller's verb does to the whole of what is told.
    private string CertaintyAsTold(int predicate, Statement? statement) =>
        predicate >= 0 && statement is not null && (Document[predicate].Head < 0 || context.Statements.At(Document[predicate].Head) != statement)
            ? statement.Certainty
            : Certainty.Asserted;

    private string? StatusOf(int predicate, string certainty) =>
        IsOpen(certainty) ? MeetingStatus.Planned : IsPast(predicate) ? MeetingStatus.Held : null;

    private static bool IsOpen(string certainty) =>
        certainty is Certainty.Future or Certainty.Possible or Certainty.Conditional or Certainty.Demanded;

    private bool IsPast(int predicate) => Document[predicate].FineTag is "VBD" or "VBN" && !HasParticleTo(predicate);

    private bool HasParticleTo(int predicate)
    {
        foreach (var child in Document[predicate].Children)
        {
            if (Document[child].Relation == "mark" && Document[child].FineTag == "TO")
            {
                return true;
            }
        }

        return false;
    }

    // An infinitive or participle without a subject of its own is as certain as the clause that it completes.
    private string CertaintyOf(int predicate)
    {
        var certainty = context.Certainty.Of(Document, predicate, negatable: true);
        if (certainty != Certainty.Asserted)
        {
            return certainty;
        }

        var token = Document[predicate];
        if (token.Relation is "acl" && HasParticleTo(predicate))
        {
            return Certainty.Future;
        }

        return token.Relation is "xcomp" or "advcl" or "conj" && token.Head >= 0 && !HasSubject(token)
            ? context.Certainty.Of(Document, token.Head, negatable: token.Relation != "advcl")
            : certainty;
    }

    private static bool HasSubject(Token predicate)
    {
        foreach (var child in predicate.Children)
        {
            if (predicate.Document[child].Relation is "nsubj" or "nsubj:pass")
            {
                return true;
            }
        }

        return false;
    }
}
