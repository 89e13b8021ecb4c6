using Readout.Reading.Accounts;
using Readout.Records;

namespace Readout.Desk.Compare;

/// <summary>Holds two accounts of one meeting against each other: the two governments' readouts, or a readout and a report.</summary>
public static class AccountComparer
{
    /// <summary>Compares.</summary>
    /// <param name="a">The first account.</param>
    /// <param name="b">The second.</param>
    /// <param name="sideA">Whose account the first is (ISO 3166-1 alpha-3); null to go by its publisher.</param>
    /// <param name="sideB">Whose account the second is; null to go by its publisher.</param>
    public static Comparison Compare(DocumentRecord a, DocumentRecord b, string? sideA = null, string? sideB = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var pair = new AccountPair(Account.Of(a), Account.Of(b), sideA ?? Sides.OfPublisher(a.Document.Publisher), sideB ?? Sides.OfPublisher(b.Document.Publisher));
        var remarks = RemarkMatcher.Match(pair);
        Finding[] findings =
        [
            .. FactComparer.Compare(pair),
            .. TopicComparer.Compare(pair, remarks),
            .. remarks.Select(match => RemarkMatcher.Told(pair, match)),
            .. ClaimFinder.Find(pair, remarks),
            .. NumberComparer.Compare(pair),
            .. ToneComparer.Compare(pair),
            .. ShareCounter.Count(pair),
        ];
        return new(FactsOf(pair.A, pair.SideA), FactsOf(pair.B, pair.SideB), [.. findings.OrderBy(static finding => Rank(finding.Kind))]);
    }

    private static int Rank(string kind)
    {
        for (var i = 0; i < FindingKind.All.Count; i++)
        {
            if (FindingKind.All[i] == kind)
            {
                return i;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(kind), kind, "Expected a kind of FindingKind.");
    }

    private static AccountFacts FactsOf(Account account, string? side)
    {
        var document = account.Record.Document;
        return new(document.Id, document.Title, document.Publisher, side, account.WordCount);
    }
}
