using System.Globalization;
using Readout.Rules.Lexicons;

namespace Readout.Reading.Events;

/// <summary>
/// How far events are to be trusted, by the rule that found them: the share of right ones among those that people have judged
/// (lexicon/plover/confidence.tsv), drawn towards that of all rules where there are few. Immutable.
/// </summary>
internal sealed class Trust
{
    // So many judged events weigh as much as what is known of all rules together.
    private const double Weight = 8;
    private const string Alone = ":alone";
    private const string Any = "*";

    private readonly Dictionary<string, (int Told, int Right)> _counts = new(StringComparer.Ordinal);

    public Trust(WordTable counts)
    {
        foreach (var row in counts.Rows)
        {
            _counts.Add(row.Lemma, (int.Parse(row["told"], CultureInfo.InvariantCulture), int.Parse(row["right"], CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>The confidence, from 0 to 1, of an event of a rule.</summary>
    /// <param name="rule">Name of the rule.</param>
    /// <param name="isAlone">True if the event names one side only.</param>
    public double Of(string rule, bool isAlone)
    {
        var suffix = isAlone ? Alone : "";
        var (told, right) = _counts[Any + suffix];
        var usual = (double)right / told;
        (told, right) = _counts.GetValueOrDefault(rule + suffix);
        return Math.Round((right + (Weight * usual)) / (told + Weight), 2, MidpointRounding.AwayFromZero);
    }
}
