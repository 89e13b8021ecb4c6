using Readout.Language;
using Readout.Language.Lemmas;

namespace Readout.Forge.Training;

/// <summary>
/// Counts which rule makes the lemma of each word, which letters each ending takes off and puts on, and in which case a lemma stands, by tag; collects the
/// lemmas that are known and the inflections that are frequent.
/// </summary>
internal static class LemmaTraining
{
    // So many words must be inflected alike before others are.
    private const int LeastInflected = 3;

    // More letters are no ending but an abbreviation written out.
    private const int LongestAddition = 3;

    public static Lemmatizer Train(TrainingSentence[] sentences, LemmaList list, TagSet tags)
    {
        var rules = new RuleNumbers();
        var words = CollectWords(sentences, list, tags);
        var letters = CountLetters(words, rules);
        var endings = Shorten(letters.ToDictionary(entry => entry.Key, entry => rules.Best(entry.Value)), key => Lemmatizer.EndingKey(key.Ending, key.Tag), key => (key.Ending[1..], key.Tag), key => key.Ending);
        var cases = Shorten(
            CountCases(words).ToDictionary(entry => entry.Key, entry => (short)Array.IndexOf(entry.Value, entry.Value.Max())),
            key => Lemmatizer.CaseKey(key.Ending, key.Tag, key.Shape),
            key => (key.Ending[1..], key.Tag, key.Shape),
            key => key.Ending);
        var known = new KnownLemmas(Inflections(words), new([.. KnownKeys(words, list).Distinct().Order()]));
        var byEnding = new Lemmatizer(rules.All, new(new Dictionary<uint, short>()), new(endings), new(cases), known);
        var own = OwnRules(words, byEnding, rules);
        return new(rules.All, new(own), new(endings), new(cases), known);
    }

