using Readout.Reading.Accounts;
using Readout.Records;

namespace Readout.Desk.Compare;

/// <summary>For which state people, governments and publishers speak.</summary>
internal static class Sides
{
    /// <summary>The state whose organ a publisher is, by the atlas; null where it names none.</summary>
    public static string? OfPublisher(string? publisher) => publisher is null ? null : PublisherCountry.Of(publisher);

    /// <summary>An entity of a record.</summary>
    public static Entity? EntityOf(DocumentRecord record, string id) => record.Entities.FirstOrDefault(entity => entity.Id == id);

    /// <summary>What tells an entity across two accounts: a person by the last name, which both are sure to give.</summary>
    public static string KeyOf(Entity entity) =>
        entity.Type == "person" ? entity.Name[(entity.Name.LastIndexOf(' ') + 1)..].ToLowerInvariant() : entity.Id;

    /// <summary>
    /// The countries of people, by key: as the atlas or their office tells, or as one of the accounts says ("Foreign Minister Ito of Japan", "the Prime Minister of Fiji, Edmund Lacey",
    /// "President of Togo Sena Adjo", "Rosa Lind, Minister of Trade of Chile"). What the accounts say comes first: offices change hands.
    /// </summary>
    /// <param name="accounts">The accounts, each with its side where that is known: a minister whose country nobody tells is its own.</param>
    public static Dictionary<string, string> CountriesOf(IReadOnlyList<(DocumentRecord Record, string? Side)> accounts)
    {
        var countries = new Dictionary<string, string>(StringComparer.Ordinal);
        Func<DocumentRecord, string?, Entity, string?>[] ways =
        [
            static (record, _, person) => Titles.CountryOf(record, person),
            static (_, _, person) => person.Country ?? person.Role?.Country,
            static (_, side, person) => person.Role is null ? null : side,
        ];
        foreach (var tell in ways)
        {
            foreach (var (record, side) in accounts)
            {
                foreach (var person in record.Entities.Where(static entity => entity is { Type: "person", Named: true }))
                {
                    if (tell(record, side, person) is { } country)
                    {
                        countries.TryAdd(KeyOf(person), country);
                    }
                }
            }
        }

        return countries;
    }
}
