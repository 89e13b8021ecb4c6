using Readout.Desk.Store;

namespace Readout.Desk.Queries;

/// <summary>Finds whom a person means by a name, in the entities of a desk.</summary>
internal static class PartyNames
{
    private const long MostMeant = 200;
    private const int MostNamed = 8;

    /// <summary>True for the three letters of a country, which stand for all its parties.</summary>
    public static bool IsCountry(string name) => name.Length == 3 && name.All(char.IsAsciiLetterUpper);

    /// <summary>A name as the last words of another, for <c>LIKE</c>.</summary>
    public static string AsLastWords(string lower) => $"% {Escape(lower)}";

    /// <summary>Words of which each sign stands for itself, for <c>LIKE … ESCAPE '\'</c>.</summary>
    public static string Escape(string words) =>
        words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);

    /// <summary>The entities that a name can mean: id, name and country of each, by id.</summary>
    public static IReadOnlyList<(string Id, string Name, string? Country)> Meant(DeskStore desk, string name)
    {
        var given = name.Trim();
        var lower = given.ToLowerInvariant();
        return
        [
            .. desk.Ask(
                "SELECT id, min(name), min(country) FROM entities WHERE id = $1 OR lower(name) = $2 OR (named = 1 AND lower(name) LIKE $3 ESCAPE '\\') GROUP BY id ORDER BY id LIMIT $4",
                given, lower, AsLastWords(lower), MostMeant).Rows.Select(static row => ((string)row[0]!, (string)row[1]!, (string?)row[2])),
        ];
    }

    /// <summary>The side of a pair that a name means: a country, or an entity without one.</summary>
    /// <exception cref="DeskException">Nobody of the desk has this name, or several.</exception>
    public static string Side(DeskStore desk, string name)
    {
        if (IsCountry(name.Trim()))
        {
            return name.Trim();
        }

        var sides = Meant(desk, name).Select(static one => one.Country ?? one.Id).Distinct(StringComparer.Ordinal).ToList();
        return sides switch
        {
            [var one] => one,
            [] => throw new DeskException($"{desk.Place}: nobody is called '{name}' here; expected a name, the last word of one, an entity id like igo:NATO, or a country's three letters like USA"),
            _ => throw new DeskException($"{desk.Place}: '{name}' can be {string.Join(", ", sides.Take(MostNamed))}{(sides.Count > MostNamed ? ", …" : "")}; name one of them"),
        };
    }
}
