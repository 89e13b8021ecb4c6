using Readout.Reading.Accounts;
using Readout.Records;

namespace Readout.Desk.Compare;

/// <summary>Somebody whom the accounts name, under every form of the name.</summary>
/// <param name="Words">Words of all forms, in lower case.</param>
/// <param name="Name">The fullest form.</param>
internal sealed record Person(IReadOnlySet<string> Words, string Name)
{
    /// <summary>The country for which it speaks; null where the accounts leave it open or contradict each other.</summary>
    public string? Country { get; set; }

    /// <summary>The accounts that name it.</summary>
    public HashSet<Account> Accounts { get; } = [];

    /// <summary>Words of the titles beside its name.</summary>
    public HashSet<string> Titles { get; } = new(StringComparer.Ordinal);
}

/// <summary>The people whom two accounts name, and for whom they speak.</summary>
internal sealed class People
{
    private readonly List<Person> _all = [];

    /// <summary>Reads both accounts.</summary>
    /// <param name="accounts">The accounts, each with its side where that is known.</param>
    public People(IReadOnlyList<(Account Account, string? Side)> accounts)
    {
        var names = accounts.SelectMany(static (one, i) => one.Account.Record.Entities.Where(static entity => entity is { Type: "person", Named: true })
            .SelectMany(entity => entity.Mentions.Where(static mention => mention.By is "name" or "title").Select(mention => (Entity: entity, Mention: mention, Index: i)))).ToList();
        // "Joe Biden", "Joseph R. Biden" and "Biden" are one where the reader took them for one; "Ogata Shinji" and "Ogata" by their words.
        foreach (var forms in names.GroupBy(static name => name.Entity.Id, static name => name.Mention.Text).OrderByDescending(static forms => forms.SelectMany(WordsOf).Distinct(StringComparer.Ordinal).Count()).ThenBy(static forms => forms.Key, StringComparer.Ordinal))
        {
            var words = forms.SelectMany(WordsOf).ToHashSet(StringComparer.Ordinal);
            if (words.Count > 0 && !_all.Exists(person => words.IsSubsetOf(person.Words)))
            {
                _all.Add(new(words, forms.MaxBy(static form => form.Length)!));
            }
        }

        var told = _all.ToDictionary(static person => person, static _ => new Votes());
        foreach (var (entity, mention, i) in names)
        {
            if (Find(mention.Text) is not { } person)
            {
                continue;
            }

            var votes = told[person];
            person.Accounts.Add(accounts[i].Account);
            votes.OfAtlas.AddRange(new[] { entity.Country, entity.Role?.Country }.OfType<string>());
            foreach (var title in accounts[i].Account.TitlesBeside(mention.Start, mention.End))
            {
                person.Titles.UnionWith(title.Words);
                (title.Country is { } country ? votes.OfTitles : votes.OfSides).AddRange(new[] { title.Country ?? accounts[i].Side }.OfType<string>());
            }
        }

        foreach (var (person, votes) in told)
        {
            person.Country = Most(votes.OfTitles) ?? (votes.OfTitles.Count == 0 ? Only(votes.OfAtlas) : null);
        }

        // Of two whom both accounts name, the one that is not of the other side is of this one.
        var both = InBoth.ToList();
        if (both.Count == 2 && accounts[0].Side is { } a && accounts[1].Side is { } b && both.Find(static person => person.Country is null) is { } open
            && both.Find(person => person.Country == a || person.Country == b) is { } known)
        {
            open.Country = known.Country == a ? b : a;
        }

        // A title without a country is the account's own, unless the other account says the same of its own.
        foreach (var (person, votes) in told.Where(static one => one.Key.Country is null && one.Value.OfTitles.Count == 0))
        {
            person.Country = Only(votes.OfSides);
        }
    }

    /// <summary>Those whom both accounts name.</summary>
    public IEnumerable<Person> InBoth => _all.Where(static person => person.Accounts.Count > 1);

    /// <summary>Who has a name; null where it may be two.</summary>
    public Person? Find(string name)
    {
        var words = WordsOf(name);
        return words.Count > 0 && _all.FindAll(person => words.IsSubsetOf(person.Words)) is [var only] ? only : null;
    }

    /// <summary>Those whom an account names and who speak for a country.</summary>
    public IEnumerable<Person> Of(Account account, string country) => _all.Where(person => person.Country == country && person.Accounts.Contains(account));

    /// <summary>Who has all of some words in the titles beside its name.</summary>
    public IEnumerable<Person> Titled(IReadOnlyCollection<string> words) => _all.Where(person => words.Count > 0 && words.All(person.Titles.Contains));

    private static HashSet<string> WordsOf(string name) =>
        name.ToLowerInvariant().Split([' ', '\n', '.', '’', '\''], StringSplitOptions.RemoveEmptyEntries).Where(static word => word.Length > 1).ToHashSet(StringComparer.Ordinal);

    private static string? Only(List<string> countries) => countries.Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : null;

    // Titles may be read wrongly once; what most say holds, and a tie says nothing.
    private static string? Most(List<string> countries)
    {
        var counts = countries.CountBy(static country => country).OrderByDescending(static one => one.Value).ToList();
        return counts.Count == 0 || (counts.Count > 1 && counts[0].Value == counts[1].Value) ? null : counts[0].Key;
    }

    private sealed class Votes
    {
        public List<string> OfTitles { get; } = [];

        public List<string> OfAtlas { get; } = [];

        public List<string> OfSides { get; } = [];
    }
}
