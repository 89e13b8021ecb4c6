using Readout.Desk.Merge;
using Readout.Desk.Store;

namespace Readout.Desk.Queries;

/// <summary>Asks for the positions of all holders on one issue.</summary>
public static class IssueQuestions
{
    private const int WordsAsked = 3;
    private const int ShortestWord = 3;

    /// <summary>
    /// Lines of the ledger on an issue, by holder and date. Two wordings are of one issue by the measure of the ledger itself; looked at are the documents that fit best those words of the issue that are longest, in pairs.
    /// </summary>
    /// <param name="desk">The desk.</param>
    /// <param name="issue">The words of the issue.</param>
    /// <param name="most">How many documents each pair of words may bring.</param>
    public static IReadOnlyList<LedgerLine> Across(DeskStore desk, string issue, int most)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(issue);
        var documents = Pairs(issue).SelectMany(words => desk.Search(words, most)).Select(static hit => hit.Document).Distinct(StringComparer.Ordinal);
        var lines = documents.SelectMany(document => desk.Ask("SELECT DISTINCT p.who, p.ord FROM merged_parts p WHERE p.document = $1 AND p.kind = 'ledger'", document).Rows)
            .Select(static row => (Who: (string)row[0]!, Ord: (long)row[1]!)).Distinct()
            .SelectMany(part => desk.Ask("SELECT m.line FROM merged_lines m WHERE m.kind = 'ledger' AND m.who = $1 AND m.ord = $2", part.Who, part.Ord).Rows)
            .Select(static row => MergeJson.Parse<LedgerLine>((string)row[0]!));
        return
        [
            .. lines.Where(line => PositionLedger.IsSameIssue(line.Words, issue) || PositionLedger.IsSameIssue(line.Issue, issue))
                .OrderBy(static line => line.Holder, StringComparer.Ordinal).ThenBy(static line => line.Date, StringComparer.Ordinal).ThenBy(static line => line.Records[0]),
        ];
    }

    private static IEnumerable<string> Pairs(string issue)
    {
        var words = new string([.. issue.Select(static c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(static word => word.Length >= ShortestWord).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(static word => word.Length).ThenBy(static word => word, StringComparer.Ordinal).Take(WordsAsked).ToList();
        return words.Count < 2 ? words : words.SelectMany((one, i) => words.Skip(i + 1).Select(other => $"{one} {other}"));
    }
}
