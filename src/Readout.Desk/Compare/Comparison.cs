namespace Readout.Desk.Compare;

/// <summary>Two accounts of one meeting held against each other.</summary>
/// <param name="A">The first account.</param>
/// <param name="B">The second.</param>
/// <param name="Findings">What was found, by kind, then by place in the first and in the second account.</param>
public sealed record Comparison(AccountFacts A, AccountFacts B, IReadOnlyList<Finding> Findings);

/// <summary>What is known of an account.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Title">Headline, or null.</param>
/// <param name="Publisher">Publisher, or null.</param>
/// <param name="Side">ISO 3166-1 alpha-3 of the state whose account it is, or null where that is not known.</param>
/// <param name="Words">Words of the text.</param>
public sealed record AccountFacts(string Document, string? Title, string? Publisher, string? Side, int Words);
