using Readout.Reading.Accounts;

namespace Readout.Desk.Compare;

/// <summary>Counts how many words of each account are remarks of whom.</summary>
internal static class ShareCounter
{
    private static readonly char[]? WhiteSpace = null;

    public static IEnumerable<Finding> Count(AccountPair pair)
    {
        var (a, b) = (Shares(pair, pair.A), Shares(pair, pair.B));
        return a.Keys.Union(b.Keys).Order(StringComparer.Ordinal).Select(speaker => new Finding(
            FindingKind.Share, $"{speaker}: {Share(a, speaker, pair.A)} of A, {Share(b, speaker, pair.B)} of B", [], []));
    }

    private static Dictionary<string, int> Shares(AccountPair pair, Account account)
    {
        var shares = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var statement in pair.StatementsOf(account))
        {
            var isJoint = AccountPair.IsJoint(account, statement);
            var sides = statement.Speaker.Select(party => pair.CountryOf(account, party.Entity) ?? pair.NameOf(account, party)).Distinct().Order(StringComparer.Ordinal);
            var words = statement.Content.Sum(static span => span.Text.Split(WhiteSpace, StringSplitOptions.RemoveEmptyEntries).Length);
            var key = isJoint ? "joint remarks" : $"remarks of {string.Join(" and ", sides)}";
            shares[key] = shares.GetValueOrDefault(key) + words;
        }

        return shares;
    }

    private static string Share(Dictionary<string, int> shares, string speaker, Account account)
    {
        var words = shares.GetValueOrDefault(speaker);
        return FormattableString.Invariant($"{words} of {account.WordCount} words ({100.0 * words / Math.Max(1, account.WordCount):F0} %)");
    }
}
