using Readout.Reading.Accounts;
using Readout.Records;

namespace Readout.Desk.Compare;

/// <summary>Finds the topics that one account has and the other lacks, and the order in which both take up what they share.</summary>
internal static class TopicComparer
{
    // Words that stand for each other in one remark ("power", "energy") are a wording; longer stretches are topics of their own.
    private const int LongestWording = 3;

    public static IEnumerable<Finding> Compare(AccountPair pair, IReadOnlyList<RemarkMatch> remarks)
    {
        var wordings = remarks.SelectMany(match => RemarkMatcher.Differences(pair, match))
            .Where(static difference => difference is { First: not null, Second: not null } && IsShort(difference.First) && IsShort(difference.Second))
            .ToList();
        return
        [
            .. Only(pair, pair.A, pair.B, [.. wordings.Select(static wording => wording.First!)]).Select(static finding => finding with { Text = $"only A: {finding.Text}" }),
            .. Only(pair, pair.B, pair.A, [.. wordings.Select(static wording => wording.Second!)]).Select(static finding => new Finding(finding.Kind, $"only B: {finding.Text}", finding.B, finding.A)),
            .. Both(pair),
        ];
    }

    private static bool IsShort(Span span) => span.Text.AsSpan().Count(' ') < LongestWording;

    // One finding a sentence: the topics in it that the other account has no word for.
    private static IEnumerable<Finding> Only(AccountPair pair, Account account, Account other, List<Span> wordings)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var passage in account.Passages)
        {
            var topics = passage.Topics
                .Where(topic => !pair.IsSideName(account, topic.Span) && topic.Nouns.Any(noun => !other.Classes.Contains(noun)) && !wordings.Exists(wording => wording.Start < topic.Span.End && wording.End > topic.Span.Start))
                .Where(topic => told.Add(string.Join(' ', topic.Nouns)))
                .ToList();
            if (topics.Count > 0)
            {
                yield return new(FindingKind.Only, string.Join(", ", topics.Select(static topic => OneLine(topic.Span))), [.. topics.Select(static topic => topic.Span)], []);
            }
        }
    }

    private static IEnumerable<Finding> Both(AccountPair pair)
    {
        var (first, second) = (FirstOf(pair, pair.A), FirstOf(pair, pair.B));
        var shared = first.Keys.Where(topic => second.ContainsKey(topic) && IsOneThing(first[topic].Topic, second[topic].Topic)).OrderBy(topic => first[topic].Topic.Span.Start).ToList();
        var orderInB = shared.OrderBy(topic => second[topic].Topic.Span.Start).ToList();
        return shared.Select((topic, i) => new Finding(
            FindingKind.Both,
            FormattableString.Invariant($"{OneLine(first[topic].Topic.Span)}: {i + 1} of {shared.Count} in A, {orderInB.IndexOf(topic) + 1} of {shared.Count} in B"),
            [first[topic].Topic.Span],
            [second[topic].Topic.Span]));
    }

    // "An operation" and "the special military operation" may be two; "an immediate ceasefire" and "a ceasefire" are hardly.
    private static bool IsOneThing(Topic a, Topic b) => Math.Abs(Words(a) - Words(b)) <= 1;

    private static int Words(Topic topic) => topic.Span.Text.AsSpan().Count(' ');

    private static Dictionary<string, (Topic Topic, int Passage)> FirstOf(AccountPair pair, Account account)
    {
        var first = new Dictionary<string, (Topic, int)>(StringComparer.Ordinal);
        for (var i = 0; i < account.Passages.Count; i++)
        {
            foreach (var topic in account.Passages[i].Topics.Where(topic => !pair.IsSideName(account, topic.Span)))
            {
                // A shared modifier makes no shared topic; the whole phrase must be there.
                first.TryAdd(string.Join(' ', topic.Nouns), (topic, i));
            }
        }

        return first;
    }

    private static string OneLine(Span span) => string.Join(' ', span.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
