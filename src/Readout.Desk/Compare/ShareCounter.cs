using System.Globalization;
using Readout.Reading.Accounts;

namespace Readout.Desk.Compare;

/// <summary>Counts of whom the sentences of each account tell: whose people or government are the subject of their main clauses. What is not known for sure is not counted, so the counts are least ones.</summary>
internal static class ShareCounter
{
    public static IEnumerable<Finding> Count(AccountPair pair)
    {
        var (a, b) = (Shares(pair, pair.A), Shares(pair, pair.B));
        return a.Keys.Union(b.Keys).Order(StringComparer.Ordinal).Select(subject => new Finding(
            FindingKind.Share, $"{subject} as subject: {Share(a, subject, pair.A)} of A, {Share(b, subject, pair.B)} of B", [], []));
    }

    private static Dictionary<string, int> Shares(AccountPair pair, Account account) => account.Passages
        .Where(static passage => passage is { IsHeadline: false, Subject: not null })
        .Select(passage => pair.SubjectOf(account, passage)).OfType<string>()
        .CountBy(static side => side).ToDictionary(StringComparer.Ordinal);

    private static string Share(Dictionary<string, int> shares, string subject, Account account)
    {
        var all = account.Passages.Count(static passage => passage is { IsHeadline: false, Subject: not null });
        return shares.GetValueOrDefault(subject) is > 0 and var count
            ? string.Create(CultureInfo.InvariantCulture, $"at least {count} of {all} sentences")
            : string.Create(CultureInfo.InvariantCulture, $"none found among {all} sentences");
    }
}
