using Readout.Records;

namespace Readout.Evaluation.Events;

/// <summary>
/// Scores events from the bare sentence to who did what to whom. A party counts for a gold span when it overlaps it and is no
/// longer than twice that span plus 30 characters; docs/evaluation.md defines each figure.
/// </summary>
internal sealed class EventScorer
{
    private const int Slack = 30;

    // The gold does not tell these two apart.
    private const string Yield = "YIELD";

    /// <summary>Stands in the table for no event at all.</summary>
    public const string Nothing = "-";

    private static readonly string[] Yielding = ["CONCEDE", "RETREAT"];

    private static readonly string[] Reciprocal = ["CONSULT", "AGREE", "COOPERATE", "SUPPORT"];

    /// <summary>What has been counted so far.</summary>
    public EventCounts Counts { get; } = new();

    /// <summary>Counts one sentence; true where the gold event was found.</summary>
    public bool Add(EventGold gold, IReadOnlyList<Event> events)
    {
        var about = events.Where(told => IsAboutPair(told, gold)).ToList();
        var onPair = about.FindAll(told => IsOnPair(told, gold));
        var good = onPair.FindAll(told => GoldName(told.Type, gold) == gold.Type);
        Counts.Sentences++;
        Counts.Events += events.Count;
        Counts.About += about.Count;
        Counts.Good += good.Count;
        Counts.Pairs += onPair.Count > 0 ? 1 : 0;
        Counts.Hits += good.Count > 0 ? 1 : 0;
        var type = TypeCount(gold.Type);
        type.Gold++;
        type.Hit += good.Count > 0 ? 1 : 0;
        type.Good += good.Count;
        about.ForEach(told => TypeCount(Yielding.Contains(told.Type) ? Yield : told.Type).Said++);
        Compare(gold, about, onPair, good);
        return good.Count > 0;
    }

    private void Compare(EventGold gold, List<Event> about, List<Event> onPair, List<Event> good)
    {
        foreach (var told in about)
        {
            var isRight = good.Contains(told);
            var name = Yielding.Contains(told.Type) ? Yield : told.Type;
            Counts.Table[(gold.Type, name)] = Counts.Table.GetValueOrDefault((gold.Type, name)) + 1;
            Counts.Reliability.Add(told.Confidence, isRight);
            var (all, right) = Counts.ByRule.GetValueOrDefault(told.Rule);
            Counts.ByRule[told.Rule] = (all + 1, right + (isRight ? 1 : 0));
            if (!isRight)
            {
                var key = (gold.Type, name, onPair.Contains(told));
                Counts.Confusions[key] = Counts.Confusions.GetValueOrDefault(key) + 1;
            }
        }

        if (about.Count == 0)
        {
            Counts.Table[(gold.Type, Nothing)] = Counts.Table.GetValueOrDefault((gold.Type, Nothing)) + 1;
        }
    }

    private EventTypeCount TypeCount(string type)
    {
        if (!Counts.ByType.TryGetValue(type, out var count))
        {
            Counts.ByType.Add(type, count = new());
        }

        return count;
    }

    private static string GoldName(string type, EventGold gold) => gold.Type == Yield && Yielding.Contains(type) ? Yield : type;

    private static bool IsOnPair(Event told, EventGold gold) => told.Recipient.Count > 0
        ? Counted(told.Actor, gold.Source) && Counted(told.Recipient, gold.Target)
        : Reciprocal.Contains(told.Type) && Counted(told.Actor, gold.Source) && Counted(told.Actor, gold.Target);

    private static bool IsAboutPair(Event told, EventGold gold)
    {
        Party[] parties = [.. told.Actor, .. told.Recipient];
        return Counted(parties, gold.Source) && Counted(parties, gold.Target);
    }

    private static bool Counted(IReadOnlyList<Party> parties, IReadOnlyList<TextRange> spans) =>
        parties.Any(party => spans.Any(span =>
            party.Start < span.End && span.Start < party.End && party.End - party.Start <= (2 * (span.End - span.Start)) + Slack));
}
