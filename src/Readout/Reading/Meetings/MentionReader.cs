using System.Globalization;
using Readout.Language;
using Readout.Records;
using Readout.Rules;
using Readout.World;

namespace Readout.Reading.Meetings;

/// <summary>From the matches of the meeting rules to mentions of meetings.</summary>
internal sealed class MentionReader(ReadingContext context)
{
    private readonly ParticipantReader _participants = new(context);
    private readonly BesideReader _beside = new(context, new(context));
    private readonly ClauseNames _names = new(context);

    private Document Document => context.Document;

    /// <summary>Reads a match of the label <c>meeting</c>.</summary>
    public MeetingMention Read(RuleMatch match)
    {
        var trigger = match.Trigger;
        var act = match.Find("act")?.Head ?? trigger;
        var isVerb = Document[trigger].Tag == UniversalTag.VERB;
        var mention = new MeetingMention
        {
            Trigger = trigger,
            Sentence = Document[trigger].Sentence,
            Rule = match.Rule.Name,
            Match = match,
            Kind = match.ValueOf("kind") ?? "meeting",
            Statement = context.Statements.At(trigger),
            Confidence = match.ValueOf("confidence") is { } given ? double.Parse(given, CultureInfo.InvariantCulture) : 0.85,
            IsSeparate = match.Find("separate") is not null,
            IsOther = match.Find("mark") is not null && match.Find("identity") is null,
            IsPredicate = match.Find("identity") is not null,
            IsClause = isVerb || act != trigger,
            Tells = isVerb || act != trigger || match["with"].Length > 0 || match["agent"].Length > 0,
        };
        mention.Anchors.Add(trigger);
        AddAnchors(match, mention);
        AddMargins(match, mention);
        ReadParties(match, mention, isVerb);
        mention.IsVague |= mention.Participants is [{ IsBare: true }] && mention.Participants.RemoveAll(static only => only.IsBare) > 0;
        mention.Tells &= mention.Participants.Count > 0 || match["agent"].Length > 0 || !isVerb;
        mention.IsDefinite = IsDefinite(match, mention);
        ReadChannel(match, mention);
        ReadModality(match, mention, act, isVerb);
        mention.PlaceHead = (match.Find("place") ?? match.Find("goal"))?.Head ?? -1;
        ReadTopics(match, mention);
        Cover(match, mention, isVerb || act != trigger);
        return mention;
    }

    // "His meeting" points back if it is known whose it is; "the meeting between A and B" only if it is known who they are.
    private static bool IsDefinite(RuleMatch match, MeetingMention mention)
    {
        if (mention.Participants.Count > 0)
        {
            return match.Find("definite") is not null || match.Find("owner") is not null;
        }

        return match.Find("definite") is not null && (mention.IsVague || match.Find("parties") is null);
    }

    /// <summary>Reads a match of the label <c>meeting.group</c>.</summary>
    public MeetingMention ReadGroup(RuleMatch match)
    {
        var mention = new MeetingMention
        {
            Trigger = match.Trigger,
            Sentence = Document[match.Trigger].Sentence,
            Rule = match.Rule.Name,
            Match = match,
            Kind = "group",
            Statement = context.Statements.At(match.Trigger),
            IsDefinite = true,
        };
        _participants.Add(match.Trigger, mention);
        ReadTopics(match, mention);
        var (first, end) = NounPhrase.Of(Document, match.Trigger);
        mention.Cover(RangeOf(first, end));
        return mention;
    }

    /// <summary>Adds the topics that a match captured.</summary>
    public void ReadTopics(RuleMatch match, MeetingMention mention)
    {
        foreach (var topic in match["topic"])
        {
            var range = RangeOf(topic.First, topic.End);
            if (!IsTime(topic.Head) && !mention.Topics.Exists(known => known.Overlaps(range)))
            {
                mention.Topics.Add(WithoutPreposition(topic));
            }
        }
    }

    /// <summary>Takes a channel from the words that a match captured, the first of which wins.</summary>
    public void ReadChannel(RuleMatch match, MeetingMention mention)
    {
        if (match.ValueOf("said") is { } said)
        {
            (mention.Channel, mention.IsChannelSaid) = (said, true);
        }
        else if (mention.Channel is null && match.ValueOf("channel") is { } usual)
        {
            (mention.Channel, mention.IsChannelSaid) = (usual, match.ValueOf("firm") == "yes");
        }
        else if (mention.Channel is null && match.Find("venue") is not null)
        {
            (mention.Channel, mention.IsChannelSaid) = ("in_person", false);
        }
    }

    private TextRange RangeOf(int first, int end) => new(Document[first].Start, Document[end - 1].End);

