using Readout.Language.Conllu;

namespace Readout.Language.Evaluation;

/// <summary>
/// Compares the names that the engine finds on a treebank's tokens with the entities marked there as <c>Entity=</c> in the manner of GUM: persons, places and
/// organisations called by a proper noun.
/// </summary>
public static class NameEvaluation
{
    /// <summary>Scores <paramref name="engine"/>, or returns null if the treebank marks no entities.</summary>
    public static NameScores? Score(IReadOnlyList<ConlluSentence> gold, LanguageEngine engine)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(engine);
        if (!GoldNames.IsMarked(gold))
        {
            return null;
        }

        var pairs = gold.Select(sentence => (Gold: GoldNames.Of(sentence), Found: engine.FindNames(sentence))).ToArray();
        var types = Enum.GetValues<NameType>().Select(type => Compare(pairs, name => name.Type == type, (a, b) => a == b)).ToArray();
        return new(Compare(pairs, _ => true, (a, b) => a == b), Compare(pairs, _ => true, (a, b) => a with { Type = b.Type } == b), types);
    }

    private static Overlap Compare((List<NameSpan> Gold, IReadOnlyList<NameSpan> Found)[] pairs, Func<NameSpan, bool> isCounted, Func<NameSpan, NameSpan, bool> isSame) => new(
        pairs.Sum(pair => pair.Found.Where(isCounted).Count(name => pair.Gold.Exists(other => isSame(name, other)))),
        pairs.Sum(pair => pair.Gold.Count(isCounted)),
        pairs.Sum(pair => pair.Found.Count(isCounted)));
}
