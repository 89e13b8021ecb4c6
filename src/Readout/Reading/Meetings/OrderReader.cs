using Readout.Language;
using Readout.World;

namespace Readout.Reading.Meetings;

/// <summary>Those who take part by the order of the words alone, where the tree has lost one of them.</summary>
internal sealed class OrderReader(ReadingContext context, ParticipantReader participants)
{
    // "told Egyptian Foreign Minister Tarek Shafik".
    private const int LongestTitle = 8;

    private readonly ClauseNames _names = new(context);

    private Document Document => context.Document;

    /// <summary>Adds whoever stands before a verb of meeting and behind it, or behind "between", "with" and "of", where the tree shows one side or none.</summary>
    public void Add(int trigger, MeetingMention mention, bool isVerb)
    {
        if (isVerb && !mention.Participants.Exists(static only => only.IsPlural))
        {
            var before = _names.Before(FiniteOf(trigger));
            if (mention.Participants.Count < 2 || IsLonger(before, mention.Participants.FindAll(known => known.Head < trigger)))
            {
                before.ForEach(name => participants.Add(name, mention));
            }
        }

        if (!isVerb && mention.Participants.Count == 1 && Document[trigger].Relation == "obj" && FiniteOf(Document[trigger].Head) is var finite && finite != Document[trigger].Head
            && _names.Before(finite) is { Count: >= 2 } joint && joint.Contains(mention.Participants[0].Head))
        {
            joint.ForEach(name => participants.Add(name, mention));
        }

        AddRestOfList(trigger, mention, isVerb);

        if (mention.Participants.Count < 2 && (isVerb ? trigger : JointBehind(trigger)) is >= 0 and var word)
        {
            _names.Behind(word).ForEach(name => participants.Add(name, mention));
        }

        if (!isVerb && mention.Participants.Count < 2)
        {
            AddAll(PairAround(trigger), mention);
        }

        if (!isVerb && mention.Participants.Count < 2 && mention.Statement is null && VerbOfOccasion(trigger) is >= 0 and var deed)
        {
            AddAll(_names.Before(deed), mention);
        }

        if (!isVerb && mention.Participants.Count < 2 && JointBehind(trigger, static token => token.Is("between")) is >= 0 and var between)
        {
            AddAll(_names.Behind(between, isDescribed: true), mention);
        }

        if (isVerb && mention.Participants.Count < 2 && !mention.Participants.Exists(static only => only.IsPlural))
        {
            AddAll(_names.Before(FiniteOf(trigger), isDescribed: true), mention);
        }

        if (isVerb && mention.Participants.Count < 2 && AgentBehind(trigger) is >= 0 and var by)
        {
            _names.Behind(by).ForEach(name => participants.Add(name, mention));
        }

        if (isVerb && mention.Participants.Count == 1 && !mention.Participants[0].IsPlural && JointBehind(trigger, static token => token.Is("with")) is >= 0 and var with)
        {
            _names.Behind(with).ForEach(name => participants.Add(name, mention));
        }
    }

    /// <summary>Adds who speaks and the first who is spoken to: "in a phone call, A told B that …".</summary>
    public void AddAddressed(int verb, MeetingMention mention)
    {
        if (_names.Before(verb, isDescribed: true) is [_, ..] speakers && _names.Behind(verb, isDescribed: true) is [var addressee, ..] && addressee - verb <= LongestTitle)
        {
            speakers.ForEach(name => participants.Add(name, mention));
            participants.Add(addressee, mention);
        }
    }

    /// <summary>Adds whoever stands before the verb that makes a meeting happen, where the tree has one of them: "A and B, the king of C, held a dinner".</summary>
    public void AddBefore(int verb, MeetingMention mention)
    {
        if (Document[verb].Tag == UniversalTag.VERB)
        {
            _names.Before(FiniteOf(verb)).ForEach(name => participants.Add(name, mention));
        }
    }

    // "A and B are expected to meet": the subject stands before the verb that the infinitive completes.
    private int FiniteOf(int verb)
    {
        while (Document[verb].Relation == "xcomp" && Document[verb].Head is >= 0 and var head && head < verb && Document[head].Tag is UniversalTag.VERB or UniversalTag.ADJ)
        {
            verb = head;
        }

        // "A was in Lisbon on Monday to see B".
        return Document[verb].FineTag == "VB" && Document[verb].Relation is "acl" or "advcl" && CopulaAbove(verb) is >= 0 and var copula ? copula : verb;
    }

