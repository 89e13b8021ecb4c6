using System.Text.Json.Serialization;
using Readout.Desk.Merge;
using Readout.Desk.Queries;
using Readout.Desk.Store;
using Readout.Web.Documents;
using Readout.Web.Pages;

namespace Readout.Web.Desks;

/// <summary>Where one of several stood on an issue.</summary>
/// <param name="Holder">Who.</param>
/// <param name="Lines">Where it stood, by date.</param>
public sealed record HolderLines(NamedParty Holder, IReadOnlyList<LedgerLine> Lines);

/// <summary>The ledger of one issue across all who took a position on it.</summary>
/// <param name="Issue">The words of the issue.</param>
/// <param name="Holders">Who took one, those with most lines first.</param>
/// <param name="Count">How many took one.</param>
public sealed record IssueModel(string Issue, IReadOnlyList<HolderLines> Holders, int Count) : PageModel
{
    private const int Reach = 150;
    private const int Most = 30;
    private const int MostLines = 12;

    /// <inheritdoc/>
    public override string Title => $"Who stands where on “{Wording.Visible.OneLine(Issue)}”";

    /// <inheritdoc/>
    [JsonIgnore]
    public override Following Following => Following.OnRequest;

    /// <inheritdoc/>
    public override string Command => CommandLineOf.Desk("positions", "--about", Issue);

    /// <summary>Asks a desk; where nobody took a position the lists are empty.</summary>
    public static IssueModel Of(DeskStore desk, string issue)
    {
        var holders = IssueQuestions.Across(desk, issue, Reach).GroupBy(static line => line.Holder, StringComparer.Ordinal)
            .OrderByDescending(static group => group.Count()).ThenBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => new HolderLines(new(Wording.Visible.OneLine(group.First().HolderName), group.Key), [.. group.TakeLast(MostLines)])).ToList();
        return new(issue, [.. holders.Take(Most)], holders.Count);
    }
}
