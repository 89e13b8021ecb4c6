using Readout.Language;
using Readout.Rules.Lexicons;

namespace Readout.World;

/// <summary>Whom a description means that the text has named or described before.</summary>
internal sealed class EarlierNames(ReferentBook book, WordTable actors)
{
    // Most tokens between the first word of a name or of what describes it and its last.
    private const int MaxName = 40;

    private Document Document => book.Document;

    /// <summary>"Backer" after "Dan Backer": a bare word in capitals that is a surname of the text, whatever else it may mean.</summary>
    public bool ResolveSurname(int head)
    {
        if (!char.IsUpper(Document[head].Text[0]) || IsPlural(head) || NounPhrase.Of(Document, head) != (head, head + 1))
        {
            return false;
        }

        var surname = " " + Document[head].ToString();
        var named = book.Recent(head, index => book.Referents[index] is { Named: true, Type: "person" } known && known.Name.EndsWith(surname, StringComparison.Ordinal));
        if (named.Count != 1)
        {
            return false;
        }

        book.Mention(head, head, head + 1, MentionKind.Name, [named[0]]);
        return true;
    }

    /// <summary>"the initiative" after "the Self-Determination Initiative": a name that ends so, where the noun is no actor by itself.</summary>
    public void ResolveShort(int head, string lemma)
    {
        if (head == 0 || !Document[head - 1].Is("the") || IsPlural(head) || Document[head].Tag != UniversalTag.NOUN)
        {
            return;
        }

        var named = book.Recent(head, index => book.Referents[index] is { Named: true, Type: not ("person" or "place" or "state" or "people") } known
            && known.Name.EndsWith(" " + lemma, StringComparison.OrdinalIgnoreCase));
        if (named.Count > 0)
        {
            book.Mention(head, head - 1, head + 1, MentionKind.Nominal, [named[0]]);
        }
    }

    /// <summary>"Berg, the mayor of Norrby": whom a description behind the comma of a name is of; a name of which nothing was known is then a person's.</summary>
    public int? NamedBefore(int head, int first, int end)
    {
        var name = IsAside(first, end) && NamedAt(first - 2) >= 0 ? first - 2 : Document[head].Relation == "appos" ? Document[head].Head : -1;
        if (IsPlural(head) || name < 0 || name >= first || !Document[first - 1].Is(",") || NamedAt(name) is not (>= 0 and var referent)
            || book.Referents[referent] is not { Named: true, Type: "person" or "other" } known)
        {
            return null;
        }

        MakePerson(referent, known);
        return referent;
    }

    /// <summary>Takes a name of which nothing was known for a person's.</summary>
    public void MakePerson(int referent, Referent known)
    {
        if (known.Type == "other")
        {
            book.Retype(referent, "person");
            book.Update(referent, static described => described with { Pronoun = null });
        }
    }

    // Between the comma of a full name and another comma or the sentence's end, whatever the parser hangs it on.
    private bool IsAside(int first, int end) =>
        first >= 3 && Document[first - 1].Is(",") && Document[first - 2].Tag == UniversalTag.PROPN && Document[first - 3].Tag is UniversalTag.PROPN or UniversalTag.PUNCT && !Document[first - 3].Is(",")
        && (end >= Document.TokenCount || Document[end].Sentence != Document[first].Sentence || Document[end].Is(",") || Document[end].Is("."));

