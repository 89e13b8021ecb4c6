using Readout.Language;
using Readout.World;

namespace Readout.Reading.Meetings;

/// <summary>
/// The people named on either side of a word, by the order of an English clause alone: where the tree loses one of a list, the words before a
/// verb up to the clause's beginning are still its subject, and those behind it up to the next preposition its object.
/// </summary>
internal sealed class ClauseNames(ReadingContext context)
{
    // A subject of more words than this is rather two clauses.
    private const int Longest = 40;

    private readonly PersonNames _people = new(context);

    private Document Document => context.Document;

    /// <summary>Heads of the people named before a verb, in text order: all of one subject.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="isDescribed">True where people who are only described ("the Dutch prime minister") count too.</param>
    public List<int> Before(int verb, bool isDescribed = false)
    {
        var names = new List<int>();
        var commas = new List<int>();
        var sentence = Document[verb].Sentence;
        var token = verb - 1;
        for (; verb - token < Longest && token >= 0 && Document[token].Sentence == sentence; token--)
        {
            if (EndingAt(token, isDescribed) is { } person)
            {
                if (!IsOwner(person.End) && !IsBehindOf(person.First) && !IsBracketed(person.First))
                {
                    names.Add(person.Head);
                }

                token = person.First;
            }
            else if (Document[token].Is(","))
            {
                commas.Add(token);
            }
            else if (context.Scene.Times.Covers(token) || !IsOfPhrase(token, names.Count == 0))
            {
                break;
            }
        }

        // What a preposition or a participle before them governs is no subject: "after talks with A, B met C".
        if (token >= 0 && Document[token].Sentence == sentence && !context.Scene.Times.Covers(token) && Governs(token))
        {
            names.RemoveAll(name => commas.Count == 0 || name < commas[^1]);
        }

        names.Reverse();
        return names;
    }

    /// <summary>Heads of the people named right behind a verb or a preposition, in text order: all of one object.</summary>
    /// <param name="word">The verb or preposition.</param>
    /// <param name="isDescribed">True where people who are only described count too.</param>
    public List<int> Behind(int word, bool isDescribed = false)
    {
        var names = new List<int>();
        var (sentence, joint, token) = (Document[word].Sentence, word, word + 1);
        for (; token - word < Longest && token < Document.TokenCount && Document[token].Sentence == sentence; token++)
        {
            if (StartingAt(token, isDescribed) is { } person)
            {
                if (!IsOwner(person.End) && !IsBracketed(person.First))
                {
                    names.Add(person.Head);
                }

                token = person.End - 1;
            }
            else if (Document[token].Is(",") || Document[token].Tag == UniversalTag.CCONJ)
            {
                joint = token;
            }
            else if (names.Count == 0 && Document[word].Tag == UniversalTag.VERB && EndOfAdverbial(token) is var end && end > token)
            {
                token = end - 1;
            }
            else if (context.Scene.Times.Covers(token) || !(IsOfPhrase(token, isEdge: false) || (names.Count == 0 && IsOpening(token, word))))
            {
                break;
            }
        }

        // "A met B and C left": what a further verb has before it is its subject.
        if (Document[word].Tag == UniversalTag.VERB && token < Document.TokenCount && Document[token].Sentence == sentence
            && Document[token].Tag is UniversalTag.VERB or UniversalTag.AUX && Document[token].FineTag is not ("VBG" or "VBN"))
        {
            names.RemoveAll(name => name > joint && joint > word);
        }

        return names;
    }

    private (int First, int End, int Head)? EndingAt(int token, bool isDescribed) =>
        _people.EndingAt(token) ?? (isDescribed && DescribedAt(token) is { } described && described.End == token + 1 ? (described.First, described.End, described.Head) : null);

    private (int First, int End, int Head)? StartingAt(int token, bool isDescribed) =>
        _people.StartingAt(token) ?? (isDescribed && DescribedAt(token) is { } described && (described.First == token || described.Head == token) ? (described.First, described.End, described.Head) : null);

    // "The Dutch prime minister": not a bare plural, which may be anybody, and not who is named beside it. "Israel and Hamas": not the state of an office.
    private Mention? DescribedAt(int token) => context.Scene.MentionAt(token) switch
    {
        { Kind: MentionKind.Nominal or MentionKind.Role, Referents: [var referent] } described when context.Ledger[referent] is { Type: "person", Named: false } && described.End - described.First > 1 => described,
        { Kind: MentionKind.Name or MentionKind.Metonym, Referents: [var body] } named when context.Ledger[body].Type is "state" or "government" or "igo" or "bloc" or "armed_group" && !IsWithinPhrase(named.End) => named,
        _ => null,
    };

    private bool IsWithinPhrase(int end) =>
        end < Document.TokenCount && (Document[end].FineTag == "POS" || Document[end].Tag is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.ADJ || (Document[end].Is("-") && !Document[end].IsSpaceBefore));

    // "Received at the palace on Tuesday Minister Ruiz": what says where and when between a verb and whom.
    private int EndOfAdverbial(int token)
    {
        var end = token;
        while (end < Document.TokenCount && context.Scene.Times.Covers(end))
        {
            end++;
        }

        if (end > token || !(Document[token].Is("at") || Document[token].Is("in") || Document[token].Is("on")))
        {
            return end;
        }

        end++;
        while (end < Document.TokenCount && !context.Scene.Times.Covers(end) && Document[end].Tag is UniversalTag.DET or UniversalTag.ADJ or UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.PART && _people.StartingAt(end) is null)
        {
            end++;
        }

        return end;
    }

    private bool IsOpening(int token, int word) => token - word <= 3 && (Document[token].Is("with") || Document[token].Is("to") || Document[token].Tag == UniversalTag.ADV);

    private bool IsOfPhrase(int token, bool isEdge) => Document[token].Tag switch
    {
        UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.ADJ or UniversalTag.DET or UniversalTag.NUM or UniversalTag.CCONJ => true,
        UniversalTag.PRON => Document[token].FineTag == "PRP$",
        UniversalTag.PART => Document[token].FineTag == "POS" || isEdge,
        UniversalTag.AUX or UniversalTag.ADV => isEdge,
        UniversalTag.ADP => Document[token].Is("of") || Document[token].Is("from") || Document[token].Is("for"),
        UniversalTag.PUNCT => Document[token].Text is "-" or "–" or "—" or "(" or ")",
        UniversalTag.VERB => Document[token].Relation is "amod" && Document[token].FineTag is "VBG" or "VBN",
        _ => false,
    };

    private bool Governs(int token) => Document[token].Tag is UniversalTag.ADP or UniversalTag.SCONJ or UniversalTag.VERB;

    // "Senator Ida Holm (R-Iowa)".
    private bool IsBracketed(int first) => first > 0 && Document[first - 1].Text is "(" or "[";

    private bool IsOwner(int end) => end < Document.TokenCount && Document[end].FineTag == "POS";

    // "The judge for the D.C. Circuit": what a preposition ties to somebody is not at the table.
    private bool IsBehindOf(int first)
    {
        var token = first > 1 && Document[first - 1].Tag == UniversalTag.DET ? first - 2 : first - 1;
        return token >= 0 && (Document[token].Is("of") || Document[token].Is("for") || Document[token].Is("from"));
    }
}