    private void AddAnchors(RuleMatch match, MeetingMention mention)
    {
        foreach (var name in (ReadOnlySpan<string>)["frame", "journey"])
        {
            foreach (var frame in match[name])
            {
                if (!mention.Anchors.Contains(frame.Head))
                {
                    mention.Anchors.Add(frame.Head);
                }
            }
        }
    }

    private static void AddMargins(RuleMatch match, MeetingMention mention)
    {
        foreach (var margin in match["margin"])
        {
            mention.Margins.Add(margin.Head);
        }
    }

    private void ReadParties(RuleMatch match, MeetingMention mention, bool isVerb)
    {
        foreach (var name in (ReadOnlySpan<string>)["agent", "with", "other", "gapped", "inviter"])
        {
            AddParties(match, name, mention);
        }

        if (isVerb && !mention.Participants.Exists(static only => only.IsPlural))
        {
            _beside.Add(Document[match.Trigger].FineTag == "VBG" && Document[match.Trigger].Head is >= 0 and var main && mention.Participants.Count < 2 ? main : match.Trigger, mention);
        }
        else if (!isVerb && match.Find("act") is { } deed && Document[deed.Head].Tag == UniversalTag.VERB && match["agent"].Length > 0 && deed.Head > match["agent"][0].Head)
        {
            _beside.Add(deed.Head, mention);
        }

        if (!isVerb && mention.Participants.Count < 2)
        {
            _beside.AddPair(match.Trigger, mention);
        }

        DropDateline(mention);

        // Only where the noun's own phrases do not say who met do the words around it.
        if (mention.Participants.Count < 2 && Nearest(match["near"], match.Trigger) is { } near && context.Statements.At(near.Head) == mention.Statement)
        {
            _participants.Add(near.Head, mention);
        }

        if (mention.Participants.Count == 1 && match["with"].Length > 0 && match.Find("definite") is null && match.Find("owner") is null && !isVerb)
        {
            AddPersonBefore(mention);
        }

        foreach (var name in (ReadOnlySpan<string>)["signer", "told"])
        {
            if (mention.Participants.Count < 2)
            {
                AddParties(match, name, mention);
            }
        }

        AddByOrder(match.Trigger, mention, isVerb);

        if (match.Find("host") is { } host && HostAt(_participants.NameHeadAt(host.Head)) is { } referent)
        {
            mention.Host = _participants.Of(referent, _participants.NameHeadAt(host.Head));

            // Who receives a guest is at the table; who hosts the talks of two others need not be.
            if (isVerb || mention.Participants.Count < 2)
            {
                _participants.Add(host.Head, mention);
            }
        }
    }

    // Where the tree shows one side or none: whoever stands before the verb and behind it, or behind "between" and "with".
    private void AddByOrder(int trigger, MeetingMention mention, bool isVerb)
    {
        if (isVerb && !mention.Participants.Exists(static only => only.IsPlural))
        {
            var before = _names.Before(trigger);
            if (mention.Participants.Count < 2 || (before.Count > mention.Participants.Count && mention.Participants.TrueForAll(known => before.Contains(known.Head))))
            {
                before.ForEach(name => _participants.Add(name, mention));
            }
        }

        if (mention.Participants.Count < 2 && (isVerb ? trigger : JointBehind(trigger)) is >= 0 and var word)
        {
            _names.Behind(word).ForEach(name => _participants.Add(name, mention));
        }

        if (isVerb && mention.Participants.Count < 2 && AgentBehind(trigger) is >= 0 and var by)
        {
            _names.Behind(by).ForEach(name => _participants.Add(name, mention));
        }

        if (isVerb && mention.Participants.Count == 1 && !mention.Participants[0].IsPlural && JointBehind(trigger, static token => token.Is("with")) is >= 0 and var with)
        {
            _names.Behind(with).ForEach(name => _participants.Add(name, mention));
        }
    }

    // "Was met in Nuuk on Sunday by Premier Olsen": the preposition of whoever acts, wherever the parser hangs it.
    private int AgentBehind(int verb)
    {
        foreach (var child in Document[verb].Children)
        {
            if (Document[child].Relation is "aux:pass")
            {
                return JointBehind(verb, static token => token.Is("by"));
            }
        }

        return -1;
    }

    // "A meeting planned for Monday between A and B": the preposition of the noun's phrase, before any verb that tells.
    private int JointBehind(int noun) => JointBehind(noun, static token => token.Is("between") || token.Is("with"));

