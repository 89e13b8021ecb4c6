using Readout.Reading.Accounts;
using Readout.Reading.Variants;
using Readout.Records;

namespace Readout.Desk.Compare;

/// <summary>Two statements that are one remark, and the content words that align.</summary>
/// <param name="A">The first account's.</param>
/// <param name="B">The second's.</param>
/// <param name="Pairs">Content words that stand for each other.</param>
/// <param name="IsSure">False where few words are shared, or one of the two denies: it may be another remark.</param>
internal sealed record RemarkMatch(Remark A, Remark B, IReadOnlyList<(int First, int Second)> Pairs, bool IsSure);

/// <summary>Finds the same remark in both wordings: statements of one speaker whose content words mostly agree. Where the wordings part is found by aligning them.</summary>
internal static class RemarkMatcher
{
    // As for variants inside one document, but a readout's remarks are short: three words are asked for, or all but one of a shorter one.
    private const double MinShare = 0.5;
    private const int MinShared = 3;

    // An order, a promise, thanks: where both accounts have the speaker do the same, one shared word in two is enough.
    private const int MinSharedOfAct = 1;

    // With one word in common, besides the names of the sides, two remarks may be about two things; both sides together order or promise one thing.
    private const int MinWeightyOfSure = 2;

    /// <summary>The matches, best first; a statement is in one of them.</summary>
    public static IReadOnlyList<RemarkMatch> Match(AccountPair pair)
    {
        var (a, b) = (Remarks(pair, pair.A), Remarks(pair, pair.B));
        var possible = a.SelectMany(first => b.Select(second => MatchOf(pair, first, second))).OfType<RemarkMatch>()
            .OrderByDescending(static match => match.Pairs.Count)
            .ThenBy(static match => Math.Max(match.A.Words.Length, match.B.Words.Length))
            .ThenBy(static match => match.A.Spans[0].Start).ThenBy(static match => match.B.Spans[0].Start);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var chosen = new List<RemarkMatch>();
        foreach (var match in possible)
        {
            if (!taken.Contains(match.A.Statement.Id) && !taken.Contains(match.B.Statement.Id))
            {
                taken.Add(match.A.Statement.Id);
                taken.Add(match.B.Statement.Id);
                chosen.Add(match);
            }
        }

        return [.. chosen.OrderBy(static match => match.A.Spans[0].Start)];
    }

    /// <summary>Tells of a match: who said it, and where the wordings part.</summary>
    public static Finding Told(AccountPair pair, RemarkMatch match)
    {
        var speakers = string.Join(" and ", match.A.Statement.Speaker.Select(party => pair.NameOf(pair.A, party)).Distinct(StringComparer.Ordinal));
        var differs = Differences(pair, match);
        var text = differs.Count == 0
            ? $"{speakers}: in the same words of weight"
            : $"{speakers}: {string.Join("; ", differs.Select(static difference => $"{Quoted(difference.First)} — {Quoted(difference.Second)}"))}";
        return new(match.IsSure ? FindingKind.Remark : FindingKind.Unsure, match.IsSure ? text : $"perhaps one remark: {text}", match.A.Statement.Content, match.B.Statement.Content);
    }

    /// <summary>The words that stand for each other between aligned words, and words only one has there.</summary>
    public static IReadOnlyList<(Span? First, Span? Second)> Differences(AccountPair pair, RemarkMatch match)
    {
        var differs = new List<(Span?, Span?)>();
        var (i, j) = (0, 0);
        foreach (var (first, second) in match.Pairs.Append((match.A.Words.Length, match.B.Words.Length)))
        {
            if (first > i || second > j)
            {
                var (one, other) = (Words(pair.A, match.A, i, first, match.B), Words(pair.B, match.B, j, second, match.A));
                differs.AddRange(one is null && other is null ? [] : [(one, other)]);
            }

            if (first < match.A.Words.Length && !match.A.Spans[first].Text.Equals(match.B.Spans[second].Text, StringComparison.OrdinalIgnoreCase))
            {
                differs.Add((pair.A.Between(match.A.Words[first], match.A.Words[first]), pair.B.Between(match.B.Words[second], match.B.Words[second])));
            }

            (i, j) = (first + 1, second + 1);
        }

        return differs;
    }

    private static string Quoted(Span? span) => span is null ? "nothing" : $"“{string.Join(' ', span.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}”";

    // A word that the other wording has in another place is no difference.
    private static Span? Words(Account account, Remark remark, int from, int to, Remark other)
    {
        var own = Enumerable.Range(from, to - from).Where(i => !Has(other, remark, i)).ToList();
        return own.Count > 0 ? account.Between(remark.Words[own[0]], remark.Words[own[^1]]) : null;
    }

    // By class or, where a name was tagged in two ways, by the word itself.
    private static bool Has(Remark other, Remark remark, int index) =>
        Array.Exists(other.Words, word => word.Class == remark.Words[index].Class)
        || other.Spans.Any(span => span.Text.Equals(remark.Spans[index].Text, StringComparison.OrdinalIgnoreCase));

    private static List<Remark> Remarks(AccountPair pair, Account account) =>
        [.. pair.StatementsOf(account).Select(account.RemarkOf).Where(static remark => remark.Words.Length > 0)];

    private static RemarkMatch? MatchOf(AccountPair pair, Remark a, Remark b)
    {
        if (!pair.AreSame(a.Statement, b.Statement))
        {
            return null;
        }

        var shortest = Math.Min(a.Words.Length, b.Words.Length);
        var (shared, weighty) = Shared(pair, a, b);
        var (least, leastWeighty) = IsSameAct(a.Statement, b.Statement) ? (MinSharedOfAct, MinSharedOfAct) : (Math.Min(MinShared, Math.Max(2, shortest - 1)), 2);
        return shared >= least && weighty >= leastWeighty && shared >= MinShare * shortest
            ? new(a, b, WordAlignment.Align(a.Words, b.Words), (weighty >= MinWeightyOfSure || (IsSameAct(a.Statement, b.Statement) && pair.IsJoint(pair.A, a.Statement))) && pair.A.IsDenied(a.Statement) == pair.B.IsDenied(b.Statement))
            : null;
    }

    // A translation may turn the order round, so words are counted wherever they stand; the names of the sides are in every remark.
    private static (int Shared, int Weighty) Shared(AccountPair pair, Remark a, Remark b)
    {
        var left = b.Words.CountBy(static word => word.Class).ToDictionary(StringComparer.Ordinal);
        var (shared, weighty) = (0, 0);
        for (var i = 0; i < a.Words.Length; i++)
        {
            if (left.GetValueOrDefault(a.Words[i].Class) > 0)
            {
                left[a.Words[i].Class]--;
                shared++;
                weighty += pair.IsSideWord(pair.A, a, i) ? 0 : 1;
            }
        }

        return (shared, weighty);
    }

    private static bool IsSameAct(Statement a, Statement b) => a.Attitude == b.Attitude && a.Attitude != "says";
}
