using Readout.Reading.Accounts;
using Readout.Records;

namespace Readout.Desk.Compare;

/// <summary>
/// Finds the topics that one account has and the other lacks, and the order in which both take up what they share. What may be in the other account in other words is told as that,
/// with the sentences of both, and not as lacking.
/// </summary>
internal static class TopicComparer
{
    // Words that stand for each other in one remark ("power", "energy") are a wording; longer stretches are topics of their own.
    private const int LongestWording = 3;

    public static IEnumerable<Finding> Compare(AccountPair pair, IReadOnlyList<RemarkMatch> remarks)
    {
        var nearness = new Nearness(pair);
        var (a, b) = (Own(pair, pair.A, pair.B, nearness, remarks), Own(pair, pair.B, pair.A, nearness, remarks));
        return
        [
            .. Only(pair.A, a).Select(static topics => new Finding(FindingKind.Only, $"only A: {OneLine(topics)}", topics, [])),
            .. Only(pair.B, b).Select(static topics => new Finding(FindingKind.Only, $"only B: {OneLine(topics)}", [], topics)),
            .. Unsure(pair, a, b),
            .. Both(pair),
        ];
    }

    // One finding a sentence: the topics in it that the other account has nothing like.
    private static IEnumerable<IReadOnlyList<Span>> Only(Account account, List<OwnTopic> topics) =>
        topics.Where(static topic => topic.Nearest is null).GroupBy(static topic => topic.Passage).Select(group => Spans(account, group));

    private static IReadOnlyList<Span> Spans(Account account, IEnumerable<OwnTopic> topics) => [.. account.Joined(topics.Select(static topic => topic.Span).DistinctBy(static span => span.Start).OrderBy(static span => span.Start))];

    // One finding for two sentences, whichever of them has words that the other lacks.
    private static IEnumerable<Finding> Unsure(AccountPair pair, List<OwnTopic> a, List<OwnTopic> b)
    {
        var pairs = a.Where(static topic => topic.Nearest is not null).Select(static topic => (A: topic.Passage, B: topic.Nearest!))
            .Concat(b.Where(static topic => topic.Nearest is not null).Select(static topic => (A: topic.Nearest!, B: topic.Passage)))
            .Distinct().OrderBy(static two => two.A.Span.Start).ThenBy(static two => two.B.Span.Start);
        foreach (var (one, other) in pairs)
        {
            string[] words = [.. Told("A", pair.A, a.Where(topic => topic.Passage == one && topic.Nearest == other)), .. Told("B", pair.B, b.Where(topic => topic.Passage == other && topic.Nearest == one))];
            yield return new(FindingKind.Unsure, string.Join("; ", words), [one.Span], [other.Span]);
        }
    }

    private static IEnumerable<string> Told(string letter, Account account, IEnumerable<OwnTopic> topics)
    {
        var spans = Spans(account, topics);
        return spans.Count == 0 ? [] : [$"in these words only {letter}: {OneLine(spans)}"];
    }

    private static List<OwnTopic> Own(AccountPair pair, Account account, Account other, Nearness nearness, IReadOnlyList<RemarkMatch> remarks)
    {
        var found = new List<OwnTopic>();
        var wordings = remarks.SelectMany(match => RemarkMatcher.Differences(pair, match))
            .Where(static difference => difference is { First: not null, Second: not null } && IsShort(difference.First) && IsShort(difference.Second))
            .Select(difference => account == pair.A ? difference.First! : difference.Second!).ToList();
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var passage in account.Passages.Where(static passage => !passage.IsHeadline))
        {
            foreach (var topic in passage.Topics.Where(topic => !pair.IsSideName(account, topic.Span) && !pair.IsOfPeople(account, topic.Span)))
            {
                if (topic.Words.Any(word => (word.IsNoun || word.Country is not null) && !(word.Country is { } country && pair.Countries.Contains(country)) && !other.Has(word)) && !wordings.Exists(wording => wording.Start < topic.Span.End && wording.End > topic.Span.Start) && told.Add(string.Join(' ', topic.Words.Select(static word => word.Class))))
                {
                    found.Add(new(topic.Span, passage, Nearest(topic)));
                }

                Passage? Nearest(Topic topic) =>
                    OfRemark(topic.Span)
                    ?? (account.PlaceIn(topic.Span.Start, topic.Span.End) is { } place ? other.Passages.FirstOrDefault(candidate => !candidate.IsHeadline && other.PlacesOf(candidate).Contains((place.Country, !place.IsNamed))) : null)
                    ?? nearness.Of(topic, passage, account);
            }
        }

        return found;

        // What is told in both wordings is there in other words.
        Passage? OfRemark(Span span) => remarks.Select(match => account == pair.A ? (Own: match.A, Other: match.B) : (Own: match.B, Other: match.A))
            .Where(match => match.Own.Statement.Content.Any(content => content.Start <= span.Start && content.End >= span.End))
            .Select(match => other.Passages.FirstOrDefault(passage => passage.Span.Start <= match.Other.Spans[0].Start && passage.Span.End >= match.Other.Spans[0].End)).FirstOrDefault();
    }

    private static IEnumerable<Finding> Both(AccountPair pair)
    {
        var (first, second) = (FirstOf(pair, pair.A), FirstOf(pair, pair.B));
        var shared = first.Keys.Where(topic => second.ContainsKey(topic) && IsOneThing(first[topic], second[topic])).OrderBy(topic => first[topic].Span.Start).ToList();
        var orderInB = shared.OrderBy(topic => second[topic].Span.Start).ToList();
        return shared.Select((topic, i) => new Finding(
            FindingKind.Both,
            FormattableString.Invariant($"{OneLine(first[topic].Span)}: {i + 1} of {shared.Count} in A, {orderInB.IndexOf(topic) + 1} of {shared.Count} in B"),
            [first[topic].Span],
            [second[topic].Span]));
    }

    // "An immediate ceasefire" and "a ceasefire" are hardly two; "former civilian workers" and "Korean workers" may be.
    private static bool IsOneThing(Topic a, Topic b)
    {
        var (one, other) = (a.Words.Select(static word => word.Class).ToHashSet(StringComparer.Ordinal), b.Words.Select(static word => word.Class).ToHashSet(StringComparer.Ordinal));
        return a.Head == b.Head && (one.IsSubsetOf(other) || other.IsSubsetOf(one)) && Math.Abs(one.Count - other.Count) <= 1;
    }

    private static Dictionary<string, Topic> FirstOf(AccountPair pair, Account account)
    {
        var first = new Dictionary<string, Topic>(StringComparer.Ordinal);
        foreach (var topic in account.Passages.SelectMany(static passage => passage.Topics).Where(topic => !pair.IsSideName(account, topic.Span) && !pair.IsOfPeople(account, topic.Span)))
        {
            // A shared modifier makes no shared topic; the whole phrase must be there.
            first.TryAdd(string.Join(' ', topic.Nouns), topic);
        }

        return first;
    }

    private static bool IsShort(Span span) => span.Text.AsSpan().Count(' ') < LongestWording;

    private static string OneLine(IEnumerable<Span> spans) => string.Join(", ", spans.Select(OneLine));

    private static string OneLine(Span span) => string.Join(' ', span.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A topic that the other account has no words for.</summary>
    /// <param name="Span">Its words.</param>
    /// <param name="Passage">Its sentence.</param>
    /// <param name="Nearest">The sentence of the other account that may tell of it in other words, or null.</param>
    private sealed record OwnTopic(Span Span, Passage Passage, Passage? Nearest);
}
