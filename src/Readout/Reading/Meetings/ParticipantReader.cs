using Readout.Language;
using Readout.World;

namespace Readout.Reading.Meetings;

/// <summary>From the heads of phrases to those who take part: joined phrases one by one, plurals as far as the text says who they are.</summary>
internal sealed class ParticipantReader(ReadingContext context)
{
    private readonly PersonNames _people = new(context);
    private readonly JoinedParties _joined = new(context);
    private readonly PersonBehind _behind = new(context);
    private readonly PluralPhrases _plurals = new(context);
    private readonly DelegationLeaders _leaders = new(context);

    private Document Document => context.Document;

    /// <summary>Adds whom a phrase and the phrases joined to it name; whom only a bare plural or an unresolved pronoun names makes the mention vague.</summary>
    public void Add(int head, MeetingMention mention)
    {
        if (_leaders.Of(head) is var leader && leader != head)
        {
            Add(leader, mention);
            return;
        }

        if (!_joined.IsFirstOfTwoTitles(head))
        {
            AddOne(head, mention);
        }

        foreach (var child in Document[head].Children)
        {
            if (_joined.IsJoined(Document[child]))
            {
                Add(child, mention);
            }
            else if (Document[child].Relation == "appos" && !Dependents.Has(Document, head, static relation => relation == "conj"))
            {
                // "Kenya's security adviser Mei Novotny and Egypt's Amr Rashad": some parsers join the second to the name, which they hang on the title.
                AddJoinedTo(child, mention);
            }
            else if (Document[child].Relation == "nmod" && (_people.IsPerson(head) || _people.IsFullName(head)) && !_people.IsPerson(child))
            {
                AddJoinedTo(child, mention);
            }
            else if (Document[child].Relation == "nmod:poss" && _people.IsPerson(child) && Document[Document[child].RightEdge + 1].Tag == UniversalTag.CCONJ)
            {
                // "Chad's king and Mali's president": some parsers make the king a possessor.
                Add(child, mention);
            }
        }
    }

    private void AddJoinedTo(int name, MeetingMention mention)
    {
        foreach (var child in Document[name].Children)
        {
            if (Document[child].Relation == "conj" && (_people.IsPerson(child) || _people.IsFullName(child)) && _joined.IsAfterConjunction(Document[child]))
            {
                Add(child, mention);
            }
        }
    }

    private void AddOne(int head, MeetingMention mention)
    {
        if (_plurals.NounOfAdjectives(head) is >= 0 and var noun)
        {
            foreach (var referent in context.Ledger.ReferentsAt(noun))
            {
                Add(Participant.Of(context.Ledger, referent, noun) with { IsPlural = true }, mention);
            }

            return;
        }

        if (_plurals.IsTitleOfSeveral(head))
        {
            return;
        }

        if (_plurals.NamesBehind(head) is { Count: >= 2 } members)
        {
            members.ForEach(member => AddOne(member, mention));
            return;
        }

        head = _behind.HeadOf(head);
        var known = Document[head].Tag == UniversalTag.PRON && context.Ledger.Knows(head) ? context.Ledger.ReferentsAt(head) : context.Scene.ReferentsAt(head);
        if (known.Count == 0 && !AddNamedBehind(head, mention))
        {
            AddUnknown(head, mention);
        }
        else if (known.Count == 1 && !context.Ledger[known[0]].Named)
        {
            AddDescribed(head, known[0], mention);
        }
        else
        {
            foreach (var referent in known)
            {
                Add(Participant.Of(context.Ledger, referent, head), mention);
            }
        }
    }

    // "Her colleague, Franz Huber" is Huber; "the presidents of Chile and Peru" are the two states; "African leaders" somebody
    // unnamed; "the ministers" nobody new.
    private void AddDescribed(int head, int referent, MeetingMention mention)
    {
        if (AddNamedBehind(head, mention))
        {
            return;
        }

        if (Document[head].Tag == UniversalTag.PRON && context.Ledger[referent].Pronoun == "they")
        {
            mention.IsVague = mention.IsEcho = true;
            mention.VagueHeads.Add(head);
        }
        else if (Document[head].FineTag is not ("CD" or "DT") && !_plurals.IsPluralNoun(head))
        {
            Add(Participant.Of(context.Ledger, referent, head), mention);
        }
        else if (_plurals.StatesWithin(head) is { Count: >= 2 } states)
        {
            AddMembers(head, states, mention);
        }
        else if (!IsModified(head) && IsDetermined(head))
        {
            mention.IsVague = true;
            mention.VagueHeads.Add(head);
        }
        else
        {
            Add(Participant.Of(context.Ledger, referent, head) with { IsPlural = IsModified(head), IsBare = !IsModified(head) }, mention);
        }
    }