    /// <summary>"the minister" after "Foreign Minister Ana Ruiz", "the ministry" after "the Foreign Ministry", "the official" after "a senior official".</summary>
    public int? Of(Description description)
    {
        var subject = SubjectAround(description.Head);
        var found = book.Recent(description.Head, index => index != subject && book.Referents[index] is { Named: true } or { Pronoun: not "they" } && (description.Country is null || book.Referents[index].Country is null || book.Referents[index].Country == description.Country)
            && (book.Referents[index].Named || NamesAgree(description, book.Referents[index].Name))
            && (book.IsCalled(index, description.Lemma)
                || book.Referents[index].Name.EndsWith(description.Lemma, StringComparison.OrdinalIgnoreCase)
                || IsBodyCalled(index, description)
                || (book.Referents[index].Role is { } role && role.Title.EndsWith(description.Lemma, StringComparison.OrdinalIgnoreCase))
                || (description.Type is "media" or "igo" && book.Referents[index].Type == description.Type && book.Referents[index].Named)));
        if (found.Count == 0 && MayBeOutlet(actors.TryGet(description.Lemma, out var actor) ? actor : null))
        {
            found = book.Recent(description.Head, index => book.Referents[index] is { Type: "media", Named: true });
        }

        return found.Count > 0 ? found[0] : null;
    }

    // "Defence Minister Berg met the Kenyan foreign minister": whoever a clause tells of is not described anew as the one it happens to. -1 where there is none.
    private int SubjectAround(int head)
    {
        var token = Document[head];
        while (token.Relation is "nmod" or "obl" or "obj" or "iobj" && token.Head >= 0)
        {
            token = Document[token.Head];
            if (token.Tag != UniversalTag.VERB)
            {
                continue;
            }

            foreach (var child in token.Children)
            {
                if (Document[child].Relation == "nsubj" && child < head)
                {
                    return book.OnlyReferentAt(child);
                }
            }

            break;
        }

        return -1;
    }

    // "the board", "the board of elections" after "the Illinois Board of Elections".
    private bool IsBodyCalled(int referent, Description description)
    {
        if (book.Referents[referent] is not { Named: true, Type: not ("person" or "place" or "state" or "people") } known || known.Name.IndexOf(" of ", StringComparison.Ordinal) is not (> 0 and var of))
        {
            return false;
        }

        var noun = description.End > description.Head + 1 ? Text(description.Head, description.End) : description.Lemma;
        return description.Head == description.First + 1
            && (known.Name.EndsWith(" " + noun, StringComparison.OrdinalIgnoreCase) || known.Name.AsSpan(0, of).EndsWith(" " + noun, StringComparison.OrdinalIgnoreCase) || known.Name.AsSpan(0, of).Equals(noun, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>True of "the billionaire", "the Florida senator"; "the senator from Texas" tells by itself who is meant.</summary>
    public bool IsEpithet(Description description)
    {
        if (!Document[description.First].Is("the") || !actors.TryGet(description.Lemma, out var actor) || actor["reading"] != "epithet")
        {
            return false;
        }

        foreach (var child in Document[description.Head].Children)
        {
            if (child > description.Head && Document[child].Relation is "nmod" or "acl" or "acl:relcl" or "appos")
            {
                return false;
            }
        }

        return true;
    }

    // The referent of the name that a token is part of, or -1.
    private int NamedAt(int token)
    {
        for (var i = book.Mentions.Count - 1; i >= 0 && book.Mentions[i].First > token - MaxName; i--)
        {
            if (book.Mentions[i] is { Kind: MentionKind.Name or MentionKind.Title, Referents: [var only] } name && name.First <= token && token < name.End)
            {
                return only;
            }
        }

        return -1;
    }

    // "The Ruiz campaign" is not "the Berg campaign": each name in a description must stand in the earlier one.
    private bool NamesAgree(Description description, string earlier)
    {
        for (var i = description.First; i < description.End; i++)
        {
            if (Document[i].Tag == UniversalTag.PROPN && i != description.Head && !earlier.Contains(Document[i].ToString(), StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True of a noun that a news outlet may be called by.</summary>
    public static bool MayBeOutlet(WordRow? actor) => actor?["type"] == "media" || actor?["reading"] == "outlet";

    private bool IsPlural(int head) => Document[head].FineTag is "NNS" or "NNPS";

    private string Text(int first, int end) => Document.Text[Document[first].Start..Document[end - 1].End];
}
