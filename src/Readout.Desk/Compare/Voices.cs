using Readout.Reading.Accounts;
using Readout.Records;
using Readout.Rules.Lexicons;

namespace Readout.Desk.Compare;

/// <summary>For which state words of an account speak, told from the words themselves; where they leave it open, for none.</summary>
internal sealed class Voices(Account account, string? side, People people)
{
    private static readonly WordTable Groups = WordTable.Shipped("english/groups.tsv");
    private static readonly WordTable Pronouns = WordTable.Shipped("english/pronouns.tsv");

    /// <summary>The country of whoever is meant by some words, or null.</summary>
    /// <param name="span">The words: a name, a title, a pronoun.</param>
    /// <param name="entity">Whom the reader took them for, or null.</param>
    public string? CountryOf(Span span, Entity? entity)
    {
        if (IsPronoun(span.Text))
        {
            return entity?.Mentions.LastOrDefault(mention => mention.Start < span.Start && mention.By != "pronoun") is { } named ? CountryOf(new(named.Start, named.End, named.Text), entity) : null;
        }

        var countries = account.CountriesIn(span.Start, span.End).ToList();
        return countries.Count == 1 ? countries[0]
            : countries.Count > 1 || IsGroup(span) ? null
            : PersonOf(span, entity) is { } person ? person.Country
            : entity is { Type: "state" or "government", Named: true } ? entity.Country
            : account.HasOffice(span.Start, span.End) || IsAcronym(span.Text) ? OfTitle(span)
            : null;
    }

    /// <summary>Who is named; of a title that the text has before a name, whoever bears it.</summary>
    public Person? PersonOf(Span span, Entity? entity) =>
        people.Find(span.Text)
        ?? (entity is { Type: "person", Named: true } && entity.Mentions.FirstOrDefault(mention => mention.Start < span.End && mention.End > span.Start && mention.By is "name" or "title") is { } name ? people.Find(name.Text) : null);

    /// <summary>True of "both sides", "the two Presidents", "the leaders": those who met, in one word.</summary>
    public bool IsGroup(Span span) =>
        span.Text.EndsWith('s') && account.WordsIn(span.Start, span.End).LastOrDefault() is { } head && Groups.TryGet(head[(head.LastIndexOf('-') + 1)..], out _) && !account.CountriesIn(span.Start, span.End).Any();

    /// <summary>True of a pronoun.</summary>
    public static bool IsPronoun(string text) => Pronouns.TryGet(text, out _);

    private static bool IsAcronym(string text) => text.Length is > 1 and < 6 && text.All(char.IsUpper);

    // "The Foreign Minister" in the account of a side is its own, unless that side is there by a name with another title, and only somebody else has this one.
    private string? OfTitle(Span span)
    {
        var holders = people.Titled([.. account.WordsIn(span.Start, span.End)]).Select(static person => person.Country).Distinct().ToList();
        return side is null ? (holders is [{ } only] ? only : null)
            : holders.Count == 0 || holders.Contains(side) || !people.Of(account, side).Any() ? side
            : holders is [{ } other] ? other
            : null;
    }
}
