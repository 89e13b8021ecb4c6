namespace Readout.Desk.Queries;

/// <summary>Where a record stands in the answers to a question, so that the next page begins after it; records that come meanwhile shift nothing.</summary>
/// <param name="Day">Its day, or that of the publication; empty where neither is known.</param>
/// <param name="Document">Key of its document.</param>
/// <param name="Start">First code point of its words.</param>
/// <param name="Record">Its id.</param>
public sealed record RecordPlace(string Day, string Document, long Start, string Record)
{
    // Every question has the document and the id first, the day and the place last.
    internal static RecordPlace Of(IReadOnlyList<object?> row) => new((string)row[^2]!, (string)row[0]!, (long)row[^1]!, (string)row[1]!);
}
