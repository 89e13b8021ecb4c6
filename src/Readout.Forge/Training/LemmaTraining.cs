using Readout.Language.Lemmas;

namespace Readout.Forge.Training;

/// <summary>Counts which rule makes the lemma of each word and of each ending, by tag.</summary>
internal static class LemmaTraining
{
    public static Lemmatizer Train(TrainingSentence[] sentences)
    {
        var rules = new RuleNumbers();
        var words = new Dictionary<(string Form, int Tag), Dictionary<short, int>>();
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                var (form, lemma) = (sentence.Source.Words[i].Form, sentence.Source.Words[i].Lemma);
                if (form.Length <= Lemmatizer.LongestWord && lemma != "_" && !form.Contains(' ', StringComparison.Ordinal))
                {
                    CountRules(words, (form.ToLowerInvariant().Replace('’', '\''), sentence.Tags[i]), form, lemma, rules);
                }
            }
        }

        var endings = CountEndings(words, rules);
        return new(rules.All, new(Words(words, endings, rules)), new(endings));
    }

    private static Dictionary<uint, short> CountEndings(Dictionary<(string Form, int Tag), Dictionary<short, int>> words, RuleNumbers numbers)
    {
        var counts = new Dictionary<(string Ending, int Tag), Dictionary<short, int>>();
        foreach (var ((form, tag), rules) in words)
        {
            var most = rules.Values.Max();
            for (var length = 0; length <= Math.Min(Lemmatizer.LongestEnding, form.Length); length++)
            {
                // Rules that hold for the word equally often are all counted, so that other words decide between them; what lies before the ending may differ in
                // other words, so a rule that changes it says nothing about them.
                foreach (var rule in rules.Where(rule => rule.Value == most && numbers[rule.Key].Strip <= length).Select(rule => rule.Key))
                {
                    Count(counts, (form.AsSpan(form.Length - length).ToString(), tag), rule);
                }
            }
        }

        var endings = new Dictionary<uint, short>();
        foreach (var ((ending, tag), rules) in counts)
        {
            endings[Lemmatizer.EndingKey(ending, tag)] = numbers.Best(rules);
        }

        // What the next shorter ending says anyway need not be stored; the longest first, so that no needed one falls.
        foreach (var (ending, tag) in counts.Keys.OrderByDescending(key => key.Ending.Length).ThenBy(key => key.Ending, StringComparer.Ordinal).ThenBy(key => key.Tag))
        {
            var key = Lemmatizer.EndingKey(ending, tag);
            if (ending.Length > 0 && endings.TryGetValue(Lemmatizer.EndingKey(ending.AsSpan(1), tag), out var shorter)
                && endings.TryGetValue(key, out var rule) && rule == shorter)
            {
                endings.Remove(key);
            }
        }

        return endings;
    }

    // Words of which the endings tell the same are left out.
    private static Dictionary<uint, short> Words(Dictionary<(string Form, int Tag), Dictionary<short, int>> words, Dictionary<uint, short> endings, RuleNumbers numbers)
    {
        var kept = new Dictionary<uint, short>();
        foreach (var ((form, tag), rules) in words)
        {
            if (ByEnding(form, tag, endings) != numbers.Best(rules))
            {
                kept[Lemmatizer.WordKey(form, tag)] = numbers.Best(rules);
            }
        }

        return kept;
    }

    private static int ByEnding(string form, int tag, Dictionary<uint, short> endings)
    {
        for (var length = Math.Min(Lemmatizer.LongestEnding, form.Length); length >= 0; length--)
        {
            if (endings.TryGetValue(Lemmatizer.EndingKey(form.AsSpan(form.Length - length), tag), out var rule))
            {
                return rule;
            }
        }

        return -1;
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

    // Each case in which a rule can make the lemma; all words of one key together tell which holds for them.
    private static void CountRules(
        Dictionary<(string Form, int Tag), Dictionary<short, int>> words, (string Form, int Tag) key, string form, string lemma, RuleNumbers rules)
    {
        foreach (var letterCase in Enum.GetValues<LetterCase>())
        {
            Count(words, key, rules.Of(LemmaRule.Between(form, lemma, letterCase)));
        }
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
