using System.Data.Common;
using Readout.Records;

namespace Readout.Desk.Store;

/// <summary>A document of a desk with its newest reading.</summary>
/// <param name="Key">Its key in the desk.</param>
/// <param name="Story">The story it carries: the least key of its carriers.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="Revision">Which version of the document it is, from 1.</param>
/// <param name="Record">The document object of the contract, with its text, as people have decided on it: corrected, without what they rejected; diagnostics (RV0001 to RV0003) tell of it. Its <c>document.id</c> is as given or the hash of the text; unique in a desk is <paramref name="Key"/>.</param>
public sealed record DeskDocument(string Key, string Story, string Source, long Revision, DocumentRecord Record)
{
    internal const string Select = "SELECT d.n, d.key, d.story, d.source, d.revision, g.record, b.text FROM document d JOIN body b ON b.n = d.body JOIN reading g ON g.doc = d.n AND g.is_current = 1";

    internal long Number { get; private init; }

    /// <summary>What people decided on it, with the records that they rejected.</summary>
    public ReviewedRecord Review { get; init; } = ReviewedRecord.Of(Record, []);

    /// <summary>The document object under the desk's key, as merging needs it: two carriers of the same words are two documents.</summary>
    public DocumentRecord RecordByKey => Record with { Document = Record.Document with { Id = Key } };

    internal static DeskDocument Of(DbDataReader row) =>
        new(row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4), RecordBlob.Unpack((byte[])row.GetValue(5), row.GetString(6))) { Number = row.GetInt64(0) };
}

/// <summary>A document that a search found.</summary>
/// <param name="Document">Its key.</param>
/// <param name="Rank">How well it fits; less is better.</param>
public sealed record SearchHit(string Document, double Rank);

/// <summary>How much a desk holds.</summary>
/// <param name="Documents">Documents, with older revisions.</param>
/// <param name="Current">Documents, newest revisions only.</param>
/// <param name="Stories">Stories that those carry.</param>
/// <param name="Statements">Statements in the newest readings, of older revisions too.</param>
/// <param name="Meetings">Meetings.</param>
/// <param name="Positions">Positions.</param>
/// <param name="Events">Events.</param>
/// <param name="Refused">Inputs that could not be taken in.</param>
public sealed record DeskCounts(long Documents, long Current, long Stories, long Statements, long Meetings, long Positions, long Events, long Refused);
