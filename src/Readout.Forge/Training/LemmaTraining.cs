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
                    Count(words, (form.ToLowerInvariant().Replace('’', '\''), sentence.Tags[i]), rules.Of(LemmaRule.Between(form, lemma)));
                }
            }
        }

        var endings = CountEndings(words);
        return new(rules.All, new(Words(words, endings)), new(endings));
    }

    private static Dictionary<uint, short> CountEndings(Dictionary<(string Form, int Tag), Dictionary<short, int>> words)
    {
        var counts = new Dictionary<(string Ending, int Tag), Dictionary<short, int>>();
        foreach (var ((form, tag), rules) in words)
        {
            for (var length = 0; length <= Math.Min(Lemmatizer.LongestEnding, form.Length); length++)
            {
                Count(counts, (form.AsSpan(form.Length - length).ToString(), tag), Best(rules));
            }
        }

        var endings = new Dictionary<uint, short>();
        foreach (var ((ending, tag), rules) in counts)
        {
            endings[Lemmatizer.EndingKey(ending, tag)] = Best(rules);
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
    private static Dictionary<uint, short> Words(Dictionary<(string Form, int Tag), Dictionary<short, int>> words, Dictionary<uint, short> endings)
    {
        var kept = new Dictionary<uint, short>();
        foreach (var ((form, tag), rules) in words)
        {
            if (ByEnding(form, tag, endings) != Best(rules))
            {
                kept[Lemmatizer.WordKey(form, tag)] = Best(rules);
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

    private static short Best(Dictionary<short, int> rules) =>
        rules.OrderByDescending(rule => rule.Value).ThenBy(rule => rule.Key).First().Key;

    private sealed class RuleNumbers
    {
        private readonly Dictionary<LemmaRule, short> _numbers = [];

        public LemmaRule[] All => [.. _numbers.OrderBy(entry => entry.Value).Select(entry => entry.Key)];

        public short Of(LemmaRule rule)
        {
            if (!_numbers.TryGetValue(rule, out var number))
            {
                _numbers[rule] = number = (short)_numbers.Count;
            }

            return number;
        }
    }
}
