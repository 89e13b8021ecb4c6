using Readout.Reading.Accounts;
using Readout.Records;

namespace Readout.Desk.Compare;

/// <summary>Finds what each account has the other side say, and whether the other side's own account tells of it.</summary>
internal static class ClaimFinder
{
    public static IEnumerable<Finding> Find(AccountPair pair, IReadOnlyList<RemarkMatch> remarks)
    {
        var told = remarks.SelectMany(static match => new[] { match.A.Statement.Id, match.B.Statement.Id }).ToHashSet(StringComparer.Ordinal);
        foreach (var (statement, text) in Claims(pair, pair.A, pair.SideA, pair.SideB, told))
        {
            yield return new(FindingKind.Claim, $"A has {text}", statement.Content, []);
        }

        foreach (var (statement, text) in Claims(pair, pair.B, pair.SideB, pair.SideA, told))
        {
            yield return new(FindingKind.Claim, $"B has {text}", [], statement.Content);
        }
    }

    // Two words in three of the remark, two at least, in one sentence of the other account.
    private static bool IsSpokenOf(Account account, Statement statement, Account other)
    {
        var words = account.RemarkOf(statement).Words.Select(static word => word.Class).ToHashSet(StringComparer.Ordinal);
        return words.Count > 1 && other.Passages.Any(passage => words.Count(passage.Classes.Contains) is var shared && shared >= 2 && 3 * shared >= 2 * words.Count);
    }

    private static IEnumerable<(Statement Statement, string Text)> Claims(AccountPair pair, Account account, string? own, string? other, HashSet<string> told)
    {
        if (own is null || other is null || own == other)
        {
            yield break;
        }

        foreach (var statement in pair.StatementsOf(account))
        {
            if (!AccountPair.IsJoint(account, statement) && statement.Speaker.All(party => pair.CountryOf(account, party.Entity) == other))
            {
                var speakers = string.Join(" and ", statement.Speaker.Select(party => pair.NameOf(account, party)));
                var fate = told.Contains(statement.Id) ? "told by both" : IsSpokenOf(account, statement, account == pair.A ? pair.B : pair.A) ? "the other account speaks of it, but not as this remark" : "not found in the other account";
                yield return (statement, $"{speakers} on record: {statement.Attitude}, {statement.Certainty}; {fate}");
            }
        }
    }
}
