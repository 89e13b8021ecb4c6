using System.Text.Json.Serialization;
using Readout.Desk.Store;
using Readout.Records;
using Readout.Web.Documents;
using Readout.Web.Pages;

namespace Readout.Web.Desks;

/// <summary>A document of the desk. Its JSON twin is the document object of the contract.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Model">Text and records.</param>
/// <param name="Carriers">Other documents that carry the same story.</param>
/// <param name="Rejected">Records that people rejected.</param>
/// <param name="Revision">Which version of the document it is.</param>
public sealed record DeskDocumentModel(string Key, DocumentModel Model, IReadOnlyList<DocumentLine> Carriers, IReadOnlyList<RecordCard> Rejected, long Revision) : PageModel
{
    private const long MostCarriers = 20;

    /// <inheritdoc/>
    public override string Title => Model.Title;

    /// <inheritdoc/>
    public override string Command => CommandLineOf.Desk("show", Key);

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? Style => Model.Lights;

    /// <summary>The address of the document where it was published, if a browser can go there.</summary>
    [JsonIgnore]
    public string? Link => Uri.TryCreate(Model.Record.Document.Url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsoluteUri : null;

    /// <inheritdoc/>
    public override byte[] ToJson() => RecordJson.ToIndentedUtf8(Model.Record);

    /// <summary>Asks a desk; null where there is no such document.</summary>
    public static DeskDocumentModel? Of(DeskStore desk, string key)
    {
        ArgumentNullException.ThrowIfNull(desk);
        if (desk.Find(key) is not [var found, ..] || desk.Read(found) is not { } document)
        {
            return null;
        }

        var carriers = DocumentLines.Ask(desk, "WHERE d.story = $1 AND d.document <> $2 ORDER BY d.published, d.document LIMIT $3", document.Story, found, MostCarriers);
        return new(found, DocumentModel.Of(document.Record, "Without headline", document.Review.VerdictOn), carriers, RejectedIn(document), document.Revision);
    }

    private static IReadOnlyList<RecordCard> RejectedIn(DeskDocument document) => document.Review.Whole.Diagnostics.Any(static noticed => noticed.Code == "RV0002")
        ? [.. new CardWriter(document.Review.Whole).Cards().Where(card => document.Review.VerdictOn(card.Kind, card.Id) == "rejected")] : [];
}
