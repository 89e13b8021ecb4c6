using Readout.Reading.Accounts;
using Readout.Records;

namespace Readout.Desk.Compare;

/// <summary>Finds what each account has the other side say, and whether the other side's own account tells of it.</summary>
internal static class ClaimFinder
{
    // Of a remark with more than these content words without a counterpart, only a part is told by both.
    private const double MinShareOfTold = 0.6;

    public static IEnumerable<Finding> Find(AccountPair pair, IReadOnlyList<RemarkMatch> remarks)
    {
        var nearness = new Nearness(pair);
        foreach (var (statement, text, nearest) in Claims(pair, pair.A, pair.SideA, pair.SideB, remarks, nearness))
        {
            yield return new(FindingKind.Claim, $"A has {text}", pair.A.WithCue(statement), nearest);
        }

        foreach (var (statement, text, nearest) in Claims(pair, pair.B, pair.SideB, pair.SideA, remarks, nearness))
        {
            yield return new(FindingKind.Claim, $"B has {text}", nearest, pair.B.WithCue(statement));
        }
    }

    private static IEnumerable<(Statement Statement, string Text, IReadOnlyList<Span> Nearest)> Claims(
        AccountPair pair, Account account, string? own, string? other, IReadOnlyList<RemarkMatch> remarks, Nearness nearness)
    {
        // A report is nobody's account, but whom the other side speaks for is plain from who met.
        other ??= own is not null && pair.Countries.Where(country => country != own).ToList() is [var only] ? only : null;
        if (own is null || other is null || own == other)
        {
            yield break;
        }

        foreach (var statement in pair.StatementsOf(account).Where(statement => pair.SideOf(account, statement) == other))
        {
            var speakers = string.Join(" and ", statement.Speaker.Select(party => pair.NameOf(account, party)).Distinct(StringComparer.Ordinal));
            var (fate, nearest) = FateOf(statement);
            yield return (statement, $"{speakers} on record{Said(statement)}; {fate}", nearest);
        }

        (string Fate, IReadOnlyList<Span> Nearest) FateOf(Statement statement)
        {
            var told = remarks.FirstOrDefault(match => (account == pair.A ? match.A : match.B).Statement.Id == statement.Id);
            if (told is not null)
            {
                return (!told.IsSure ? "perhaps told by both" : told.Pairs.Count >= MinShareOfTold * (account == pair.A ? told.A : told.B).Words.Length ? "told by both" : "told by both in part", []);
            }

            return nearness.Of(account.WordsOf(statement), account) is { } passage ? ("no like remark in the other account, whose nearest words are", [passage.Span]) : ("the other account has nothing in like words", []);
        }
    }

    // By the word of the account itself; and how sure it is where that is not plain from the word.
    private static string Said(Statement statement)
    {
        var cue = statement.Cue is { } span ? $": “{Visible(span.Text)}”" : "";
        var certainty = statement.Certainty switch
        {
            "denied" => ", as denied",
            "possible" => ", as possible",
            "conditional" => ", on a condition",
            "future" => ", of what is to come",
            _ => "",
        };
        return cue + certainty;
    }

    private static string Visible(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
