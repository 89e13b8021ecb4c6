using Readout.Language;
using Readout.World;

namespace Readout.Reading.Meetings;

/// <summary>Plurals that describe several at once: by their countries, by a title before several names, by an aside of names.</summary>
internal sealed class PluralPhrases(ReadingContext context)
{
    // "Crown Prince", "Prime Minister".
    private const int LongestTitle = 2;

    // "…, Anke Reuss, Luc Marchand and Pavel Hruby, …"
    private const int LongestAside = 16;

    private readonly PersonNames _people = new(context);

    private Document Document => context.Document;

    /// <summary>The plural noun that the first of two joined adjectives describes, or -1.</summary>
    // "Rwandan and Congolese ministers": some parsers take the first adjective for one of two who are joined.
    public int NounOfAdjectives(int head)
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

    /// <summary>True of a plural title before the names of several, who are named by themselves.</summary>
    // "Presidents Adams of Chad and Berg of Mali", where some parsers make the title one of those joined.
    public bool IsTitleOfSeveral(int head) =>
        Document[head].FineTag is "NNPS" or "NNS" && char.IsUpper(Document[head].Text[0]) && context.Scene.MentionAt(head)?.Kind != MentionKind.Title
        && head + 1 < Document.TokenCount && Document[head + 1].Tag == UniversalTag.PROPN && Document[head + 1].Head != head;

    /// <summary>True of a plural that is no name.</summary>
    // Some taggers take "chiefs" behind a capital for a name.
    public bool IsPluralNoun(int head) => Document[head].FineTag == "NNS" || (Document[head].FineTag == "NNPS" && char.IsLower(Document[head].Text[0]));

    /// <summary>Heads of the names in the aside behind a plural.</summary>
    // "The presidents of Chile and Peru, Vera and Ruiz, talked": the names in the aside are those described.
    public List<int> NamesBehind(int head)
    {
        var names = new List<int>();
        if (!IsPluralNoun(head) || context.Scene.MentionAt(head) is { Kind: MentionKind.Name or MentionKind.Title })
        {
            return names;
        }

        var end = EndOfStates(NounPhrase.Of(Document, head).End);
        if (end >= Document.TokenCount || Document[end].Text is not ("," or "-" or "–" or "—" or ":"))
        {
            return names;
        }

        for (var token = end + 1; token < Document.TokenCount && token - end <= LongestAside && Document[token].Sentence == Document[head].Sentence; token++)
        {
            if (_people.StartingAt(token) is { } person)
            {
                names.Add(person.Head);
                token = person.End - 1;
            }
            else if (Document[token].Tag != UniversalTag.CCONJ && !Document[token].Is(","))
            {
                // Not an aside of names alone: its end is where a verb or a phrase goes on.
                return Document[token - 1].Is(",") || Document[token - 1].Tag != UniversalTag.CCONJ ? names : [];
            }
        }

        return names;
    }

    /// <summary>The states and organisations that a plural describes its members by.</summary>
    public List<Participant> StatesWithin(int head)
    {
        var states = new List<Participant>();
        var (first, end) = (Document[head].LeftEdge, Document[head].RightEdge + 1);
        foreach (var mention in context.Scene.Mentions)
        {
            if (mention.First >= first && mention.End <= end && mention.Head != head && Owner(mention.Head, head) == head)
            {
                foreach (var referent in mention.Referents)
                {
                    var state = Participant.Of(context.Ledger, referent, mention.Head);
                    if (state.Type is "state" or "igo" or "bloc" && !states.Exists(known => known.Id == state.Id))
                    {
                        states.Add(state);
                    }
                }
            }
        }

        return states;
    }

    // "… of Chile and Peru, Vera and Ruiz": a parser that joins the names to the states would not end the phrase before them.
    private int EndOfStates(int end)
    {
        for (var token = end - 1; token > 0 && Document[token].Sentence == Document[end - 1].Sentence; token--)
        {
            if (Document[token].Is(",") && _people.StartingAt(token + 1) is { } person && person.End <= end)
            {
                end = token;
            }
            else if (Document[token].Is("of") || Document[token].Tag == UniversalTag.VERB)
            {
                break;
            }
        }

        return end;
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
