namespace Readout.Evaluation.Attributions;

/// <summary>Pairs gold with predictions, one to one, the best pairs first.</summary>
internal static class Alignment
{
    // Breaks ties between contents that match alike.
    private const double Bonus = 0.01;

    /// <summary>Pairs whose contents are equal.</summary>
    public static List<(int Gold, int Said)> OfContents(List<Triple> gold, List<Triple> said) =>
        OneToOne(Pairs(gold, said).Where(pair => gold[pair.Gold].Content.Equals(said[pair.Said].Content)).Select(pair => (1.0, pair.Gold, pair.Said)));

    /// <summary>Pairs whose contents overlap by a Jaccard index of at least <paramref name="least"/>; source and cue decide between equals.</summary>
    public static List<(int Gold, int Said)> OfTriples(List<Triple> gold, List<Triple> said, double least) =>
        OneToOne(Pairs(gold, said)
            .Select(pair => (Index: gold[pair.Gold].Content.Jaccard(said[pair.Said].Content), pair.Gold, pair.Said))
            .Where(pair => pair.Index >= least)
            .Select(pair => (pair.Index + BonusOf(gold[pair.Gold].Source, said[pair.Said].Source) + BonusOf(gold[pair.Gold].Cue, said[pair.Said].Cue), pair.Gold, pair.Said)));

    private static double BonusOf(TokenSet gold, TokenSet said) => gold.Overlaps(said) ? Bonus : 0;

    private static IEnumerable<(int Gold, int Said)> Pairs(List<Triple> gold, List<Triple> said)
    {
        for (var g = 0; g < gold.Count; g++)
        {
            for (var s = 0; s < said.Count; s++)
            {
                if (gold[g].Content.Overlaps(said[s].Content))
                {
                    yield return (g, s);
                }
            }
        }
    }

    private static List<(int Gold, int Said)> OneToOne(IEnumerable<(double Worth, int Gold, int Said)> pairs)
    {
        var taken = new List<(int, int)>();
        var (goldTaken, saidTaken) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (_, gold, said) in pairs.OrderDescending())
        {
            if (!goldTaken.Contains(gold) && saidTaken.Add(said))
            {
                goldTaken.Add(gold);
                taken.Add((gold, said));
            }
        }

        return taken;
    }
}
