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

    private static IEnumerable<(Statement Statement, string Text)> Claims(AccountPair pair, Account account, string? own, string? other, HashSet<string> told)
    {
        if (own is null || other is null || own == other)
        {
            yield break;
        }

        foreach (var statement in pair.StatementsOf(account))
        {
            if (statement.Speaker.All(party => pair.CountryOf(account, party.Entity) == other))
            {
                var speakers = string.Join(" and ", statement.Speaker.Select(party => AccountPair.NameOf(account, party)));
                var fate = told.Contains(statement.Id) ? "told by both" : "not found in the other account";
                yield return (statement, $"{speakers} on record: {statement.Attitude}, {statement.Certainty}; {fate}");
            }
        }
    }
}