    private int JointBehind(int noun, Func<Token, bool> isJoint)
    {
        for (var token = noun + 1; token < Document.TokenCount && Document[token].Sentence == Document[noun].Sentence; token++)
        {
            if (isJoint(Document[token]))
            {
                return token;
            }

            if (context.Scene.MentionAt(token) is { Kind: MentionKind.Name or MentionKind.Title })
            {
                continue;
            }

            if (Document[token].Tag is UniversalTag.AUX or UniversalTag.SCONJ || (Document[token].Tag == UniversalTag.VERB && Document[token].FineTag != "VBN"))
            {
                break;
            }
        }

        return -1;
    }

    // A name that nothing else is known of may be a host too.
    private int? HostAt(int head) => context.Scene.ReferentsAt(head) is [var known, ..] ? known
        : Document[head].Tag == UniversalTag.PROPN && context.Ledger.ReferentsAt(head) is [var unknown, ..] ? unknown : null;

    // "JERUSALEM - Prime Minister Levi met …": a seat beside a person of that country is where the report was written.
    private void DropDateline(MeetingMention mention) =>
        mention.Participants.RemoveAll(seat => Dateline.EndAround(Document, seat.Head) >= 0 || context.Scene.MentionAt(seat.Head) is { Kind: MentionKind.Metonym }
            && mention.Participants.Exists(person => person.Type == "person" && person.Country == seat.Country && person.Head > seat.Head));

    // The subject before the noun ("Xi hailed the accord in a call"), or, where the phrase opens the sentence, the one after it.
    private static Capture? Nearest(ReadOnlySpan<Capture> captures, int trigger)
    {
        for (var i = captures.Length - 1; i >= 0; i--)
        {
            if (captures[i].Head < trigger)
            {
                return captures[i];
            }
        }

        return captures.IsEmpty ? null : captures[0];
    }

    private void AddParties(RuleMatch match, string capture, MeetingMention mention)
    {
        var parties = match[capture];
        for (var i = 0; i < parties.Length; i++)
        {
            var party = parties[i];
            if (i + 1 < parties.Length && IsTitleOf(party.Head, parties[i + 1].Head))
            {
                continue;
            }

            if (IsSeat(party.Head, match) && mention.PlaceHead < 0)
            {
                mention.PlaceHead = party.Head;
            }
            else
            {
                _participants.Add(WholeOf(party.Head, match.Trigger), mention);
            }
        }
    }

    // "Ministers of the six states conferred": a parser that takes the verb for a participle hangs it on the states.
    private int WholeOf(int head, int trigger)
    {
        var token = Document[head];
        return Document[trigger].Relation == "acl" && Document[trigger].Head == head && token.Relation == "nmod" && Document[token.Head].FineTag == "NNS" ? token.Head : head;
    }

    // "Defence ministers Aalto and Lindh", where the parser makes two subjects of it.
    private bool IsTitleOf(int head, int next) =>
        Document[head].FineTag == "NNS" && next - head <= 2 && Document[next].Tag == UniversalTag.PROPN && Document[next].Head == Document[head].Head;

    // "… in a call with Putin" where the tree shows no subject: whoever the sentence named last before it.
    private void AddPersonBefore(MeetingMention mention)
    {
        for (var i = context.Scene.Mentions.Count - 1; i >= 0; i--)
        {
            var name = context.Scene.Mentions[i];
            if (name.Head < mention.Trigger && Document[name.Head].Sentence == mention.Sentence && context.Statements.At(name.Head) == mention.Statement
                && (name.Kind is MentionKind.Name or MentionKind.Title || (name.Kind is MentionKind.Nominal or MentionKind.Role && Document[name.Head].Relation.StartsWith("nsubj", StringComparison.Ordinal)))
                && name.Referents is [var referent] && context.Ledger[referent].Type == "person")
            {
                _participants.Add(name.Head, mention);
                return;
            }
        }
    }

    // "The Kremlin talks", "the Moscow summit": a seat of government alone before the noun is where it was.
    private bool IsSeat(int head, RuleMatch match) =>
        Document[head].Relation == "compound" && Document[head].Head == match.Trigger && match["other"].Length == 1
        && context.Scene.MentionAt(head) is { Kind: MentionKind.Metonym };

    private void ReadModality(RuleMatch match, MeetingMention mention, int act, bool isVerb)
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

    private bool IsTime(int head)
    {
        foreach (var time in context.Scene.Times)
        {
            if (time.FirstToken <= head && head < time.EndToken)
            {
                return true;
            }
        }

        return false;
    }

    private TextRange WithoutPreposition(Capture topic)
    {
        var first = topic.First;
        while (first < topic.Head && Document[first].Relation is "case" or "mark" && Document[first].Head == topic.Head)
        {
            first++;
        }

        return RangeOf(first, topic.End);
    }

    // The words that tell of it: around a noun its phrase and what hangs on it; around a verb all that the rule captured.
    private void Cover(RuleMatch match, MeetingMention mention, bool isClause)
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
}
