using Readout.Language;
using Readout.Records;
using Readout.Rules;
using Readout.Rules.Lexicons;

namespace Readout.World;

/// <summary>
/// Tells whom a common noun means: "the Russian president" by office, country and day; "his Chinese counterpart"; "the ministry";
/// "both leaders"; or somebody the text only describes.
/// </summary>
internal sealed class NominalResolver(ReferentBook book, Atlas atlas, WordTable actors, WordTable groups, WordTable modifiers, string?[] countryAt, Func<int, string> unnamedId, Func<int, int> described, FullNames fullNames)
{
    /// <summary>How many sentences back a counterpart of another office is looked for.</summary>
    private const int CounterpartSentences = 2;

    private readonly EarlierNames _earlier = new(book, actors);
    private readonly OfficeHolders _offices = new(book, atlas, modifiers, fullNames);

    private Document Document => book.Document;

    /// <summary>Resolves the noun at <paramref name="head"/> if it names an actor.</summary>
    public void Resolve(int head)
    {
        if (_earlier.ResolveSurname(head))
        {
            return;
        }

        var lemma = Document[head].Lemma.ToLowerInvariant();
        var title = TitleAt(head);
        if (!actors.TryGet(lemma, out var actor) && title is null)
        {
            _earlier.ResolveShort(head, lemma);
            return;
        }

        var (first, end) = NounPhrase.Of(Document, head);
        first += Document[first].Is(",") ? 1 : 0;
        var country = CountryOf(head, first, end);
        if ((actor?["type"] ?? "person") == "person" && _earlier.NamedBefore(head, first, end) is { } named)
        {
            Describe(head, first, end, named);
        }
        else if (EarlierNames.MayBeOutlet(actor) && OutletBefore(head) is { } outlet)
        {
            Mention(head, first, end, outlet, MentionKind.Nominal);
            book.CallBy(outlet, lemma);
        }
        else if (actor?["reading"] == "counterpart")
        {
            Mention(head, first, end, Counterpart(head, first, end, country), MentionKind.Role);
        }
        else if (IsPlural(head) && Group(head, lemma) is { Count: > 1 } members)
        {
            book.Mention(head, first, end, MentionKind.Nominal, members);
        }
        else
        {
            var type = actor?["type"] ?? "person";
            var sector = title?.In(country).Sector ?? (actor?["sector"] is { Length: > 0 } given ? given : null);
            Single(new(head, first, end, lemma, type, sector, country, title?.In(country), IsDefinite(first)));
        }
    }

    /// <summary>A noun right before a person's name means that person; before another name it is resolved alone.</summary>
    public void ResolveBeforeName(int head, NameMention name)
    {
        if (book.Mentions.Count == 0 || book.Mentions[^1] is not { Referents: [var person] } mention || mention.First != name.First || !IsPerson(person, head, name))
        {
            // "The newspaper El Sol": the noun is of the name behind it, not of an outlet named before.
            if (book.Mentions.Count > 0 && book.Mentions[^1] is { Referents: [var named] } behind && behind.First == name.First && EarlierNames.MayBeOutlet(ActorAt(head)) && MakeOutlet(named))
            {
                Mention(head, NounPhrase.Of(Document, head).First, Math.Max(head + 1, name.TitleFirst), named, MentionKind.Nominal);
                book.CallBy(named, Document[head].Lemma.ToLowerInvariant());
                return;
            }

            Resolve(head);
            return;
        }

        // "Received in her office Ana Ruiz": the office is nobody.
        if (ActorAt(head) is { } actor && actor["type"] is not "person" && TitleAt(head) is null)
        {
            Resolve(head);
            return;
        }

        var first = NounPhrase.Of(Document, head).First;
        var end = Math.Max(head + 1, name.TitleFirst - 1);
        Describe(head, first, end, person);
    }

    // "The Vietnamese finance minister, Yusuf Haddad": two words of which nothing was known, behind a word for a person, are a person's name.
    private bool IsPerson(int referent, int noun, NameMention name)
    {
        if (book.Referents[referent] is { Type: "other", Named: true } known && name.End - name.First > 1 && ActorAt(noun)?["type"] == "person")
        {
            _earlier.MakePerson(referent, known);
        }

        return book.Referents[referent].Type == "person";
    }

