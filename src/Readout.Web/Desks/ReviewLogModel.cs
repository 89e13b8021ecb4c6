using Readout.Desk.Store;
using Readout.Web.Pages;

namespace Readout.Web.Desks;

/// <summary>A line of the log of decisions with a document that holds the record.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Document">Key of a document with the text, or null where the desk shows none.</param>
/// <param name="Heading">What that is called, or null.</param>
/// <param name="Words">The words that it stands on.</param>
public sealed record LoggedDecision(Decision Decision, string? Document, string? Heading, string Words);

/// <summary>What people decided, the latest first.</summary>
/// <param name="Decisions">The decisions of this page.</param>
/// <param name="Count">How many there are in all.</param>
/// <param name="Next">Address of the next page, or null.</param>
public sealed record ReviewLogModel(IReadOnlyList<LoggedDecision> Decisions, long Count, string? Next) : PageModel
{
    private const int PageLength = 50;

    /// <inheritdoc/>
    public override string Title => "What people decided";

    /// <inheritdoc/>
    public override string Command => CommandLineOf.Desk("review", "log");

    /// <summary>Asks a desk.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="before">Only decisions with smaller numbers; null for all.</param>
    public static ReviewLogModel Of(DeskStore desk, long? before)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var log = new DeskReview(desk).Newest(before ?? long.MaxValue, PageLength + 1);
        return new(
            [.. log.Take(PageLength).Select(decision => Logged(desk, decision))],
            (long)desk.Ask("SELECT count(*) FROM reviews").Rows[0][0]!,
            log.Count > PageLength ? FormattableString.Invariant($"/reviews?before={log[PageLength - 1].Number}") : null);
    }

    private static LoggedDecision Logged(DeskStore desk, Decision decision) => desk.Ask(
        "SELECT d.document, coalesce(d.title, substr(d.text, 1, 120)), substr(d.text, $2 + 1, $3) FROM documents d WHERE d.hash = $1 ORDER BY d.doc LIMIT 1",
        decision.Hash, (long)decision.Start, (long)Math.Min(decision.End - decision.Start, 300)).Rows is [[string document, string heading, string words]]
            ? new(decision, document, Wording.Visible.OneLine(heading), Wording.Visible.OneLine(words)) : new(decision, null, null, "");
}
