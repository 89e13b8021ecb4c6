using Readout.Language;
using Readout.World;

namespace Readout.Reading.Meetings;

/// <summary>From the heads of phrases to those who take part: joined phrases one by one, plurals as far as the text says who they are.</summary>
internal sealed partial class ParticipantReader(ReadingContext context)
{
    // "Crown Prince", "Prime Minister".
    private const int LongestTitle = 2;

    // "…, Anke Reuss, Luc Marchand and Pavel Hruby, …"
    private const int LongestAside = 16;

    // "… and television host Al Sharpton".
    private const int LongestJointTitle = 6;

    private readonly PersonNames _people = new(context);
    private readonly OfficeAside _asides = new(context);

    private Document Document => context.Document;

    /// <summary>Adds whom a phrase and the phrases joined to it name; whom only a bare plural or an unresolved pronoun names makes the mention vague.</summary>
    public void Add(int head, MeetingMention mention)
    {
        if (!IsFirstOfTwoTitles(head))
        {
            AddOne(head, mention);
        }

        foreach (var child in Document[head].Children)
        {
            if (IsJoined(Document[child]))
            {
                Add(child, mention);
            }
            else if (Document[child].Relation == "appos" && !HasChild(head, static relation => relation == "conj"))
            {
                // "Kenya's security adviser Mei Novotny and Egypt's Amr Rashad": some parsers join the second to the name, which they hang on the title.
                AddJoinedTo(child, mention);
            }
            else if (Document[child].Relation == "nmod" && (IsPerson(head) || IsFullName(head)) && !IsPerson(child))
            {
                AddJoinedTo(child, mention);
            }
            else if (Document[child].Relation == "nmod:poss" && IsPerson(child) && Document[Document[child].RightEdge + 1].Tag == UniversalTag.CCONJ)
            {
                // "Chad's king and Mali's president": some parsers make the king a possessor.
                Add(child, mention);
            }
        }
    }

    // "Author and civil rights leader Ida Holm": a noun with no word before it that is joined to a title right before a name is a title of the same person.
    private bool IsFirstOfTwoTitles(int head)
    {
        if (Document[head].FineTag is not ("NN" or "NNP") || _people.EndingAt(head) is not null || head + 2 >= Document.TokenCount || Document[head + 1].Tag != UniversalTag.CCONJ
            || HasChild(head, static relation => relation is "det" or "nmod:poss" or "nummod"))
        {
            return false;
        }

        for (var token = head + 2; token < Document.TokenCount && token - head <= LongestJointTitle && Document[token].Tag is UniversalTag.NOUN or UniversalTag.ADJ or UniversalTag.PROPN; token++)
        {
            if (_people.StartingAt(token) is { } name)
            {
                return token > head + 2 && Document[head].RightEdge >= name.Head;
            }
        }

        return false;
    }

    private void AddJoinedTo(int name, MeetingMention mention)
    {
        foreach (var child in Document[name].Children)
        {
            if (Document[child].Relation == "conj" && (IsPerson(child) || IsFullName(child)) && IsAfterConjunction(Document[child]))
            {
                Add(child, mention);
            }
        }
    }

    // Two names side by side of which nothing is known.
    private bool IsFullName(int head) =>
        Document[head].Tag == UniversalTag.PROPN && context.Scene.MentionAt(head) is null && HasChild(head, static relation => relation == "flat");

    private bool IsPerson(int head) =>
        context.Scene.ReferentsAt(head) is [var referent, ..] && context.Ledger[referent].Type == "person";

    /// <summary>The head of the name that a title stands before, else the token itself.</summary>
    // Some parsers take a title for the head of the name behind it: "Premier" of "Premier Han Weiguo", "leader" of "opposition leader Elsa Roux".
    public int NameHeadAt(int head)
    {
        if (context.Scene.MentionAt(head) is not null)
        {
            return head;
        }

        for (var next = head + 1; next < Document.TokenCount && next - head <= LongestTitle && Document[next - 1].Tag is UniversalTag.PROPN or UniversalTag.NOUN; next++)
        {
            if (context.Scene.MentionAt(next) is { Kind: MentionKind.Name or MentionKind.Title } name && name.First == next)
            {
                return name.Head;
            }
        }

        return head;
    }

