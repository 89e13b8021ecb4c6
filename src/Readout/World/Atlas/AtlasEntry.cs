namespace Readout.World;

/// <summary>Someone or something that the atlas knows under a stable id.</summary>
/// <param name="Id">Stable and readable: <c>state:RUS</c>, <c>government:RUS:foreign-ministry</c>, <c>person:xi-jinping</c>.</param>
/// <param name="Type">One of the types of <see cref="Records.Entity.Type"/>.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or null.</param>
/// <param name="Sector">PLOVER sector code, or null.</param>
public sealed record AtlasEntry(string Id, string Type, string Name, string? Country, string? Sector)
{
    /// <summary>Wikidata item, or null where none was confirmed.</summary>
    public string? Wikidata { get; init; }

    /// <summary>Of a person <c>he</c> or <c>she</c>, where publicly plain; otherwise null.</summary>
    public string? Pronoun { get; init; }
}