    private void Describe(int head, int first, int end, int person)
    {
        var country = CountryOf(head, first, OwnEnd(head, end));
        book.Mention(head, first, end, MentionKind.Nominal, [person]);
        book.CallBy(person, Document[head].Lemma.ToLowerInvariant());
        if (country is not null && (book.Referents[person].Country ?? country) == country)
        {
            var role = RoleOf(head, first, country);
            book.Update(person, known => known with { Country = country, Role = known.Role ?? role });
        }
    }

    // "The ambassador to Chile" is not Chile's, "the minister of Chile" is.
    private int OwnEnd(int head, int end)
    {
        for (var i = head + 1; i < end; i++)
        {
            if (Document[i].Tag == UniversalTag.ADP && !Document[i].Is("of") && !Document[i].Is("from"))
            {
                return i;
            }
        }

        return end;
    }

    // What somebody "former" or "incoming" is described by is not held on the document's day.
    private Role? RoleOf(int head, int first, string country) =>
        TitleAt(head) is { } match && match.In(country) is var title && !title.Office.StartsWith("former-", StringComparison.Ordinal) && title.Office is not ("counterpart" or "honorific") && !IsPast(first, match.FirstToken)
            ? new Role(title.Phrase, country, null, null, null)
            : null;

    private bool IsPast(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (Reads(Document[i], "past"))
            {
                return true;
            }
        }

