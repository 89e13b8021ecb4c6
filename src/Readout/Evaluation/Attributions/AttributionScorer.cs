namespace Readout.Evaluation.Attributions;

/// <summary>
/// Scores attributions against gold, as the literature on quotation attribution does: exact contents, Pareti's partial
/// contents, and triples of source, cue and content. docs/evaluation.md defines each figure.
/// </summary>
/// <param name="speech">Where given, only reported speech is scored.</param>
internal sealed class AttributionScorer(SpeechCues? speech = null)
{
    private const double Match = 0.5;

    /// <summary>What has been counted so far.</summary>
    public AttributionCounts Counts { get; } = new();

    /// <summary>Counts one document.</summary>
    public void Add(string text, IReadOnlyList<Attribution> gold, IReadOnlyList<Attribution> said)
    {
        if (speech is not null)
        {
            (gold, said) = SpeechFilter.Keep(text, gold, said, speech);
        }

        var scored = new ScoredText(text);
        var goldSets = Triple.Of(scored, gold);
        var saidSets = Triple.Of(scored, said);
        Counts.Documents++;
        goldSets.ForEach(one => Counts.Gold.Add(one.Kind));
        saidSets.ForEach(one => Counts.Said.Add(one.Kind));
        CountContents(goldSets, saidSets);
        CountMatches(scored, goldSets, saidSets);
        CountExactTriples(goldSets, saidSets);
        CountSpans(Counts.Fragments, Fragments(scored, gold), Fragments(scored, said));
        CountSpans(Counts.Sources, goldSets.Select(one => one.Source), saidSets.Select(one => one.Source));
        CountSpans(Counts.Cues, goldSets.Select(one => one.Cue), saidSets.Select(one => one.Cue));
    }

    private void CountContents(List<Triple> gold, List<Triple> said)
    {
        foreach (var (g, s) in Alignment.OfContents(gold, said))
        {
            Counts.ContentExact.Add(gold[g].Kind, said[s].Kind);
        }

        var allGold = TokenSet.Union(gold.Select(one => one.Content));
        var allSaid = TokenSet.Union(said.Select(one => one.Content));
        Counts.Tokens.Gold += allGold.Count;
        Counts.Tokens.Said += allSaid.Count;
        Counts.Tokens.Exact += allGold.Shared(allSaid);
        gold.ForEach(one => Counts.GoldCovered.Add(one.Kind, (double)one.Content.Shared(allSaid) / one.Content.Count));
        said.ForEach(one => Counts.SaidCovered.Add(one.Kind, (double)one.Content.Shared(allGold) / one.Content.Count));
    }

    private void CountMatches(ScoredText text, List<Triple> gold, List<Triple> said)
    {
        foreach (var (g, s) in Alignment.OfTriples(gold, said, Match))
        {
            var (right, given) = (gold[g], said[s]);
            var isSource = IsSameSource(text, right.Source, given.Source);
            var isCue = right.Cue.Overlaps(given.Cue) || (right.Cue.Count == 0 && given.Cue.Count == 0);
            Counts.ContentMatched.Add(right.Kind, given.Kind);
            Counts.CueRight += isCue ? 1 : 0;
            Counts.CueExact += right.Cue.Equals(given.Cue) ? 1 : 0;
            CountSource(right, given, isSource);
            if (isSource)
            {
                Counts.SpeakerRight.Add(right.Kind, given.Kind);
            }

            if (isSource && isCue)
            {
                Counts.TripleRelaxed.Add(right.Kind, given.Kind);
            }
        }
    }

    private void CountSource(Triple right, Triple given, bool isSource)
    {
        if (right.Source.Count == 0)
        {
            Counts.WithoutSource++;
            Counts.WithoutSourceRight += given.Source.Count == 0 ? 1 : 0;
            return;
        }

        Counts.WithSource.Add(right.Kind);
        Counts.SourceRight.Add(right.Kind, isSource ? 1 : 0);
        Counts.SourceExact += right.Source.Equals(given.Source) ? 1 : 0;
    }

    private void CountExactTriples(List<Triple> gold, List<Triple> said)
    {
        var left = gold.GroupBy(one => (one.Source, one.Cue, one.Content)).ToDictionary(group => group.Key, group => group.Count());
        foreach (var group in said.GroupBy(one => (one.Source, one.Cue, one.Content)))
        {
            Counts.TripleExact += Math.Min(group.Count(), left.GetValueOrDefault(group.Key));
        }
    }

    private static void CountSpans(SpanCount count, IEnumerable<TokenSet> gold, IEnumerable<TokenSet> said)
    {
        var goldSpans = gold.Where(span => span.Count > 0).ToHashSet();
        var saidSpans = said.Where(span => span.Count > 0).ToHashSet();
        count.Gold += goldSpans.Count;
        count.Said += saidSpans.Count;
        count.Exact += goldSpans.Count(saidSpans.Contains);
        count.GoldOverlapped += goldSpans.Count(span => saidSpans.Any(span.Overlaps));
        count.SaidOverlapped += saidSpans.Count(span => goldSpans.Any(span.Overlaps));
    }

    // Every piece of a content as a span of its own, as taggers see them.
    private static IEnumerable<TokenSet> Fragments(ScoredText text, IReadOnlyList<Attribution> attributions) =>
        attributions.SelectMany(one => one.Content).Select(range => text.TokensIn([range]));

    private static bool IsSameSource(ScoredText text, TokenSet gold, TokenSet said) =>
        gold.Count == 0 || said.Count == 0
            ? gold.Count == said.Count
            : text.HeadOf(gold) == text.HeadOf(said) || gold.Jaccard(said) >= Match;
}
