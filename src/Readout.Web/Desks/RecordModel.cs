using Readout.Desk.Merge;
using Readout.Desk.Store;
using Readout.Records;
using Readout.Web.Documents;
using Readout.Web.Pages;
using Readout.Web.Reviewing;

namespace Readout.Web.Desks;

/// <summary>One record: its words, what other documents tell of the same, why it stands here, what people decided on it.</summary>
/// <param name="Document">Its document.</param>
/// <param name="Card">The record.</param>
/// <param name="Words">The paragraphs that hold its words.</param>
/// <param name="Meeting">Of a meeting: what all reports tell of it; null where it was not merged.</param>
/// <param name="Reports">The documents that tell of the meeting or remark, by key.</param>
/// <param name="SaidThere">Of a meeting: statements of those who took part, in its reports.</param>
/// <param name="Remarks">Of a statement: the same remark in the wordings of other outlets.</param>
/// <param name="Denials">Denials of it, or what it denies, in other documents.</param>
/// <param name="Why">Rule, captures and tree, where they were asked for.</param>
/// <param name="Verdict">What holds of people's decisions: <c>accepted</c>, <c>rejected</c>, <c>corrected</c>, or null.</param>
/// <param name="Decisions">What people decided, in their order.</param>
public sealed record RecordModel(
    DocumentLine Document,
    RecordCard Card,
    IReadOnlyList<IReadOnlyList<TextPiece>> Words,
    MergedMeeting? Meeting,
    IReadOnlyDictionary<string, DocumentLine> Reports,
    IReadOnlyList<RecordLine> SaidThere,
    IReadOnlyList<IReadOnlyList<WordingChange>> Remarks,
    IReadOnlyList<RecordLine> Denials,
    Why? Why,
    string? Verdict,
    IReadOnlyList<DecisionLine> Decisions) : PageModel
{
    private const int MostReports = 40;
    private const int MostSaid = 16;

    /// <inheritdoc/>
    public override string Title => Card.Headline.Length > 0 ? Card.Headline : string.Concat(Card.Chain.Select(static (stop, i) => $"{(i == 0 ? "" : stop.IsBeside ? ", " : " → ")}{stop.Name}"));

    /// <inheritdoc/>
    public override string Command => CommandLineOf.Desk("show", Card.Id);

    /// <summary>What a form can correct.</summary>
    internal IReadOnlyList<ReviewField> Fields { get; private init; } = [];

    /// <summary>Asks a desk; null where there is no such record.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="key">Key of the document.</param>
    /// <param name="id">Id of the record.</param>
    /// <param name="reader">The reader that tells why; null where that is not asked for.</param>
    public static RecordModel? Of(DeskStore desk, string key, string id, Reader? reader)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(id);
        if (desk.Read(key) is not { } document || DocumentLines.One(desk, key) is not { } line || new CardWriter(document.Review.Whole).Cards(document.Review.VerdictOn).FirstOrDefault(card => card.Id == id) is not { } card)
        {
            return null;
        }

        var lines = new RecordLines(desk);
        var meeting = card.Kind == "meeting" ? Merged.Of<MergedMeeting>(desk, "meeting", key, id).FirstOrDefault() : null;
        var remarks = card.Kind == "statement" ? Merged.Of<MergedRemark>(desk, "remark", key, id) : [];
        var denials = card.Kind == "statement" ? Merged.Of<CrossDenial>(desk, "denial", key, id) : [];
        var reports = (meeting?.Parts.Select(static part => part.Record.Document) ?? []).Concat(remarks.SelectMany(static remark => remark.Parts.Select(static part => part.Record.Document)))
            .Distinct(StringComparer.Ordinal).Take(MostReports).Select(report => DocumentLines.One(desk, report)).OfType<DocumentLine>().ToDictionary(static one => one.Document, StringComparer.Ordinal);
        return new(
            line,
            card,
            [.. MarkedText.Cut(document.Record.Document.Text, card.Marks).Where(static paragraph => paragraph.Any(static piece => piece.Classes.Length > 0))],
            meeting,
            reports,
            meeting is null ? [] : SaidAt(lines, meeting),
            [.. remarks.Select(WordingChange.Of)],
            [.. denials.SelectMany(static link => new[] { link.Denial, link.Denied }).Where(part => part.Record != id).Distinct().Select(part => lines.One(part.Document, part.Record)).OfType<RecordLine>()],
            reader is null ? null : Why.Of(reader, document.Record, id, [.. card.Marks.Where(static mark => mark.Kind != "party").Select(static mark => (mark.Start, mark.End))]),
            document.Review.VerdictOn(card.Kind, id),
            [.. document.Review.DecisionsOn(card.Kind, id).Select(decision => new DecisionLine(decision, document.Review.Stands(decision)))])
        {
            Fields = ReviewFields.Of(document.Review.Whole, card.Kind, id, StartOf(document.Review.Whole, card)).All,
        };
    }

    /// <summary>First code point of the words of a record.</summary>
    internal static int StartOf(DocumentRecord record, RecordCard card) =>
        card.Marks.FirstOrDefault(static mark => mark.Kind != "party") is { } mark ? new SourceText(record.Document.Text).CodePointAt(mark.Start) : 0;

    // What participants are told to have said in the reports; one of each story.
    private static IReadOnlyList<RecordLine> SaidAt(RecordLines lines, MergedMeeting meeting)
    {
        var there = meeting.Participants.Select(static party => party.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. meeting.Parts.Select(static part => part.Record.Document).Distinct(StringComparer.Ordinal).Take(MostReports)
                .SelectMany(report => lines.Ask("statement", "WHERE x.document = $1 ORDER BY x.span_start", report))
                .Where(told => told.Who.Any(party => there.Contains(party.Entity))).DistinctBy(static told => (told.Story, told.Words)).Take(MostSaid),
        ];
    }
}
