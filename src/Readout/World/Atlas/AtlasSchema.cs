using System.Collections.Frozen;

namespace Readout.World;

/// <summary>The columns of a table.</summary>
internal sealed record AtlasSchema(string[] Required, string[] Optional)
{
    /// <summary>All tables by name, in the order in which they are read.</summary>
    public static readonly KeyValuePair<string, AtlasSchema>[] Ordered =
    [
        new("states", new(["id", "name", "alpha3"], ["alpha2", "status", "capital", "zone", "adjectives", "nouns", "names", "abbreviations", "source"])),
        new("historic-states", new(["id", "name"], ["alpha3", "adjectives", "nouns", "names", "abbreviations", "successors", "since", "until", "source"])),
        new("organs", new(["key", "type", "names"], ["sector", "source"])),
        new("organisations", new(["id", "type", "name"], ["names", "abbreviations", "adjectives", "sector", "country", "source"])),
        new("named-organs", new(["id", "type", "name"], ["sector", "country", "names", "metonyms", "abbreviations", "source"])),
        new("people", new(["id", "name"], ["surnames", "names", "country", "pronoun", "wikidata", "source"])),
        new("media", new(["id", "name"], ["names", "abbreviations", "country", "ownership", "kind", "source"])),
        new("places", new(["id", "name"], ["names", "adjectives", "country", "kind", "latitude", "longitude", "zone", "source"])),
        new("governments", new(["id", "country"], ["names", "metonyms", "source"])),
        new("titles", new(["phrase", "office"], ["plural", "country", "sector", "before_name", "pronoun", "source"])),
        new("holdings", new(["person", "office", "title", "since"], ["country", "organisation", "until", "seen", "confidence", "source"])),
        new("leaders", new(["country", "office"], ["source"])),
        new("ambiguous", new(["form", "kind"], ["note", "source"])),
    ];

    private static readonly FrozenDictionary<string, AtlasSchema> ByName = Ordered.ToFrozenDictionary(StringComparer.Ordinal);

    public string Columns => string.Join(", ", [.. Required, .. Optional]);

    public static AtlasSchema? Find(string table) => ByName.GetValueOrDefault(table);
}
