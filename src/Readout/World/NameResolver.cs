using Readout.Language;
using Readout.Records;
using Readout.Rules;
using Readout.Rules.Lexicons;

namespace Readout.World;

/// <summary>Tells whom a proper name means: someone of the atlas, someone already named, or someone new.</summary>
internal sealed class NameResolver(ReferentBook book, Atlas atlas, WordTable organisationWords, WordTable modifiers, Sites sites, FullNames fullNames, Func<int, string> unnamedId)
{
    // How the keys of offices begin that somebody once held.
    private const string Former = "former-";

    // "former South Korean": so many words may stand between.
    private const int WordsBeforeTitle = 3;

    private Document Document => book.Document;

    public void Resolve(NameMention name)
    {
        var head = name.HeadIn(Document);
        if (Identify(name, head) is not { } index)
        {
            return;
        }

        if (name.Title is { } title)
        {
            book.CallBy(index, title.Phrase);
            var isPast = IsOfThePast(name, title);
            book.Update(index, known => WithTitle(known, title, name.Country, isPast));
        }

        else if (name.Country is { } country && book.Referents[index] is { Type: "person", Country: null })
        {
            book.Update(index, known => known with { Country = country });
        }

        book.Mention(head, name.First, name.End, KindOf(name, index), [index]);
    }

    private int? Identify(NameMention name, int head) => name.Match is { } match ? FromAtlas(name, match, head) : Unknown(name);

    private MentionKind KindOf(NameMention name, int referent) =>
        name.Title is not null ? MentionKind.Title
        : name.Match is { } match && match.Candidates[0].Kind == NameKind.Metonym || (book.Referents[referent].Type == "government" && IsPlaceName(name)) ? MentionKind.Metonym
        : MentionKind.Name;

    private static bool IsPlaceName(NameMention name) => name.Match is { } match && match.TryGet("place", out _);

    private int? FromAtlas(NameMention name, AtlasMatch match, int head)
    {
        if (match.TryGet("person", out _))
        {
            return Person(name, match);
        }

        var candidate = match.Candidates[0];
        if (match.TryGet("place", out var place))
        {
            var stands = match.TryGet("government", out var government) && !sites.IsSite(Document, head);
            candidate = stands ? government : place;
        }
        else if (candidate.Kind == NameKind.Demonym)
        {
            return People(candidate.Entry, name);
        }
        else if (candidate.Entry.Type == "party" && IsSomeOf(head))
        {
            return Members(candidate.Entry, head);
        }

        return Enter(candidate.Entry);
    }

    // "Some Democrats", "two Republicans from Ohio": members of a party, and not all of it.
    private bool IsSomeOf(int head)
    {
        if (Document[head].FineTag is not ("NNPS" or "NNS"))
        {
            return false;
        }

        foreach (var child in Document[head].Children)
        {
            if (child < head && Document[child].Relation is "det" or "amod" or "nummod" && !Document[child].Is("the"))
            {
                return true;
            }
        }

        return false;
    }

    private int Members(AtlasEntry party, int head)
    {
        var (first, end) = NounPhrase.Of(Document, head);
        return book.Enter(new Referent
        {
            Id = unnamedId(Document[first].Start),
            Name = Document.Text[Document[first].Start..Document[end - 1].End],
            Type = "people",
            Country = party.Country,
            Named = false,
            Pronoun = "they",
        });
    }

    private int People(AtlasEntry state, NameMention name) => book.Enter(new Referent
    {
        Id = $"people:{state.Country}",
        Name = Document.Text[Document[name.First].Start..Document[name.End - 1].End],
        Type = "people",
        Country = state.Country,
        Sector = "CVL",
        Pronoun = "they",
    });

    /// <summary>Of several people with one name: the one already named; the one whose title fits; the one in office; else nobody of the atlas.</summary>
    private int? Person(NameMention name, AtlasMatch match)
    {
        var people = new List<AtlasCandidate>();
        foreach (var candidate in match.Candidates)
        {
            if (candidate.Entry.Type == "person")
            {
                people.Add(candidate);
            }
        }

        foreach (var candidate in people)
        {
            if (book.TryGet(candidate.Entry.Id, out var known))
            {
                return known;
            }
        }

        if (people[0].Kind == NameKind.Surname && KnownBySurname(name) is { } surname)
        {
            return surname;
        }

        var fitting = people.FindAll(candidate => Fits(candidate.Entry, name));
        if (fitting.Count == 1 || (fitting.Count > 1 && people[0].Kind == NameKind.Name))
        {
            return EnterPerson(fitting[0].Entry);
        }

        return people.Count == 1 && name.Title is null && (people[0].Kind == NameKind.Name || HoldsOffice(people[0].Entry)) ? EnterPerson(people[0].Entry) : Unknown(name);
    }

    private bool Fits(AtlasEntry person, NameMention name)
    {
        if (name.Country is { } country && person.Country is { } own && own != country)
        {
            return false;
        }

        return name.Title is null || name.Title.Office is "honorific" ? HoldsOffice(person) : HeldOffice(person, name.Title);
    }

    private bool HoldsOffice(AtlasEntry person) => book.Date is { } date && atlas.RoleAt(person.Id, date) is not null;

