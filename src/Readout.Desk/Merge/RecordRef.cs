namespace Readout.Desk.Merge;

/// <summary>Where a merged line comes from: a record of a document.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Record">Id of the record.</param>
public sealed record RecordRef(string Document, string Record) : IComparable<RecordRef>
{
    /// <summary>By document, then by record, in ordinal order.</summary>
    public int CompareTo(RecordRef? other) =>
        other is null ? 1
        : string.CompareOrdinal(Document, other.Document) is not 0 and var order ? order
        : string.CompareOrdinal(Record, other.Record);
}
