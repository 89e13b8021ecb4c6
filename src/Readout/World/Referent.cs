using Readout.Records;

namespace Readout.World;

/// <summary>An entity of one document, before it becomes part of the record.</summary>
internal sealed record Referent
{
    /// <summary>The contract's stable id; for an unnamed one derived from document and place.</summary>
    public required string Id { get; init; }

    /// <summary>Name, or description.</summary>
    public required string Name { get; init; }

    /// <summary>The contract's entity type.</summary>
    public required string Type { get; init; }

    /// <summary>ISO 3166-1 alpha-3, or null.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sector, or null.</summary>
    public string? Sector { get; init; }

    /// <summary>Office at the document's date, or null.</summary>
    public Role? Role { get; init; }

    /// <summary>False where the text only describes it.</summary>
    public bool Named { get; init; } = true;

    /// <summary>Wikidata item, or null.</summary>
    public string? Wikidata { get; init; }

    /// <summary><c>he</c>, <c>she</c>, <c>it</c>, <c>they</c>, or null where not known.</summary>
    public string? Pronoun { get; init; }

    /// <summary>The pronoun that the given name makes likely, <c>he</c> or <c>she</c>; null where it tells nothing.</summary>
    public string? LikelyPronoun { get; init; }
}
