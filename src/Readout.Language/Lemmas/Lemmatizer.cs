using Readout.Language.Models;

namespace Readout.Language.Lemmas;

/// <summary>
/// Finds the dictionary form of a tagged word: known words by their own rule, others by the letters that the longest known ending tells, checked against
/// the known lemmas, and the case that the ending and the word's own case tell. Immutable.
/// </summary>
internal sealed class Lemmatizer(LemmaRule[] rules, LemmaTable words, LemmaTable endings, LemmaTable cases, KnownLemmas known)
{
    public const int LongestEnding = 6;

    /// <summary>Longer words are their own lemma.</summary>
    public const int LongestWord = 64;

    public static uint WordKey(ReadOnlySpan<char> lowered, int tag) => Hash.Mix(0, Hash.Of(lowered), (uint)tag);

    public static uint EndingKey(ReadOnlySpan<char> ending, int tag) => Hash.Mix(1, Hash.Of(ending), (uint)tag, (uint)ending.Length);

    public static uint CaseKey(ReadOnlySpan<char> ending, int tag, WordShape shape) =>
        Hash.Mix(3, Hash.Of(ending), (uint)tag, ((uint)ending.Length * 8) + (uint)shape);

    /// <summary>Writes the lemma into <paramref name="lemma"/>, which has room for <see cref="Room"/>, and returns its length.</summary>
    public int Write(ReadOnlySpan<char> form, int tag, Span<char> lemma)
    {
        Span<char> room = stackalloc char[LongestWord];
        var word = form.Length > LongestWord ? [] : known.Squeeze(form, room);
        var length = word.Length == 0 ? 0 : FindRule(word, tag).Apply(word, lemma);
        if (length > 0)
        {
            return length;
        }

        form.CopyTo(lemma);
        return form.Length;
    }

    /// <summary>The most characters a lemma of this word can have.</summary>
    public int Room(int formLength) => formLength + LongestAddition;

    private int LongestAddition { get; } = Math.Max(Longest(rules), known.LongestAddition);

    public static Lemmatizer Read(ModelReader reader)
    {
        var texts = reader.ReadStrings();
        var rules = new LemmaRule[texts.Length];
        for (var i = 0; i < rules.Length; i++)
        {
            rules[i] = LemmaRule.Parse(texts[i]);
        }

        return new(rules, LemmaTable.Read(reader), LemmaTable.Read(reader), LemmaTable.Read(reader), KnownLemmas.Read(reader));
    }

    public void WriteTo(ModelWriter writer)
    {
        writer.Write([.. rules.Select(rule => rule.ToString())]);
        words.Write(writer);
        endings.Write(writer);
        cases.Write(writer);
        known.Write(writer);
    }

    private static int Longest(LemmaRule[] rules)
    {
        var longest = 0;
        foreach (var rule in rules)
        {
            longest = Math.Max(longest, rule.Add.Length);
        }

        return longest;
    }

    private LemmaRule FindRule(ReadOnlySpan<char> form, int tag)
    {
        Span<char> lowered = stackalloc char[form.Length];
        form.ToLowerInvariant(lowered);
        lowered.Replace('’', '\'');
        var own = words.Find(WordKey(lowered, tag));
        if (own >= 0)
        {
            return rules[own];
        }

        int letters = -1, letterCase = -1;
        var shape = LemmaRule.ShapeOf(form);
        for (var length = Math.Min(LongestEnding, form.Length); length >= 0 && (letters < 0 || letterCase < 0); length--)
        {
            var ending = lowered[^length..];
            letters = letters < 0 ? endings.Find(EndingKey(ending, tag)) : letters;
            letterCase = letterCase < 0 ? cases.Find(CaseKey(ending, tag, shape)) : letterCase;
        }

        var rule = (letters < 0 ? new(LetterCase.Lower, 0, "") : rules[letters]) with { Case = letterCase < 0 ? LetterCase.Lower : (LetterCase)letterCase };
        return known.Correct(rule, lowered, tag);
    }
}
