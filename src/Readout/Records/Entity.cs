namespace Readout.Records;

/// <summary>Someone or something that acts, speaks or is spoken of.</summary>
public sealed record Entity
{
    /// <summary>Stable and readable: <c>state:RUS</c>, <c>person:vladimir-putin</c>; an unnamed one holds document and place, <c>unnamed:9f3a21bc:120</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name, or the description of an unnamed one ("a Kremlin official").</summary>
    public required string Name { get; init; }

    /// <summary><c>person</c>, <c>state</c>, <c>government</c>, <c>military</c>, <c>igo</c>, <c>bloc</c>, <c>media</c>, <c>party</c>, <c>armed_group</c>, <c>company</c>, <c>ngo</c>, <c>people</c>, <c>court</c>, <c>place</c> or <c>other</c>.</summary>
    public required string Type { get; init; }

    /// <summary>ISO 3166-1 alpha-3, or null.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sector code, or null.</summary>
    public string? Sector { get; init; }

    /// <summary>Office held at the document's date, or null.</summary>
    public Role? Role { get; init; }

    /// <summary>False where the text only describes it.</summary>
    public required bool Named { get; init; }

    /// <summary>Wikidata item, or null.</summary>
    public string? Wikidata { get; init; }

    /// <summary>Every place that refers to it, in text order.</summary>
    public required IReadOnlyList<Mention> Mentions { get; init; }
}

/// <summary>An office and its term.</summary>
/// <param name="Title">Title of the office ("president").</param>
/// <param name="Country">ISO 3166-1 alpha-3, or null.</param>
/// <param name="Organisation">Organisation the office belongs to, or null.</param>
/// <param name="Since">First day, ISO 8601, or null where not established.</param>
/// <param name="Until">Last day, ISO 8601, or null where open or not established.</param>
public sealed record Role(string Title, string? Country, string? Organisation, string? Since, string? Until);

/// <summary>One place that refers to an entity.</summary>
/// <param name="Start">First code point.</param>
/// <param name="End">Code point after the last.</param>
/// <param name="Text">The words.</param>
/// <param name="By"><c>name</c>, <c>title</c>, <c>role</c>, <c>pronoun</c>, <c>metonym</c> or <c>nominal</c>.</param>
public sealed record Mention(int Start, int End, string Text, string By);