    private int CopulaAbove(int verb)
    {
        for (var (token, steps) = (Document[verb].Head, 3); token >= 0 && token < verb && steps > 0; token = Document[token].Head, steps--)
        {
            foreach (var child in Document[token].Children)
            {
                if (Document[child].Relation == "cop")
                {
                    return child;
                }
            }
        }

        return -1;
    }

    // "Talks with A, B and C" of whom the tree has one or two.
    private void AddRestOfList(int trigger, MeetingMention mention, bool isVerb)
    {
        var joint = JointBehind(trigger);
        var behind = joint >= 0 ? _names.Behind(joint) : isVerb ? _names.Behind(trigger) : [];
        if (mention.Participants.Count >= 2 && !mention.IsSeparate && !mention.Participants.Exists(static only => only.IsPlural) && IsLonger(behind, mention.Participants.FindAll(known => known.Head > trigger)))
        {
            behind.ForEach(name => participants.Add(name, mention));
        }
    }

    // True of a list that has all who are known, and more.
    private static bool IsLonger(List<int> names, List<Participant> known) =>
        known.Count > 0 && names.Count > known.Count && known.TrueForAll(participant => names.Contains(participant.Head));

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

            // "Talks were held in Lisbon between A and B".
            if (Document[token].Tag == UniversalTag.AUX && token + 1 < Document.TokenCount && Document[token + 1].FineTag == "VBN")
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

    private void AddAll(List<int> names, MeetingMention mention)
    {
        if (names.Count >= 2)
        {
            names.ForEach(name => participants.Add(name, mention));
        }
    }

    // "The meeting of A and B"; "In a phone call, A and B agreed": the subject of the verb that a noun opens the sentence of.
    private List<int> PairAround(int noun)
    {
        if (noun + 1 < Document.TokenCount && Document[noun + 1].Is("of"))
        {
            return _names.Behind(noun + 1);
        }

        var first = Document[noun].LeftEdge;
        return Document[noun].Relation == "obl" && Document[noun].Head is var verb && verb > noun && Document[verb].Tag == UniversalTag.VERB && IsOpening(first) && (!IsKnown(noun) || IsFirstTold(noun)) ? _names.Before(verb) : [];
    }

    // "A and B sealed the deal at a meeting": the verb of what two did at a meeting that was not spoken of before, or -1.
    private int VerbOfOccasion(int noun)
    {
        var first = NounPhrase.Of(Document, noun).First;
        var preposition = Document[first].Tag == UniversalTag.ADP ? first : first - 1;
        if (preposition < 0 || IsKnown(noun) || Document[preposition].Sentence != Document[noun].Sentence || !(Document[preposition].Is("in") || Document[preposition].Is("at") || Document[preposition].Is("during")))
        {
            return -1;
        }

        for (var token = preposition - 1; token >= 0 && Document[token].Sentence == Document[noun].Sentence && !Document[token].Is(",") && Document[token].Tag is not (UniversalTag.SCONJ or UniversalTag.CCONJ); token--)
        {
            if (Document[token].FineTag == "VBD")
            {
                return token;
            }
        }

        return -1;
    }

    private bool IsOpening(int token) =>
        Document[token].Tag == UniversalTag.ADP && (token == 0 || Document[token - 1].Sentence != Document[token].Sentence || Document[token - 1].Is(","))
        && (Document[token].Is("in") || Document[token].Is("during") || Document[token].Is("over") || Document[token].Is("by") || Document[token].Is("via"));

    // "During the meeting, …": nothing that was told of before.
    private bool IsFirstTold(int noun)
    {
        foreach (var match in context.Matches)
        {
            if (match.Rule.Label == MeetingFinder.Label)
            {
                return match.Trigger >= noun;
            }
        }

        return true;
    }

    // "In the call": one spoken of before; "at their meeting" may be of those who are named behind it.
    private bool IsKnown(int noun)
    {
        foreach (var child in Document[noun].Children)
        {
            if ((Document[child].Relation == "nmod:poss" && Document[child].FineTag != "PRP$") || (Document[child].Relation == "det" && !Document[child].Is("a") && !Document[child].Is("an")))
            {
                return true;
            }
        }

        return false;
    }
}
