using Readout.Language;
using Readout.World;

namespace Readout.Reading.Meetings;

// Plurals that describe several at once: by their countries, by a title before several names, or not at all.
internal sealed partial class ParticipantReader
{
    // "Rwandan and Congolese ministers": some parsers take the first adjective for one of two who are joined.
    private int NounOfAdjectives(int head)
    {
        if (context.Scene.CountryAt(head) is null || context.Scene.MentionAt(head) is { Kind: MentionKind.Name or MentionKind.Title or MentionKind.Metonym }
            || head + 3 >= Document.TokenCount || Document[head + 1].Tag != UniversalTag.CCONJ)
        {
            return -1;
        }

        var second = Document[head + 2].Tag == UniversalTag.DET ? head + 3 : head + 2;
        if (Document[second].Tag is not (UniversalTag.ADJ or UniversalTag.PROPN))
        {
            return -1;
        }

        for (var next = second + 1; next < Document.TokenCount && next - second <= LongestTitle + 1; next++)
        {
            if (Document[next].FineTag is "NNS" or "NNPS")
            {
                return next;
            }

            if (Document[next].Tag is not (UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.ADJ))
            {
                break;
            }
        }

        return -1;
    }

    // "Presidents Adams of Chad and Berg of Mali", where some parsers make the title one of those joined.
    private bool IsTitleOfSeveral(int head) =>
        Document[head].FineTag is "NNPS" or "NNS" && char.IsUpper(Document[head].Text[0]) && context.Scene.MentionAt(head)?.Kind != MentionKind.Title
        && head + 1 < Document.TokenCount && Document[head + 1].Tag == UniversalTag.PROPN && Document[head + 1].Head != head;

    // A name that nothing else is known of is somebody; a pronoun or number that stands for nobody known is not.
    private void AddUnknown(int head, MeetingMention mention)
    {
        var isPlural = Document[head].FineTag == "NNS";
        if (Document[head].Tag is not (UniversalTag.PROPN or UniversalTag.NOUN) || (isPlural && !HasChild(head, static relation => relation is "nmod" or "amod" or "compound")))
        {
            mention.IsVague = true;
            mention.VagueHeads.Add(head);
            mention.IsEcho |= Document[head].Tag is not UniversalTag.NOUN;
            return;
        }

        if (isPlural && StatesWithin(head) is { Count: >= 2 } states)
        {
            AddMembers(head, states, mention);
            return;
        }

        foreach (var referent in context.Ledger.ReferentsAt(head))
        {
            Add(Of(referent, head) with { IsPlural = isPlural }, mention);
        }
    }

    // Of "the presidents of Chile and Peru" each is somebody.
    private void AddMembers(int head, List<Participant> states, MeetingMention mention)
    {
        foreach (var state in states)
        {
            Add(
                state.Country is { } country
                    ? Of(context.Ledger.MemberAt(head, country), head) with { Description = null, HasOffice = true, IsMember = true }
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
                        draft.Participants.Add(Of(referent, head) with { IsPlural = isPlural });
                    }
                }
            }
        }
    }

    private List<Participant> StatesWithin(int head)
    {
        var states = new List<Participant>();
        var (first, end) = (Document[head].LeftEdge, Document[head].RightEdge + 1);
        foreach (var mention in context.Scene.Mentions)
        {
            if (mention.First >= first && mention.End <= end && mention.Head != head && Owner(mention.Head, head) == head)
            {
                foreach (var referent in mention.Referents)
                {
                    var state = Of(referent, mention.Head);
                    if (state.Type is "state" or "igo" or "bloc" && !states.Exists(known => known.Id == state.Id))
                    {
                        states.Add(state);
                    }
                }
            }
        }

        return states;
    }

    // The noun that a country describes: up through joined countries, one step of modification.
    private int Owner(int token, int head)
    {
        for (var steps = Document.TokenCount; steps > 0 && Document[token].Relation is "conj" or "appos" && token != head; steps--)
        {
            token = Document[token].Head;
        }

        return Document[token].Relation is "nmod" or "amod" or "compound" or "nmod:poss" ? Document[token].Head : token;
    }
}
