using Readout.Reading.Accounts;
using Readout.Records;

namespace Readout.Desk.Compare;

/// <summary>For which state people, governments and publishers speak.</summary>
internal static class Sides
{
    private const string Of = " of ";

    /// <summary>The state whose organ a publisher is, by the atlas; null where it names none.</summary>
    public static string? OfPublisher(string? publisher) => publisher is null ? null : PublisherCountry.Of(publisher);

    /// <summary>An entity of a record.</summary>
    public static Entity? EntityOf(DocumentRecord record, string id) => record.Entities.FirstOrDefault(entity => entity.Id == id);

    /// <summary>What tells an entity across two accounts: a person by the last name, which both are sure to give.</summary>
    public static string KeyOf(Entity entity) =>
        entity.Type == "person" ? entity.Name[(entity.Name.LastIndexOf(' ') + 1)..].ToLowerInvariant() : entity.Id;

    /// <summary>The countries of people, by key: as the atlas or their office tells, or as one of the accounts says ("Foreign Minister Ito of Japan").</summary>
    public static Dictionary<string, string> CountriesOf(IEnumerable<DocumentRecord> records)
    {
        var countries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            foreach (var person in record.Entities.Where(static entity => entity.Type == "person"))
            {
                if ((person.Country ?? person.Role?.Country ?? FromText(record, person)) is { } country)
                {
                    countries.TryAdd(KeyOf(person), country);
                }
            }
        }

        return countries;
    }

    private static string? FromText(DocumentRecord record, Entity person)
    {
        foreach (var state in record.Entities.Where(static entity => entity is { Type: "state" or "government", Country: not null }))
        {
            foreach (var mention in state.Mentions)
            {
                if (person.Mentions.Any(own => own.End + Of.Length == mention.Start && Between(record, own.End, mention.Start) == Of))
                {
                    return state.Country;
                }
            }
        }

        return null;
    }

    private static string Between(DocumentRecord record, int start, int end)
    {
        var source = new SourceText(record.Document.Text);
        return record.Document.Text[source.Utf16At(start)..source.Utf16At(end)];
    }
}
