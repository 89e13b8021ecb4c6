using System.Globalization;
using System.Numerics;
using Readout.Language.Conllu;

namespace Readout.Language.Evaluation;

/// <summary>Compares a parse with a treebank's own, word by word on the same tokens.</summary>
public static class ParseEvaluation
{
    /// <summary>Parses the treebank's tokens with <paramref name="engine"/> and scores the result.</summary>
    public static ParseScores Score(IReadOnlyList<ConlluSentence> gold, LanguageEngine engine)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(engine);
        return Score(gold, [.. gold.Select(engine.Annotate)]);
    }

    /// <summary>Scores <paramref name="predicted"/> against <paramref name="gold"/>.</summary>
    /// <exception cref="ArgumentException">The two do not have the same sentences and words.</exception>
    public static ParseScores Score(IReadOnlyList<ConlluSentence> gold, IReadOnlyList<ConlluSentence> predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        if (gold.Count != predicted.Count)
        {
            throw new ArgumentException($"{predicted.Count} sentences; expected {gold.Count}", nameof(predicted));
        }

        var tally = new Tally();
        for (var s = 0; s < gold.Count; s++)
        {
            if (gold[s].Words.Count != predicted[s].Words.Count)
            {
                throw new ArgumentException($"sentence {s + 1} has {predicted[s].Words.Count} words; expected {gold[s].Words.Count}", nameof(predicted));
            }

            for (var i = 0; i < gold[s].Words.Count; i++)
            {
                tally.Add(i + 1, gold[s].Words[i], predicted[s].Words[i]);
            }
        }

        return tally.ToScores();
    }

    private static string Universal(string relation) =>
        relation.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? relation[..colon] : relation;

    private sealed class Tally
    {
        private readonly Dictionary<string, (int Right, int Gold, int Found)> _relations = new(StringComparer.Ordinal);
        private readonly SortedDictionary<int, Share> _distances = [];
        private Share _upos;
        private Share _xpos;
        private Share _lemmas;
        private Share _uas;
        private Share _las;
        private Share _full;

        public void Add(int number, ConlluRow gold, ConlluRow found)
        {
            var isHead = gold.Head == found.Head;
            var isArc = isHead && gold.Deprel == found.Deprel;
            _upos = _upos.With(gold.Upos == found.Upos);
            _xpos = _xpos.With(gold.Xpos == found.Xpos);
            _lemmas = gold.Lemma == "_" && gold.Form != "_" ? _lemmas : _lemmas.With(gold.Lemma == found.Lemma);
            _uas = _uas.With(isHead);
            _las = _las.With(isHead && Universal(gold.Deprel) == Universal(found.Deprel));
            _full = _full.With(isArc);
            Count(gold.Deprel, (isArc ? 1 : 0, 1, 0));
            Count(found.Deprel, (0, 0, 1));
            var distance = Distance(number, gold);
            _distances[distance] = _distances.GetValueOrDefault(distance).With(isHead);
        }

        public ParseScores ToScores() => new(
            _upos,
            _xpos,
            _lemmas,
            _uas,
            _las,
            _full,
            [.. _relations.OrderByDescending(entry => entry.Value.Gold).ThenBy(entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => new RelationScore(entry.Key, new(entry.Value.Right, entry.Value.Gold, entry.Value.Found)))],
            [.. _distances.Select(entry => new DistanceScore(entry.Key, entry.Value))]);

        private void Count(string relation, (int Right, int Gold, int Found) add)
        {
            var (right, gold, found) = _relations.GetValueOrDefault(relation);
            _relations[relation] = (right + add.Right, gold + add.Gold, found + add.Found);
        }

        private static int Distance(int number, ConlluRow gold)
        {
            var head = int.Parse(gold.Head, CultureInfo.InvariantCulture);
            return head == 0 ? 0 : (int)BitOperations.RoundUpToPowerOf2((uint)Math.Abs(number - head) + 1) / 2;
        }
    }
}