    private bool HeldOffice(AtlasEntry person, AtlasTitle title) =>
        atlas.HoldingsOf(person.Id).Any(holding => holding.Office == title.Office && (book.Date is not { } date || holding.Since <= date));

    private int EnterPerson(AtlasEntry person)
    {
        var role = book.Date is { } date ? atlas.RoleAt(person.Id, date) : null;
        return book.Enter(ToReferent(person) with { Role = role, Sector = person.Sector ?? (role is null ? null : "GOV") });
    }

    private int Enter(AtlasEntry entry) => book.Enter(ToReferent(entry));

    private static Referent ToReferent(AtlasEntry entry) => new()
    {
        Id = entry.Id,
        Name = entry.Name,
        Type = entry.Type,
        Country = entry.Country,
        Sector = entry.Sector,
        Wikidata = entry.Wikidata,
        Pronoun = entry.Type == "person" ? entry.Pronoun : "it",
    };

    // "Former Chilean Foreign Minister Ana Ruiz", "then-President Ruiz": an office, and not the one of the document's day.
    private bool IsOfThePast(NameMention name, AtlasTitle title)
    {
        if (title.Office.StartsWith(Former, StringComparison.Ordinal))
        {
            return true;
        }

        for (var i = name.TitleFirst - 1; i >= 0 && i >= name.TitleFirst - WordsBeforeTitle && Document[i].Sentence == Document[name.First].Sentence; i--)
        {
            if (modifiers.TryGet(Document[i].Lemma.ToLowerInvariant(), out var row) && row["reading"] == "past")
            {
                return true;
            }

            if (Document[i].Tag is not (UniversalTag.ADJ or UniversalTag.PROPN or UniversalTag.PUNCT))
            {
                return false;
            }
        }

        return false;
    }

    private static Referent WithTitle(Referent known, AtlasTitle title, string? country, bool isPast) => known.Role is not null || known.Type != "person" ? known : known with
    {
        Sector = known.Sector ?? title.Sector,
        Country = known.Country ?? country,
        Pronoun = known.Pronoun ?? title.Pronoun,
        Role = title.Office is "honorific" || isPast ? null : new Role(title.Phrase, known.Country ?? country, null, null, null),
    };

    private int? Unknown(NameMention name)
    {
        if (KnownBySurname(name) is { } known)
        {
            return known;
        }

        var text = Document.Text[Document[name.First].Start..Document[name.End - 1].End];
        var (type, sector) = TypeOf(name);
        return book.Enter(new Referent
        {
            Id = $"{type}:{Slug.Of(text)}",
            Name = text,
            Type = type,
            Country = name.Country,
            Sector = sector,
            Pronoun = type == "person" || (type == "other" && name.End - name.First == 1) ? null : "it",
            LikelyPronoun = type == "person" && name.End - name.First > 1 ? GivenNames.English.PronounOf(Document[name.First].Text) : null,
        });
    }

    /// <summary>"Ruiz" after "Ana Ruiz": the last person so far whose name ends so.</summary>
    private int? KnownBySurname(NameMention name)
    {
        var last = Document.Text[Document[name.First].Start..Document[name.End - 1].End];
        foreach (var referent in book.Recent(name.First, index => book.Referents[index].Type == "person" && book.Referents[index].Named))
        {
            var known = book.Referents[referent].Name;
            if ((!last.Contains(' ', StringComparison.Ordinal) && known.EndsWith(" " + last, StringComparison.Ordinal)) || known == last)
            {
                return referent;
            }
        }

        return fullNames.Of(name) is { } full && Identify(full, full.HeadIn(Document)) is { } person && book.Referents[person].Type == "person" ? person : null;
    }

    private (string Type, string? Sector) TypeOf(NameMention name)
    {
        if (name.Title is { } title)
        {
            return ("person", title.Sector);
        }

        for (var i = name.End - 1; i >= name.First; i--)
        {
            if (organisationWords.TryGet(Document[i].ToString().ToLowerInvariant(), out var row))
            {
                return (row["type"], row["sector"] is { Length: > 0 } sector ? sector : null);
            }
        }

        var head = name.HeadIn(Document);
        return sites.IsSite(Document, head) ? ("place", null) : LooksLikePerson(name, head) || BeginsLikePerson(name, head) ? ("person", null) : ("other", null);
    }

    /// <summary>Two or more names tied as a flat name, or a name with a personal apposition, are a person in the treebanks' practice.</summary>
    private bool LooksLikePerson(NameMention name, int head)
    {
        for (var i = name.First; i < name.End; i++)
        {
            if (i != head && Document[i].Relation is "flat" or "nmod:desc" && Document[i].Head == head)
            {
                return true;
            }
        }

        return false;
    }

    // "Lucia Haddad", where the parser ties the given name to the family name as it ties nouns.
    private bool BeginsLikePerson(NameMention name, int head) =>
        name.End - name.First is 2 or 3 && Document[name.First + 1].IsSpaceBefore && Document[head].Relation is not ("compound" or "amod" or "flat") && GivenNames.English.PronounOf(Document[name.First].Text) is not null
        && !atlas.TryMatch(Document, name.First, out _);
}
