namespace Readout.Desk.Queries;

/// <summary>What records of one kind are asked for; what is not given does not count. All that is given must hold.</summary>
public sealed record RecordQuestion
{
    /// <summary>Names of parties who all have some part in the record: speak, hear, meet, act, hold a position, are acted on.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>Name of who speaks, acts or holds the position.</summary>
    public string? Speaker { get; init; }

    /// <summary>Name of one through whom it reached the document.</summary>
    public string? Via { get; init; }

    /// <summary>Name of whom it is toward: who is told, acted on, or of whom something is demanded.</summary>
    public string? Toward { get; init; }

    /// <summary>Words that stand in what is said, discussed or held.</summary>
    public string? About { get; init; }

    /// <summary>Part of the name of the publisher of the document.</summary>
    public string? Outlet { get; init; }

    /// <summary>Certainty, as in the record.</summary>
    public string? Certainty { get; init; }

    /// <summary>First day, <c>2021-12-16</c>, or the beginning of a date: of the record where the text tells its day, else of the publication.</summary>
    public string? Since { get; init; }

    /// <summary>Last day, month or year, inclusive.</summary>
    public string? Until { get; init; }

    /// <summary>True to count what several carriers of one story tell once: the record of the carrier published first stands for all, with the names of the carriers and who had the story first.</summary>
    public bool IsStoryOnce { get; init; }

    /// <summary>How many records at most.</summary>
    public long Limit { get; init; } = 1000;
}
