namespace Readout.World;

/// <summary>Tables made from a file of another form.</summary>
/// <param name="Files">The tables: <c>people</c>, <c>holdings</c>, <c>organisations</c>, those that have rows.</param>
/// <param name="Problems">Rows that could not be used, with line and reason; nothing is made of them.</param>
/// <param name="Notes">Rows that were left out as they should be, counted by reason.</param>
public sealed record AtlasImport(IReadOnlyList<AtlasFile> Files, IReadOnlyList<AtlasProblem> Problems, IReadOnlyList<string> Notes)
{
    /// <summary>Reads an actor dictionary of PETRARCH: names with <c>_</c> for spaces, synonyms after <c>+</c>, codes with ranges of dates in brackets.</summary>
    /// <param name="name">Name of the file, for messages and as the rows' source.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="atlas">The atlas that the rows are for; knows which codes are states'.</param>
    public static AtlasImport FromPetrarch(string name, string text, Atlas atlas)
    {
        ArgumentNullException.ThrowIfNull(atlas);
        return new PetrarchActors(name, atlas).Read(text);
    }

    /// <summary>
    /// Reads a saved result of the Wikidata query service for office holders, as JSON (its own form, or a list of objects with a value for each variable) or CSV. Variables: <c>person</c>, <c>personLabel</c>,
    /// <c>officeLabel</c>, <c>iso3</c>, <c>start</c>; optional <c>startPrecision</c>, <c>end</c>, <c>endPrecision</c>, <c>genderLabel</c>,
    /// <c>familyNameLabel</c>. A start that is not known to the day keeps a row out, as everywhere in the atlas.
    /// </summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="atlas">The atlas that the rows are for; knows titles and states.</param>
    public static AtlasImport FromWikidata(string name, string text, Atlas atlas)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(atlas);
        var holders = new WikidataHolders(name, atlas);
        return text.AsSpan().TrimStart() is ['{' or '[', ..] ? holders.ReadJson(text) : holders.ReadCsv(text);
    }
}
