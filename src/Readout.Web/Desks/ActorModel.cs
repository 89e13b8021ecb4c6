using System.Globalization;
using System.Text.Json.Serialization;
using Readout.Desk.Merge;
using Readout.Desk.Store;
using Readout.Web.Documents;
using Readout.Web.Pages;
using Readout.Web.Wording;
using Readout.World;

namespace Readout.Web.Desks;

/// <summary>An office as it was held.</summary>
/// <param name="Title">Title.</param>
/// <param name="Of">State or organisation, or null.</param>
/// <param name="Since">First day; null where not established.</param>
/// <param name="Until">Last day; null where open or not established.</param>
/// <param name="Source">Where the row comes from: the atlas, or the documents that call it so.</param>
public sealed record OfficeLine(string Title, string? Of, string? Since, string? Until, string Source);

/// <summary>Somebody who acts, speaks or is spoken of.</summary>
/// <param name="Id">Entity id.</param>
/// <param name="Name">Name.</param>
/// <param name="Type">Type of entity.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or null.</param>
/// <param name="Offices">Offices over time.</param>
/// <param name="Meetings">Meetings, newest document first.</param>
/// <param name="Said">What it said.</param>
/// <param name="SaidToIt">What it was told.</param>
/// <param name="SaidOfIt">What others said in words that name it.</param>
/// <param name="Acts">What it did, and what was done to it.</param>
/// <param name="Positions">Its ledger, newest first.</param>
/// <param name="Ties">With whom it stands in its newest meetings and acts, and those among each other; the strongest first.</param>
public sealed record ActorModel(
    string Id,
    string Name,
    string Type,
    string? Country,
    IReadOnlyList<OfficeLine> Offices,
    IReadOnlyList<RecordLine> Meetings,
    IReadOnlyList<RecordLine> Said,
    IReadOnlyList<RecordLine> SaidToIt,
    IReadOnlyList<RecordLine> SaidOfIt,
    IReadOnlyList<RecordLine> Acts,
    IReadOnlyList<LedgerLine> Positions,
    IReadOnlyList<Tie> Ties) : PageModel
{
    private const long Most = 12;
    private const long MostDocuments = 200;
    private const long MostNaming = 60;
    private const int MostTied = 12;

    /// <inheritdoc/>
    public override string Title => Name;

    /// <inheritdoc/>
    [JsonIgnore]
    public override Following Following => Following.Counts;

    /// <inheritdoc/>
    public override string Command => CommandLineOf.Desk("statements", "--speaker", Id);

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool HasCharts => Meetings.Count + Said.Count + Positions.Count > 0;

    /// <summary>Asks a desk; null where no document names it.</summary>
    public static ActorModel? Of(DeskStore desk, string id)
    {
        ArgumentNullException.ThrowIfNull(desk);
        if (desk.Ask("SELECT name, type, country FROM entities WHERE id = $1 ORDER BY doc DESC LIMIT 1", id).Rows is not [var row])
        {
            return null;
        }

        var lines = new RecordLines(desk);
        IReadOnlyList<RecordLine> With(string kind, params string[] roles) => lines.Latest(kind, RecordLines.Keys("$1", roles, MostDocuments), "1 = 1", Most, id);
        var meetings = With("meeting", "participant", "host").DistinctBy(met => Merged.IdOf(desk, "meeting", met.Document, met.Id)).ToList();
        var acts = With("event", "actor", "recipient");
        return new(
            id,
            Visible.OneLine((string)row[0]!),
            (string)row[1]!,
            row[2] as string,
            OfficesOf(desk, id),
            meetings,
            With("statement", "speaker"),
            With("statement", "addressee"),
            lines.Latest(
                "statement",
                FormattableString.Invariant($"""
                SELECT s.doc, s.r FROM (SELECT e.doc, e.ord FROM entities e WHERE e.id = $1 ORDER BY e.doc DESC LIMIT {MostNaming}) n
                CROSS JOIN mentions m CROSS JOIN spans s
                WHERE m.doc = n.doc AND m.ord = n.ord AND s.doc = m.doc AND s.role = 'content' AND s.span_start <= m.span_start AND s.span_end >= m.span_end
                """),
                "NOT EXISTS (SELECT 1 FROM parties p WHERE p.doc = x.doc AND p.r = x.r AND p.role = 'speaker' AND p.entity = $1)",
                Most,
                id),
            acts,
            [.. desk.Merged<LedgerLine>("ledger", id).OrderByDescending(static line => line.Date, StringComparer.Ordinal).Take((int)Most)],
            Desks.Ties.Of(desk, lines.Names, id, MostTied));
    }

    private static IReadOnlyList<OfficeLine> OfficesOf(DeskStore desk, string id)
    {
        var known = Atlas.Shipped.HoldingsOf(id);
        return known.Count > 0
            ? [.. known.Select(static held => new OfficeLine(held.Title, held.OrganisationId ?? held.Country, Day(held.Since), Day(held.Until), held.Source))]
            : [.. desk.Ask(
                "SELECT e.title, coalesce(e.organisation, e.title_country), min(substr(d.published, 1, 10)), max(substr(d.published, 1, 10)), count(*) FROM entities e JOIN documents d ON d.doc = e.doc WHERE e.id = $1 AND e.title IS NOT NULL GROUP BY 1, 2 ORDER BY 3, 1 LIMIT 20", id)
                .Rows.Select(static row => new OfficeLine((string)row[0]!, row[1] as string, row[2] as string, row[3] as string, $"so called in {row[4]} documents of these days"))];
    }

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
