using System.Globalization;

namespace Readout.Evaluation.Times;

/// <summary>
/// Scores time expressions against a gold standard, document by document: found (any overlap), exact extent, and value, which is equality
/// of the values of expressions that overlap (the main figure of TempEval-3, https://aclanthology.org/S13-2001/). Not thread-safe.
/// </summary>
internal sealed class TimeScorer
{
    private int _found;
    private int _exact;
    private int _valued;

    /// <summary>Number of gold expressions so far.</summary>
    public int Gold { get; private set; }

    /// <summary>Number of expressions said so far.</summary>
    public int Said { get; private set; }

    /// <summary>F1 of expressions that overlap, in percent.</summary>
    public double Relaxed => F1(_found);

    /// <summary>F1 of expressions of equal extent, in percent.</summary>
    public double Strict => F1(_exact);

    /// <summary>F1 of expressions that overlap and have equal values, in percent.</summary>
    public double Value => F1(_valued);

    /// <summary>Share of what was said that overlaps with gold, in percent.</summary>
    public double Precision => Said == 0 ? 0 : 100.0 * _found / Said;

    /// <summary>Share of the gold expressions that was found, in percent.</summary>
    public double Recall => Gold == 0 ? 0 : 100.0 * _found / Gold;

    /// <summary>Adds one document.</summary>
    /// <param name="gold">What the annotators marked.</param>
    /// <param name="said">What was found; each counts for one gold expression at most.</param>
    /// <returns>What was missed or has another value, in gold order.</returns>
    public IReadOnlyList<TimeDifference> Add(IReadOnlyList<MarkedTime> gold, IReadOnlyList<MarkedTime> said)
    {
        Gold += gold.Count;
        Said += said.Count;
        var used = new bool[said.Count];
        var differences = new List<TimeDifference>();
        foreach (var expected in gold)
        {
            var best = BestFor(expected, said, used);
            if (best < 0)
            {
                differences.Add(new(expected, null));
                continue;
            }

            used[best] = true;
            Count(expected, said[best], differences);
        }

        return differences;
    }

    /// <summary>The line of figures, as printed by <c>readout eval times</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"gold {Gold} said {Said}  relaxed F1 {Relaxed:F1}  strict F1 {Strict:F1}  value F1 {Value:F1}");

    private void Count(MarkedTime expected, MarkedTime found, List<TimeDifference> differences)
    {
        _found++;
        _exact += found.Start == expected.Start && found.End == expected.End ? 1 : 0;
        if (found.Value == expected.Value)
        {
            _valued++;
        }
        else
        {
            differences.Add(new(expected, found));
        }
    }

    // Among the unused that overlap: equal value before other value, then the nearest ends, then the first.
    private static int BestFor(MarkedTime gold, IReadOnlyList<MarkedTime> said, bool[] used)
    {
        var (best, bestKey) = (-1, (true, int.MaxValue));
        for (var i = 0; i < said.Count; i++)
        {
            if (used[i] || said[i].Start >= gold.End || gold.Start >= said[i].End)
            {
                continue;
            }

            var key = (said[i].Value != gold.Value, Math.Abs(said[i].Start - gold.Start) + Math.Abs(said[i].End - gold.End));
            if (key.CompareTo(bestKey) < 0)
            {
                (best, bestKey) = (i, key);
            }
        }

        return best;
    }

    private double F1(int correct) => Gold + Said == 0 ? 0 : 200.0 * correct / (Gold + Said);
}