    // A name that nothing else is known of is somebody; a pronoun or number that stands for nobody known is not.
    private void AddUnknown(int head, MeetingMention mention)
    {
        var isPlural = Document[head].FineTag == "NNS";
        if (Document[head].Tag is not (UniversalTag.PROPN or UniversalTag.NOUN) || (isPlural && !Dependents.Has(Document, head, static relation => relation is "nmod" or "amod" or "compound")))
        {
            mention.IsVague = true;
            mention.VagueHeads.Add(head);
            mention.IsEcho |= Document[head].Tag is not UniversalTag.NOUN;
            return;
        }

        if (isPlural && _plurals.StatesWithin(head) is { Count: >= 2 } states)
        {
            AddMembers(head, states, mention);
            return;
        }

        foreach (var referent in context.Ledger.ReferentsAt(head))
        {
            Add(Participant.Of(context.Ledger, referent, head) with { IsPlural = isPlural }, mention);
        }
    }

    // Of "the presidents of Chile and Peru" each is somebody.
    private void AddMembers(int head, List<Participant> states, MeetingMention mention)
    {
        foreach (var state in states)
        {
            Add(
                state.Country is { } country
                    ? Participant.Of(context.Ledger, context.Ledger.MemberAt(head, country), head) with { Description = null, HasOffice = true, IsMember = true }
                    : state,
                mention);
        }
    }

    /// <summary>Takes those of whom the words say only that they met ("the two ministers", "he") for somebody unnamed, where the text never says who they are but tells when, where or how.</summary>
    public void AddVague(MeetingDraft draft)
    {
        if (draft.Date?.Date is null && !draft.IsChannelSaid && !draft.Mentions.Exists(static mention => mention.PlaceHead >= 0))
        {
            return;
        }

        foreach (var mention in draft.Mentions)
        {
            foreach (var head in mention.Tells ? mention.VagueHeads : [])
            {
                var isPlural = Document[head].FineTag == "NNS";
                var isOne = Document[head].Tag == UniversalTag.PRON && context.Scene.ReferentsAt(head).Count == 0;
                if ((draft.Participants.Count == 0 && isPlural && IsDetermined(head)) || (draft.Participants.Count == 1 && isOne && draft.Date?.Date is not null))
                {
                    foreach (var referent in context.Ledger.ReferentsAt(head))
                    {
                        draft.Participants.Add(Participant.Of(context.Ledger, referent, head) with { IsPlural = isPlural });
                    }
                }
            }
        }
    }

    private bool AddNamedBehind(int head, MeetingMention mention)
    {
        var isFound = false;
        foreach (var child in Document[head].Children)
        {
            if (child > head && Document[child].Tag == UniversalTag.PROPN && IsNameOf(Document[child]))
            {
                Add(child, mention);
                isFound = true;
            }
        }

        return isFound || (Document[head].FineTag == "NNS" && AddPersonsBehindComplement(head, mention));
    }

    // "The presidents of Chad and Mali, Adams and Berg": some parsers hang the names on the country named last.
    private bool AddPersonsBehindComplement(int head, MeetingMention mention)
    {
        for (var token = head + 1; token <= Document[head].RightEdge; token++)
        {
            if (Document[token].Relation == "appos" && (_people.IsPerson(token) || _people.IsFullName(token)) && Document[Document[token].Head].Relation is "nmod" or "conj"
                && (Document[Document[token].LeftEdge].FineTag == "," || Document[Document[token].LeftEdge - 1].FineTag == ","))
            {
                Add(token, mention);
                return true;
            }
        }

        return false;
    }

    // An apposition; or a noun with no preposition, as which some parsers hang it.
    private bool IsNameOf(Token child) => child.Relation switch
    {
        "appos" => true,
        "flat" => context.Scene.MentionAt(child.Index) is not null,
        "nmod" => context.Scene.MentionAt(child.Index) is { Kind: MentionKind.Name or MentionKind.Title } && !Dependents.HasPreposition(child),
        _ => false,
    };

    private static void Add(Participant participant, MeetingMention mention)
    {
        if (participant.Type is not "place" && !mention.Participants.Exists(known => known.Id == participant.Id))
        {
            mention.Participants.Add(participant);
        }
    }

    // "Envoys of the two Koreas" are somebody; "the envoys" whoever was spoken of.
    private bool IsModified(int head) => Dependents.Has(Document, head, static relation => relation is "nmod" or "nmod:poss" or "amod" or "compound" or "acl:relcl");

    private bool IsDetermined(int head) => Dependents.Has(Document, head, static relation => relation is "det" or "nummod" or "det:predet");
}
