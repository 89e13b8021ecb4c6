using System.Text.Json.Serialization;
using Readout.Desk.Merge;
using Readout.Desk.Store;
using Readout.Web.Documents;
using Readout.Web.Pages;

namespace Readout.Web.Desks;

/// <summary>Positions on one issue over time.</summary>
/// <param name="Issue">The words of the issue.</param>
/// <param name="Lines">Where the holder stood, and what that is against the line before; the latest where there are many.</param>
/// <param name="Count">How many lines there are.</param>
public sealed record IssueLines(string Issue, IReadOnlyList<LedgerLine> Lines, int Count);

/// <summary>The ledger of positions of one holder.</summary>
/// <param name="Holder">Who.</param>
/// <param name="Issue">The only issue shown, or null for all.</param>
/// <param name="Issues">The issues, those with most lines first.</param>
/// <param name="Count">How many issues there are.</param>
public sealed record LedgerModel(NamedParty Holder, string? Issue, IReadOnlyList<IssueLines> Issues, int Count) : PageModel
{
    private const int Most = 20;
    private const int MostLines = 6;
    private const int MostLinesOfOne = 200;

    /// <inheritdoc/>
    public override string Title => Issue is null ? $"Positions of {Holder.Name}" : $"{Holder.Name} on “{Wording.Visible.OneLine(Issue)}”";

    /// <inheritdoc/>
    [JsonIgnore]
    public override Following Following => Following.OnRequest;

    /// <inheritdoc/>
    public override string Command => CommandLineOf.Desk("positions", "--speaker", Holder.Entity);

    /// <summary>Asks a desk; null where it has no position of the holder, or none on the issue.</summary>
    public static LedgerModel? Of(DeskStore desk, string holder, string? issue)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var lines = desk.Merged<LedgerLine>("ledger", holder);
        var issues = lines.GroupBy(static line => line.Issue, StringComparer.Ordinal).Where(group => issue is null || group.Key == issue)
            .OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal).Select(group => new IssueLines(group.Key, [.. group.TakeLast(issue is null ? MostLines : MostLinesOfOne)], group.Count())).ToList();
        return issues.Count == 0 ? null : new(new(Wording.Visible.OneLine(lines[0].HolderName), holder), issue, [.. issues.Take(Most)], issues.Count);
    }
}