    // "A, B and C"; not "A, according to B", which a parser may join too. A title makes some parsers take "and King B" for an apposition.
    private bool IsJoined(Token child)
    {
        if (IsBracketed(child) || (context.Scene.MentionAt(child.Index) is null && child.Tag is not (UniversalTag.PRON or UniversalTag.PROPN) && NameHeadAt(child.Index) == child.Index))
        {
            return false;
        }

        var isAfterConjunction = IsAfterConjunction(child);
        return child.Relation switch
        {
            "conj" => isAfterConjunction || !HasPreposition(child),
            "appos" => isAfterConjunction || AreTwo(child),
            "flat" => isAfterConjunction && context.Scene.MentionAt(child.Index) is { Kind: MentionKind.Name or MentionKind.Title },
            _ => false,
        };
    }

    // "Senator Ida Holm (R-Iowa)": what stands in brackets says something of whoever stands before them.
    private bool IsBracketed(Token child) =>
        child.LeftEdge > 0 && (Document[child.LeftEdge].Text is "(" or "[" || Document[child.LeftEdge - 1].Text is "(" or "[");

    // "Xi, Putin to meet": the names of two people or two states side by side are no apposition.
    private bool AreTwo(Token child) =>
        context.Scene.MentionAt(child.Head) is { Kind: MentionKind.Name or MentionKind.Title, Referents: [var one] }
        && context.Scene.MentionAt(child.Index) is { Kind: MentionKind.Name or MentionKind.Title, Referents: [var other] }
        && one != other && context.Ledger[one] is { Type: "person" or "state" } first && first.Type == context.Ledger[other].Type;

    // The conjunction may hang on a word of the title that the parser gives to the name before: "Lukin and Serbian President Petric".
    private bool IsAfterConjunction(Token child)
    {
        for (var i = child.LeftEdge; i > child.Head && i >= child.LeftEdge - LongestTitle && Document[i].Tag != UniversalTag.PUNCT; i--)
        {
            if (Document[i].Tag == UniversalTag.CCONJ)
            {
                return true;
            }
        }

        return false;
    }

    private bool HasPreposition(Token token)
    {
        foreach (var child in token.Children)
        {
            if (Document[child].Relation == "case" && Document[child].Tag != UniversalTag.PART)
            {
                return true;
            }
        }

        return false;
    }

