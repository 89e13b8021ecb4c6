namespace Readout.Web.Documents;

/// <summary>One stop on the way from a speaker to the reader.</summary>
/// <param name="Name">For people.</param>
/// <param name="Entity">Id of the entity, or null for the document and its reader.</param>
/// <param name="How">The words that say it passed them on, or null.</param>
public sealed record ChainStop(string Name, string? Entity, string? How)
{
    /// <summary>True of one who speaks together with the one before, and does not tell of him.</summary>
    public bool IsBeside { get; init; }
}

/// <summary>A party of a record.</summary>
/// <param name="Name">For people.</param>
/// <param name="Entity">Id of the entity.</param>
public sealed record NamedParty(string Name, string Entity);

/// <summary>A line of facts about a record.</summary>
/// <param name="Label">What the line tells.</param>
/// <param name="Text">The facts; empty where there are only parties.</param>
/// <param name="Parties">Parties, or none.</param>
/// <param name="Handle">Another record of the document, or null.</param>
/// <param name="Key">What ids of the page name it by.</param>
public sealed record CardLine(string Label, string Text, IReadOnlyList<NamedParty> Parties, string? Handle, string? Key);

/// <summary>A record as the margin of a document shows it.</summary>
/// <param name="Handle">What it is called on the page: <c>S3</c>.</param>
/// <param name="Key">What ids and classes of the page name it by.</param>
/// <param name="Id">Id of the record.</param>
/// <param name="Kind"><c>statement</c>, <c>meeting</c>, <c>position</c> or <c>event</c>.</param>
/// <param name="Headline">What a reader looks for first; empty for a statement, whose chain stands there.</param>
/// <param name="Chain">How a statement came from the speaker to the reader; empty for other records.</param>
/// <param name="Words">The words of the text that it is about, or null.</param>
/// <param name="Lines">Further facts.</param>
/// <param name="Tags">Short facts: attitude, certainty, channel.</param>
/// <param name="Rule">Name of the rule that fired.</param>
/// <param name="Confidence">In hundredths.</param>
/// <param name="Marks">Its words in the text.</param>
public sealed record RecordCard(
    string Handle,
    string Key,
    string Id,
    string Kind,
    string Headline,
    IReadOnlyList<ChainStop> Chain,
    string? Words,
    IReadOnlyList<CardLine> Lines,
    IReadOnlyList<string> Tags,
    string Rule,
    string Confidence,
    IReadOnlyList<TextMark> Marks);
