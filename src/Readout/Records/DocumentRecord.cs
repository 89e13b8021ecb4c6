namespace Readout.Records;

/// <summary>All that one reading of one document yields: the document object of the public contract. Immutable.</summary>
public sealed record DocumentRecord
{
    /// <summary>The document itself.</summary>
    public required DocumentFacts Document { get; init; }

    /// <summary>Who and what it names, by first mention.</summary>
    public IReadOnlyList<Entity> Entities { get; init; } = [];

    /// <summary>What is attributed to someone, in text order.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>Who met whom.</summary>
    public IReadOnlyList<Meeting> Meetings { get; init; } = [];

    /// <summary>Who stands where.</summary>
    public IReadOnlyList<Position> Positions { get; init; } = [];

    /// <summary>Who did what to whom.</summary>
    public IReadOnlyList<Event> Events { get; init; } = [];

    /// <summary>Remarks told more than once.</summary>
    public IReadOnlyList<Variant> Variants { get; init; } = [];

    /// <summary>Every time expression.</summary>
    public IReadOnlyList<TimeExpression> Times { get; init; } = [];

    /// <summary>What was withheld or could not be read.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}