    private static Dictionary<(string Form, int Tag), List<(string Form, string Lemma)>> CollectWords(TrainingSentence[] sentences, LemmaList list, TagSet tags)
    {
        var words = new Dictionary<(string Form, int Tag), List<(string Form, string Lemma)>>();
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                var (form, lemma) = (sentence.Source.Words[i].Form, sentence.Source.Words[i].Lemma);
                if (form.Length <= Lemmatizer.LongestWord && lemma != "_" && !form.Contains(' ', StringComparison.Ordinal))
                {
                    Add(form, sentence.Tags[i], lemma);
                }
            }
        }

        foreach (var (form, tag, lemma) in list.Forms)
        {
            // The list is right where a treebank errs.
            if (Array.IndexOf(tags.Names, tag) is >= 0 and var number)
            {
                words[(Lowered(form), number)] = [(form, lemma)];
            }
        }

        return words;

        void Add(string form, int tag, string lemma)
        {
            if (!words.TryGetValue((Lowered(form), tag), out var seen))
            {
                words[(Lowered(form), tag)] = seen = [];
            }

            seen.Add((form, lemma));
        }
    }

    private static string Lowered(string form) => form.ToLowerInvariant().Replace('’', '\'');

    // Letters that hold for a word equally often all count, so that other words decide between them. What lies before the ending may differ in other words, so a
    // rule that changes it says nothing about them; and what only a few words do (abbreviations written out) no other word does.
    private static Dictionary<(string Ending, int Tag), Dictionary<short, int>> CountLetters(
        Dictionary<(string Form, int Tag), List<(string Form, string Lemma)>> words, RuleNumbers numbers)
    {
        var ways = words.SelectMany(word => MainLetters(word.Value).Select(rule => (rule.Strip, rule.Add, word.Key.Tag))).CountBy(way => way).ToDictionary();
        var counts = new Dictionary<(string Ending, int Tag), Dictionary<short, int>>();
        foreach (var ((form, tag), seen) in words)
        {
            foreach (var rule in MainLetters(seen))
            {
                if (rule.Strip + rule.Add.Length == 0 || (rule.Add.Length <= LongestAddition && ways[(rule.Strip, rule.Add, tag)] >= LeastInflected))
                {
                    for (var length = Math.Min(rule.Strip, Lemmatizer.LongestEnding + 1); length <= Math.Min(Lemmatizer.LongestEnding, form.Length); length++)
                    {
                        Count(counts, (form[^length..], tag), numbers.Of(rule));
                    }
                }
            }
        }

        return counts;
    }

    private static IEnumerable<LemmaRule> MainLetters(List<(string Form, string Lemma)> seen)
    {
        var counts = seen.CountBy(word => Letters(word.Form, word.Lemma)).ToArray();
        var most = counts.Max(count => count.Value);
        return counts.Where(count => count.Value == most).Select(count => count.Key);
    }

    private static LemmaRule Letters(string form, string lemma) => LemmaRule.Between(Lowered(form), lemma.ToLowerInvariant(), LetterCase.Lower);

    private static Dictionary<(string Ending, int Tag, WordShape Shape), int[]> CountCases(Dictionary<(string Form, int Tag), List<(string Form, string Lemma)>> words)
    {
        var counts = new Dictionary<(string Ending, int Tag, WordShape Shape), int[]>();
        foreach (var ((lowered, tag), seen) in words)
        {
            foreach (var (form, lemma) in seen.Distinct())
            {
                // What is written in capitals, or in both, is too rare to tell its endings apart.
                var shape = LemmaRule.ShapeOf(form);
                var longest = shape is WordShape.Small or WordShape.Initial ? Math.Min(Lemmatizer.LongestEnding, lowered.Length) : 0;
                for (var length = 0; length <= longest; length++)
                {
                    foreach (var letterCase in CasesOf(form, lemma))
                    {
                        var key = (lowered[^length..], tag, shape);
                        if (!counts.TryGetValue(key, out var count))
                        {
                            counts[key] = count = new int[Enum.GetValues<LetterCase>().Length];
                        }

                        count[(int)letterCase]++;
                    }
                }
            }
        }

        return counts;
    }

    private static IEnumerable<LemmaRule> ShortestRules(string form, string lemma)
    {
        var rules = Enum.GetValues<LetterCase>().Select(letterCase => LemmaRule.Between(form, lemma, letterCase)).ToArray();
        var least = rules.Min(rule => rule.Strip);
        return rules.Where(rule => rule.Strip == least);
    }

    // The cases that alone, beside the letters, explain the lemma.
    private static IEnumerable<LetterCase> CasesOf(string form, string lemma)
    {
        var strip = Letters(form, lemma).Strip;
        return Enum.GetValues<LetterCase>().Where(letterCase => LemmaRule.Between(form, lemma, letterCase).Strip == strip);
    }

    // With the letter before what changes, which tells "stirring" (stir) from "hiring" (hire). Only of tags whose words mostly change.
    private static Inflection[] Inflections(Dictionary<(string Form, int Tag), List<(string Form, string Lemma)>> words)
    {
        var inflected = words.GroupBy(word => word.Key.Tag)
            .Where(group => group.Count(word => MainLetters(word.Value).First().Strip > 0) * 2 > group.Count()).Select(group => group.Key).ToHashSet();
        return [.. words.Where(word => inflected.Contains(word.Key.Tag))
            .SelectMany(word => MainLetters(word.Value)
                .Where(rule => rule.Strip > 0 && rule.Strip < Lemmatizer.LongestEnding && rule.Strip + 1 < word.Key.Form.Length)
                .Select(rule => new Inflection(word.Key.Tag, word.Key.Form[^(rule.Strip + 1)..], word.Key.Form[^(rule.Strip + 1)] + rule.Add)))
            .CountBy(inflection => inflection)
            .Where(count => count.Value >= LeastInflected)
            .OrderBy(count => count.Key.Tag).ThenByDescending(count => count.Value).ThenBy(count => count.Key.Ending, StringComparer.Ordinal).ThenBy(count => count.Key.Add, StringComparer.Ordinal)
            .Select(count => count.Key)];
    }

    private static IEnumerable<uint> KnownKeys(Dictionary<(string Form, int Tag), List<(string Form, string Lemma)>> words, LemmaList list) =>
        words.Values.SelectMany(seen => seen).Select(word => word.Lemma).Concat(list.Lemmas)
            .Where(lemma => lemma.Length > 1 && lemma.All(char.IsLower))
            .Select(lemma => KnownLemmas.Key(lemma));

    // What the next shorter ending says anyway need not be stored; the longest first, so that no needed one falls.
    private static Dictionary<uint, short> Shorten<TKey>(
        Dictionary<TKey, short> best, Func<TKey, uint> hash, Func<TKey, TKey> shorter, Func<TKey, string> ending)
        where TKey : notnull
    {
        var kept = new Dictionary<uint, short>();
        foreach (var (key, rule) in best.OrderBy(entry => ending(entry.Key).Length))
        {
            if (ending(key).Length == 0 || !best.TryGetValue(shorter(key), out var same) || same != rule)
            {
                kept[hash(key)] = rule;
            }
        }

        return kept;
    }

    // Words of which the endings tell the same, in every case they are or may be written in, are left out.
    private static Dictionary<uint, short> OwnRules(
        Dictionary<(string Form, int Tag), List<(string Form, string Lemma)>> words, Lemmatizer byEnding, RuleNumbers numbers)
    {
        var own = new Dictionary<uint, short>();
        foreach (var ((lowered, tag), seen) in words)
        {
            var counts = new Dictionary<short, int>();
            foreach (var (form, lemma) in seen)
            {
                foreach (var rule in ShortestRules(form, lemma))
                {
                    var number = numbers.Of(rule);
                    counts[number] = counts.GetValueOrDefault(number) + 1;
                }
            }

            var best = numbers.Best(counts);
            if (seen.Select(word => word.Form).Append(lowered).Distinct(StringComparer.Ordinal).Any(form => Lemma(form, best) != ByEnding(form)))
            {
                own[Lemmatizer.WordKey(lowered, tag)] = best;
            }

            string ByEnding(string form)
            {
                var lemma = new char[byEnding.Room(form.Length)];
                return new(lemma, 0, byEnding.Write(form, tag, lemma));
            }
        }

        return own;

        string Lemma(string form, short rule)
        {
            var lemma = new char[form.Length + numbers[rule].Add.Length];
            return new(lemma, 0, numbers[rule].Apply(form, lemma));
        }
    }

    private static void Count<TKey>(Dictionary<TKey, Dictionary<short, int>> counts, TKey key, short rule)
        where TKey : notnull
    {
        if (!counts.TryGetValue(key, out var rules))
        {
            counts[key] = rules = [];
        }

        rules[rule] = rules.GetValueOrDefault(rule) + 1;
    }

    private sealed class RuleNumbers
    {
        private readonly Dictionary<LemmaRule, short> _numbers = [];
        private readonly List<LemmaRule> _rules = [];

        public LemmaRule[] All => [.. _rules];

        public LemmaRule this[short number] => _rules[number];

        // The most frequent; of equals the one that changes least.
        public short Best(Dictionary<short, int> counts) =>
            counts.OrderByDescending(rule => rule.Value).ThenBy(rule => _rules[rule.Key].Strip).ThenBy(rule => _rules[rule.Key].Case).ThenBy(rule => rule.Key).First().Key;

        public short Of(LemmaRule rule)
        {
            if (!_numbers.TryGetValue(rule, out var number))
            {
                _numbers[rule] = number = (short)_rules.Count;
                _rules.Add(rule);
            }

            return number;
        }
    }
}
