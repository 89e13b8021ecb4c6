using System.Text.Json.Serialization;
using Readout.Desk.Merge;
using Readout.Desk.Store;
using Readout.Web.Pages;

namespace Readout.Web.Desks;

/// <summary>A change of somebody's position.</summary>
/// <param name="Holder">Entity id.</param>
/// <param name="HolderName">Name.</param>
/// <param name="Change"><c>hardened</c>, <c>softened</c>, <c>dropped</c>, <c>contradicted</c> or <c>changed</c>.</param>
/// <param name="Stance">The stance now.</param>
/// <param name="Words">The words of the issue.</param>
/// <param name="Issue">The issue as the ledger calls it.</param>
/// <param name="Date">Day, or null.</param>
/// <param name="Document">Key of a document that tells of it.</param>
/// <param name="Record">The record in it.</param>
public sealed record Movement(string Holder, string HolderName, string Change, string Stance, string Words, string Issue, string? Date, string Document, string Record);

/// <summary>A document as a line.</summary>
/// <param name="Document">Its key.</param>
/// <param name="Heading">Headline, or the beginning of the text.</param>
/// <param name="Publisher">Publisher, or null.</param>
/// <param name="Published">Date, or null.</param>
/// <param name="Kind">Kind of document, or null.</param>
/// <param name="Carriers">How many documents carry its story.</param>
public sealed record DocumentLine(string Document, string Heading, string? Publisher, string? Published, string? Kind, long Carriers);

/// <summary>The front page: what is newest by publication.</summary>
/// <param name="Documents">Newest documents, one of each story.</param>
/// <param name="Meetings">Latest meetings held, one record of each.</param>
/// <param name="Statements">One statement of each of the newest documents.</param>
/// <param name="Movements">Positions that changed, in the newest documents.</param>
public sealed record FrontModel(
    IReadOnlyList<DocumentLine> Documents, IReadOnlyList<RecordLine> Meetings, IReadOnlyList<RecordLine> Statements, IReadOnlyList<Movement> Movements) : PageModel
{
    private const long Newest = 60;
    private const int Shown = 8;

    /// <inheritdoc/>
    public override string Title => "What is new";

    /// <inheritdoc/>
    [JsonIgnore]
    public override Following Following => Following.Shows;

    /// <inheritdoc/>
    public override string Command => CommandLineOf.Desk("query", "SELECT published, publisher, title FROM documents ORDER BY published DESC LIMIT 8");

    /// <summary>Asks a desk.</summary>
    public static FrontModel Of(DeskStore desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var lines = new RecordLines(desk);
        var documents = DocumentLines.Ask(desk, "WHERE d.published IS NOT NULL ORDER BY d.published DESC, d.doc DESC LIMIT $1", Newest);
        if (documents.Count == 0)
        {
            documents = DocumentLines.Ask(desk, "ORDER BY d.doc DESC LIMIT $1", Newest);
        }

        var newest = documents.Count > 0 ? documents[0].Published : null;
        var meetings = lines.Ask("meeting", "WHERE x.status = 'held' AND x.date <= $1 ORDER BY x.date DESC, x.doc DESC LIMIT $2", newest is { Length: >= 10 } ? newest[..10] : "9999", Newest);
        var statements = documents.Take(Shown * 2).SelectMany(document => lines.Ask(
            "statement", "WHERE x.doc = (SELECT v.doc FROM revisions v WHERE v.document = $1) AND x.within IS NULL ORDER BY CASE x.kind WHEN 'indirect' THEN 1 ELSE 0 END, x.span_start LIMIT 1", document.Document));
        return new(
            [.. documents.Take(Shown)],
            [.. meetings.DistinctBy(meeting => Merged.IdOf(desk, "meeting", meeting.Document, meeting.Id)).Take(Shown)],
            [.. statements.DistinctBy(static told => told.Story).Take(Shown)],
            [.. documents.SelectMany(document => MovementsOf(desk, document.Document)).DistinctBy(static one => (one.Holder, one.Issue, one.Date, one.Change)).Take(Shown)]);
    }

    private static IEnumerable<Movement> MovementsOf(DeskStore desk, string document)
    {
        var parts = desk.Ask(
            "SELECT p.record, p.reason, p.who, p.ord FROM merged_parts p WHERE p.document = $1 AND p.kind = 'ledger' AND p.reason IN ('hardened', 'softened', 'dropped', 'contradicted', 'changed')", document).Rows;
        foreach (var part in parts)
        {
            if (Merged.Line<LedgerLine>(desk, "ledger", (string)part[2]!, (long)part[3]!) is { } line)
            {
                yield return new(line.Holder, line.HolderName, line.Change, line.Stance, line.Words, line.Issue, line.Date, document, (string)part[0]!);
            }
        }
    }
}