    private void AddOne(int head, MeetingMention mention)
    {
        if (NounOfAdjectives(head) is >= 0 and var noun)
        {
            foreach (var referent in context.Ledger.ReferentsAt(noun))
            {
                Add(Of(referent, noun) with { IsPlural = true }, mention);
            }

            return;
        }

        if (IsTitleOfSeveral(head))
        {
            return;
        }

        if (NamesBehindPlural(head) is { Count: >= 2 } members)
        {
            members.ForEach(member => AddOne(member, mention));
            return;
        }

        head = NameBehind(NameHeadAt(PersonOf(head)));
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
                Add(Of(referent, head), mention);
            }
        }
    }

    // "The Moroccan foreign minister, Karim Alaoui": the name is the shortest phrase for him.
    private int NameBehind(int head) => KnownNameBehind(head) is var known && known != head ? known : AsideBehind(head) ?? head;

    // A person described, a comma, a name, and the aside's end: whatever the parser hangs the name on ("the president of Senegal, Moussa Faye, signed").
    private int? AsideBehind(int head)
    {
        if (context.Scene.MentionAt(head) is not { Kind: MentionKind.Nominal or MentionKind.Role, Referents: [var referent] } described || Document[head].FineTag == "NNS"
            || context.Ledger[referent] is not { Named: false, Type: "person" or "other" or "government" })
        {
            return null;
        }

        var end = Math.Max(described.End, NounPhrase.Of(Document, head).End);
        return end + 1 < Document.TokenCount && Document[end].Is(",") && _people.StartingAt(end + 1) is { } name
            && (name.End >= Document.TokenCount || Document[name.End].Tag is UniversalTag.PUNCT or UniversalTag.ADP || context.Scene.Times.Covers(name.End))
            ? name.Head
            : null;
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

    // Some taggers take "chiefs" behind a capital for a name.
    private bool IsPluralNoun(int head) => Document[head].FineTag == "NNS" || (Document[head].FineTag == "NNPS" && char.IsLower(Document[head].Text[0]));

    // "The presidents of Chile and Peru, Vera and Ruiz, talked": the names in the aside are those described.
    private List<int> NamesBehindPlural(int head)
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

    private int KnownNameBehind(int head) =>
        context.Scene.MentionAt(head) is { Kind: MentionKind.Nominal or MentionKind.Role, Referents: [var referent] } described
        && described.End + 1 < Document.TokenCount && Document[described.End].Is(",")
        && context.Scene.MentionAt(described.End + 1) is { Kind: MentionKind.Name, Referents: [var named] } name && named == referent
            ? name.Head
            : head;

    // "Ukraine's Taras Bondar", "EU envoy Henk Visser": some parsers make the state the head.
    private int PersonOf(int head)
    {
        if (context.Scene.MentionAt(head) is not { Kind: MentionKind.Name, Referents: [var state] } mention || context.Ledger[state].Type is not ("state" or "igo" or "bloc"))
        {
            return head;
        }

        if (_asides.PersonBefore(mention.First) is { } described)
        {
            return described;
        }

        var longest = Document[Math.Min(mention.End, Document.TokenCount - 1)].FineTag == "POS" ? LongestJointTitle : LongestTitle;
        for (var next = mention.End; next < Document.TokenCount && next - mention.End <= longest; next++)
        {
            // "Norway's security adviser, Leila Berg, held talks": the name behind the comma.
            if (longest > LongestTitle && Document[next].Is(",") && Document[next - 1].Tag == UniversalTag.NOUN && next + 1 < Document.TokenCount && _people.StartingAt(next + 1) is { } aside
                && aside.End < Document.TokenCount && Document[aside.End].Is(","))
            {
                return aside.Head;
            }

            if (context.Scene.MentionAt(next) is { Kind: MentionKind.Name or MentionKind.Title, Referents: [var person] } name && name.First == next && context.Ledger[person].Type != "other")
            {
                return context.Ledger[person].Type == "person" ? name.Head : head;
            }

            if (IsFullName(next))
            {
                return next;
            }

            if (_people.StartingAt(next) is { } unknown)
            {
                return unknown.Head;
            }

            // "Serbia's Petric": a name behind a possessor that is no office.
            if (next == mention.End + 1 && Document[mention.End].FineTag == "POS" && context.Scene.MentionAt(next) is { Kind: MentionKind.Name } surname
                && surname.First == next && Document[surname.Head].Relation is not ("compound" or "amod"))
            {
                return surname.Head;
            }

            if (Document[next].Tag is not (UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.ADJ or UniversalTag.PART))
            {
                break;
            }
        }

        return head;
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
        else if (Document[head].FineTag is not ("CD" or "DT") && !IsPluralNoun(head))
        {
            Add(Of(referent, head), mention);
        }
        else if (StatesWithin(head) is { Count: >= 2 } states)
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
            Add(Of(referent, head) with { IsPlural = IsModified(head), IsBare = !IsModified(head) }, mention);
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
            if (Document[token].Relation == "appos" && (IsPerson(token) || IsFullName(token)) && Document[Document[token].Head].Relation is "nmod" or "conj"
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
        "nmod" => context.Scene.MentionAt(child.Index) is { Kind: MentionKind.Name or MentionKind.Title } && !HasPreposition(child),
        _ => false,
    };

    /// <summary>The participant for an entity named at a token.</summary>
    public Participant Of(int referent, int head)
    {
        var entity = context.Ledger[referent];
        return new(entity.Id, entity.Type, entity.Country, entity.Named, head)
        {
            Description = entity.Named ? null : entity.Name,
            HasOffice = !entity.Named && entity.Role is not null,
        };
    }

    private static void Add(Participant participant, MeetingMention mention)
    {
        if (participant.Type is not "place" && !mention.Participants.Exists(known => known.Id == participant.Id))
        {
            mention.Participants.Add(participant);
        }
    }

    // "Envoys of the two Koreas" are somebody; "the envoys" whoever was spoken of.
    private bool IsModified(int head) => HasChild(head, static relation => relation is "nmod" or "nmod:poss" or "amod" or "compound" or "acl:relcl");

    private bool IsDetermined(int head) => HasChild(head, static relation => relation is "det" or "nummod" or "det:predet");

    private bool HasChild(int head, Func<string, bool> isWanted)
    {
        foreach (var child in Document[head].Children)
        {
            if (isWanted(Document[child].Relation))
            {
                return true;
            }
        }

        return false;
    }
}
