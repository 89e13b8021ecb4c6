using Readout.Language;
using Readout.Rules;
using Readout.Rules.Lexicons;

namespace Readout.World;

/// <summary>Who holds an office that a description names: by the text, or by the atlas on the document's day.</summary>
internal sealed class OfficeHolders(ReferentBook book, Atlas atlas, WordTable modifiers, FullNames fullNames)
{
    private Document Document => book.Document;

    /// <summary>Whoever holds the office of a country: first a person already named for it, then the holder on the document's day.</summary>
    public int? Of(Description description)
    {
        if (description.Type != "person" || description.Country is null || IsFormer(description))
        {
            return null;
        }

        var lemma = description.Lemma;
        var named = book.Recent(description.Head, index => book.Referents[index] is { Type: "person", Named: true } person
            && person.Country == description.Country
            && (book.IsCalled(index, lemma) || (description.Title is { } title && Holds(person, title))));
        if (named.Count > 0)
        {
            return named[0];
        }

        return book.Date is { } date && description.Title is { } office && description.IsDefinite ? Holder(description.Country, office.Office, office.Sector, date) : null;
    }

    private bool Holds(Referent person, AtlasTitle title) =>
        person.Role is { } role && (role.Title == title.Phrase || (book.Date is { } date && atlas.HoldingsOf(person.Id).Any(holding => holding.Office == title.Office && holding.IsHeldOn(date)))
            || (title.Office == "leader" && book.Date is { } day && atlas.HoldingsOf(person.Id).Any(holding => holding.IsHeldOn(day))));

    /// <summary>The one whom the atlas has for an office on a day; null where there is none or more than one, or where the text gives the office to somebody else.</summary>
    public int? Holder(string country, string office, string? sector, DateOnly date)
    {
        var holders = atlas.HoldersOf(country, office, date).Select(static holding => holding.PersonId).Distinct().ToArray();
        if (holders.Length != 1 || atlas.Find(holders[0]) is not { } person || fullNames.GivesToAnother(country, office, person.Name))
        {
            return null;
        }

        return book.Enter(new Referent
        {
            Id = person.Id,
            Name = person.Name,
            Type = "person",
            Country = person.Country,
            Sector = person.Sector ?? sector ?? "GOV",
            Role = atlas.RoleAt(person.Id, date),
            Wikidata = person.Wikidata,
            Pronoun = person.Pronoun,
        });
    }

    private bool IsFormer(Description description)
    {
        for (var i = description.First; i < description.Head; i++)
        {
            if (Reads(Document[i], "past"))
            {
                return true;
            }
        }

        return false;
    }

    private bool Reads(Token token, string reading) => modifiers.TryGet(token.Lemma.ToLowerInvariant(), out var row) && row["reading"] == reading;
}
