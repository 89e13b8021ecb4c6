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
    private readonly PersonBehind _behind = new(context);
    private readonly BesideReader _beside = new(context, new(context));
    private readonly OrderReader _order = new(context, new(context));
    private readonly StandingReader _standing = new(context);
    private readonly ExtentReader _extent = new(context);

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
        if (mention.IsEcho && mention.Participants.Count == 0)
        {
            AddStandIns(mention);
        }

        mention.IsDefinite = IsDefinite(match, mention);
        ReadChannel(match, mention);
        _standing.Read(match, mention, act, isVerb);
        mention.PlaceHead = (match.Find("place") ?? match.Find("goal"))?.Head ?? -1;
        ReadTopics(match, mention);
        _extent.Read(match, mention, isVerb || act != trigger);
        return mention;
    }

    // "A praised B when the two met": the two who are named before, where the sentence or else the one before it names just two.
    private void AddStandIns(MeetingMention mention)
    {
        for (var sentence = mention.Sentence; sentence >= 0 && sentence >= mention.Sentence - 1 && mention.StandIns.Count == 0; sentence--)
        {
            foreach (var name in context.Scene.Mentions)
            {
                if (name.Head < mention.Trigger && Document[name.Head].Sentence == sentence && name is { Kind: MentionKind.Name or MentionKind.Title, Referents: [var referent] } && context.Ledger[referent].Type == "person"
                    && Participant.Of(context.Ledger, referent, name.Head) is var person && !mention.StandIns.Exists(known => known.Id == person.Id))
                {
                    mention.StandIns.Add(person);
                }
            }
        }

        if (mention.StandIns.Count != 2)
        {
            mention.StandIns.Clear();
        }
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

        foreach (var name in (ReadOnlySpan<string>)["signer", "joint", "told"])
        {
            if (mention.Participants.Count < 2)
            {
                AddParties(match, name, mention);
            }
        }

        _order.Add(match.Trigger, mention, isVerb);
        if (!isVerb && mention.Participants.Count < 2 && match.Find("addresses") is { } addressing)
        {
            _order.AddAddressed(addressing.Head, mention);
        }

        if (!isVerb && mention.Participants.Count < 2 && match.Find("act") is { } maker)
        {
            _order.AddBefore(maker.Head, mention);
        }

        if (mention.Participants.FindAll(known => (known.IsNamed && known.Type is "person" or "state") || ((known.IsPlural || known.IsMember) && known.Head < match.Trigger)) is { Count: >= 2 } or [{ IsPlural: true }])
        {
            // "Chaired a meeting of the joint committee": the body is not at the table beside its members.
            mention.Participants.RemoveAll(body => body.Type is not ("person" or "state") && body.Head > match.Trigger && Dependents.HasPreposition(Document[body.Head]) && IsBodyOf(body.Head, match.Trigger));
        }

        if (!isVerb && match.Find("sides") is not null)
        {
            // "Brazil called off the meeting between A and B": it is theirs.
            var sides = mention.Participants.FindAll(side => side.Head > match.Trigger);
            mention.Participants.RemoveAll(teller => sides.Count >= 2 && teller.Head < match.Trigger && teller.Type is "state" or "government");
        }

        if (match.ValueOf("order") == "two" && !(mention.Participants.Exists(side => side.Head < match.Trigger) && mention.Participants.Exists(side => side.Head > match.Trigger)))
        {
            // One side alone is no list of those who met.
            mention.Participants.Clear();
        }

        if (match.Find("host") is { } host && HostAt(_behind.NameHeadAt(host.Head)) is { } referent)
        {
            mention.Host = Participant.Of(context.Ledger, referent, _behind.NameHeadAt(host.Head));

            // Who receives a guest is at the table; who hosts the talks of two others need not be.
            if (isVerb || mention.Participants.Count < 2)
            {
                _participants.Add(host.Head, mention);
            }
        }
    }

    // Hung on the noun by "of": "a meeting of the committee".
    private bool IsBodyOf(int body, int noun) => Document[body].Relation == "nmod" && Document[body].Head == noun && Dependents.Has(Document, body, static relation => relation == "case") && Document[noun + 1].Is("of");

    // A name that nothing else is known of may be a host too.
    private int? HostAt(int head) => context.Scene.ReferentsAt(head) is [var known, ..] ? known
        : Document[head].Tag == UniversalTag.PROPN && context.Ledger.ReferentsAt(head) is [var unknown, ..] ? unknown : null;

    // "JERUSALEM - Prime Minister Levi met …": a seat beside a person of that country is where the report was written.
    private void DropDateline(MeetingMention mention) =>
        mention.Participants.RemoveAll(seat => Dateline.EndAround(Document, seat.Head) >= 0 || IsBeforeDash(seat.Head) || context.Scene.MentionAt(seat.Head) is { Kind: MentionKind.Metonym }
            && mention.Participants.Exists(person => person.Type == "person" && person.Country == seat.Country && person.Head > seat.Head));

    // "Brussels, 4 June - The president …": a seat, nothing but a day, and a dash.
    private bool IsBeforeDash(int head)
    {
        if (Document[head].Index != Document.GetSentence(Document[head].Sentence).FirstToken || context.Scene.MentionAt(head) is not { Kind: MentionKind.Metonym or MentionKind.Name } seat)
        {
            return false;
        }

        var token = seat.End;
        while (token < Document.TokenCount && (Document[token].Is(",") || context.Scene.Times.Covers(token)))
        {
            token++;
        }

        return token > seat.End && token < Document.TokenCount && Document[token].Text is "-" or "\u2013" or "\u2014" && Document[token].IsSpaceBefore;
    }

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
}