        return false;
    }

    private WordRow? ActorAt(int head) => actors.TryGet(Document[head].Lemma.ToLowerInvariant(), out var actor) ? actor : null;

    /// <summary>"the Lusa agency", "the Ritzau news agency": the name says which outlet.</summary>
    private int? OutletBefore(int head)
    {
        foreach (var index in Document[head].Children)
        {
            if (index < head && Document[index].Tag == UniversalTag.PROPN && Document[index].Relation != "nmod:poss" && book.OnlyReferentAt(index) is >= 0 and var named && MakeOutlet(named))
            {
                return named;
            }
        }

        return null;
    }

    // True if the referent is an outlet; a name of which nothing is known becomes one.
    private bool MakeOutlet(int referent)
    {
        if (book.Referents[referent] is { Type: "other", Named: true })
        {
            book.Retype(referent, "media");
            book.Update(referent, static known => known with { Sector = "JRN" });
        }

        return book.Referents[referent].Type == "media";
    }

    private bool IsPlural(int head) => Document[head].FineTag is "NNS" or "NNPS";

    private void Single(Description description)
    {
        var isPlural = IsPlural(description.Head);
        if (!isPlural && _offices.Of(description) is { } holder)
        {
            Mention(description.Head, description.First, description.End, holder, MentionKind.Role);
            return;
        }

        if (!isPlural && description.IsDefinite && _earlier.Of(description) is { } earlier)
        {
            Mention(description.Head, description.First, description.End, earlier, MentionKind.Nominal);
            return;
        }

        if (!isPlural && _earlier.IsEpithet(description) && described(description.Head) is >= 0 and var person)
        {
            Mention(description.Head, description.First, description.End, person, MentionKind.Nominal);
            return;
        }

        var referent = description.Type is "government" or "military" or "court" or "state" && Organ(description) is { } organ ? organ : Unnamed(description, isPlural);
        Mention(description.Head, description.First, description.End, referent, MentionKind.Nominal);
        book.CallBy(referent, description.Lemma);
    }

    private void Mention(int head, int first, int end, int referent, MentionKind kind) => book.Mention(head, first, end, kind, [referent]);

    /// <summary>"his Chinese counterpart": the same office as the possessor's, in that country.</summary>
    private int Counterpart(int head, int first, int end, string? country)
    {
        var possessor = PossessorOf(head);
        var office = possessor >= 0 ? book.Referents[possessor].Role : null;
        var named = book.Recent(Document.TokenCount, index => index != possessor && book.Referents[index] is { Type: "person", Named: true } person
            && country is not null && person.Country == country && (office is null || person.Role is null || person.Role.Title == office.Title));
        if (named.Count == 0)
        {
            // A president's counterpart may be a prime minister; just before, the text says which.
            named = book.Recent(head, index => index != possessor && book.Referents[index] is { Type: "person", Named: true, Role: not null } person
                && country is not null && person.Country == country && IsNear(index, head));
        }

        if (named.Count > 0)
        {
            return named[0];
        }

        if (country is not null && office is not null && book.Date is { } date && _offices.Holder(country, office.Title.Replace(' ', '-').ToLowerInvariant(), null, date) is { } holder)
        {
            return holder;
        }

        return Unnamed(new(head, first, end, "counterpart", "person", "GOV", country, null, IsDefinite(first)), isPlural: false, office is null ? null : office with { Country = country, Since = null, Until = null });
    }

    private bool IsNear(int referent, int head)
    {
        foreach (var mentioned in book.HeadsOf(referent))
        {
            if (mentioned < head && Document[head].Sentence - Document[mentioned].Sentence <= CounterpartSentences)
            {
                return true;
            }
        }

        return false;
    }

    private int PossessorOf(int head)
    {
        foreach (var index in Document[head].Children)
        {
            if (Document[index].Relation == "nmod:poss" && book.OnlyReferentAt(index) is >= 0 and var possessor)
            {
                return possessor;
            }
        }

        var subjects = book.Recent(head, index => book.Referents[index] is { Type: "person", Named: true });
        return subjects.Count > 0 ? subjects[0] : -1;
    }

    /// <summary>The last parties named, for "both leaders", "the two sides"; "two leaders" may be any.</summary>
    private List<int>? Group(int head, string lemma)
    {
        if (!groups.TryGet(lemma, out var row) || !IsOfTwo(head))
        {
            return null;
        }

        var persons = book.Recent(head, index => book.Referents[index] is { Type: "person", Named: true });
        var sides = book.Recent(head, index => book.Referents[index].Type is "state" or "government" or "igo" or "bloc");
        var chosen = row["of"] == "sides" && sides.Count >= 2 ? sides : persons;
        return chosen.Count < 2 ? null : [chosen[1], chosen[0]];
    }

    private bool IsOfTwo(int head)
    {
        foreach (var index in Document[head].Children)
        {
            var child = Document[index];
            if (index < head && (Reads(child, "both") || (Reads(child, "two") && IsDefinite(NounPhrase.Of(Document, head).First))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the Russian government", "Russian forces": an organ that any state has, under its id in the atlas.</summary>
    private int? Organ(Description description)
    {
        if (description.Country is null || !actors.TryGet(description.Lemma, out var actor) || actor["reading"] != "whole")
        {
            return null;
        }

        return book.Enter(new Referent
        {
            Id = $"{description.Type}:{description.Country}",
            Name = Text(description.First, description.End),
            Type = description.Type,
            Country = description.Country,
            Sector = description.Sector,
            Pronoun = "it",
        });
    }

    private int Unnamed(Description description, bool isPlural, Role? role = null) => book.Enter(new Referent
    {
        Id = unnamedId(Document[description.First].Start),
        Name = Text(description.First, description.End),
        Type = description.Type,
        Country = description.Country,
        Sector = description.Sector,
        Role = role ?? (description.Title is { } title && description.Country is not null ? new Role(title.Phrase, description.Country, null, null, null) : null),
        Named = false,
        Pronoun = isPlural ? "they" : description.Type == "person" ? null : "it",
    });

    private string Text(int first, int end) => Document.Text[Document[first].Start..Document[end - 1].End];

    private TitleMatch? TitleAt(int head)
    {
        for (var first = Math.Max(0, head - 3); first <= head; first++)
        {
            if (Document[first].Sentence == Document[head].Sentence && atlas.TryMatchTitle(Document, first, out var match) && IsHeadedBy(head, match.EndToken))
            {
                return match;
            }
        }

        return null;
    }

    // "foreign minister"; "secretary of state", which goes on behind its head.
    private bool IsHeadedBy(int head, int end) =>
        end == head + 1 || (end > head + 2 && Document[head + 1].Tag == UniversalTag.ADP && Document.IsWithin(end - 1, head));

    private string? CountryOf(int head, int first, int end)
    {
        for (var i = head - 1; i >= first; i--)
        {
            if (countryAt[i] is { } country)
            {
                return country;
            }
        }

        for (var i = head + 1; i < end; i++)
        {
            if (countryAt[i] is { } country)
            {
                return country;
            }
        }

        return null;
    }

    private bool IsDefinite(int first) => Document[first] is var token && (token.FineTag is "PRP$" or "POS" or "NNP" or "JJ" || Reads(token, "definite"));

    private bool Reads(Token token, string reading) => modifiers.TryGet(token.Lemma.ToLowerInvariant(), out var row) && row["reading"] == reading;
}
