namespace Readout.Desk.Stories;

/// <summary>What is known of a document that carries a story.</summary>
/// <param name="Id">Id of the document.</param>
/// <param name="Publisher">Who published it, or null.</param>
/// <param name="Published">ISO 8601 date, or date-time with offset, or null.</param>
public sealed record StoryDocument(string Id, string? Publisher, string? Published);
