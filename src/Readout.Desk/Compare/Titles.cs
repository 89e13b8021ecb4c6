using Readout.Reading.Accounts;
using Readout.Records;

namespace Readout.Desk.Compare;

/// <summary>What a text tells of a person by a title beside the name: its country, and who is meant where the title stands alone.</summary>
internal static class Titles
{
    // A title is short; the words between it and the name are its own.
    private const int Longest = 60;

    private static readonly string[] Small = ["of", "the", "for", "and"];

    /// <summary>The country in the title beside a name, or null.</summary>
    public static string? CountryOf(DocumentRecord record, Entity person)
    {
        var (source, names) = (new SourceText(record.Document.Text), NamesOf(person).ToList());
        foreach (var one in record.Entities.Where(one => one.Id != person.Id && one.Country is not null && one.Type is "state" or "government" or "person"))
        {
            foreach (var mention in one.Mentions.Where(mention => one.Type != "person" || mention.By == "role"))
            {
                if (names.Exists(name => !IsAnyoneBetween(record, person, name, mention) && IsBeside(record, source, name, mention, one.Type == "person")))
                {
                    return one.Country;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Whom a person is that the text never names: an office holder by the atlas, where the text names another person of that country and no other. Null where the text leaves it open.
    /// </summary>
    public static Entity? NamedFor(DocumentRecord record, Entity person, IReadOnlyDictionary<string, string> countries)
    {
        if (person is not { Type: "person", Named: true, Country: { } country } || NamesOf(person).Any())
        {
            return null;
        }

        var named = record.Entities.Where(one => one is { Type: "person", Named: true } && NamesOf(one).Any() && countries.GetValueOrDefault(Sides.KeyOf(one)) == country).ToList();
        return named.Count == 1 ? named[0] : null;
    }

    private static IEnumerable<Mention> NamesOf(Entity person) => person.Mentions.Where(static mention => mention.By is "name" or "title");

    // "the Prime Minister of Fiji, Edmund Lacey"; "Rosa Lind, Minister of Trade of Chile"; "President of Togo Sena Adjo"; "Ito of Japan".
    private static bool IsBeside(DocumentRecord record, SourceText source, Mention name, Mention other, bool isRole)
    {
        if (other.Start >= name.End)
        {
            var between = Between(record, source, name.End, other.Start);
            return isRole ? between == ", " : between == " of " || (between.StartsWith(", ", StringComparison.Ordinal) && (between.EndsWith(" of ", StringComparison.Ordinal) || between.EndsWith(" of the ", StringComparison.Ordinal)) && IsTitle(between[2..]));
        }

        if (other.End > name.Start)
        {
            return false;
        }

        var before = Between(record, source, other.End, name.Start);
        return isRole
            ? before is " " or ", " || (before.StartsWith(", ", StringComparison.Ordinal) && IsTitle(before[2..]))
            : before is " " or ", " && Between(record, source, Math.Max(0, other.Start - 8), other.Start) is var words && (words.EndsWith(" of ", StringComparison.Ordinal) || words.EndsWith(" of the ", StringComparison.Ordinal));
    }

    // "Minister Rita Lind, Minister Olof Berg of Norway": the title is his.
    private static bool IsAnyoneBetween(DocumentRecord record, Entity person, Mention name, Mention other) => record.Entities
        .Where(one => one.Type == "person" && one.Id != person.Id)
        .Any(one => NamesOf(one).Any(known => known.Start >= Math.Min(name.End, other.End) && known.End <= Math.Max(name.Start, other.Start)));

    private static bool IsTitle(string words) => words.Length <= Longest && words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(static word => char.IsUpper(word[0]) || Small.Contains(word, StringComparer.Ordinal));

    private static string Between(DocumentRecord record, SourceText source, int start, int end) => record.Document.Text[source.Utf16At(start)..source.Utf16At(end)];
}
