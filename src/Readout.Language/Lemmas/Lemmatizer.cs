using Readout.Language.Models;

namespace Readout.Language.Lemmas;

/// <summary>
/// Finds the dictionary form of a tagged word: known words by their own rule, others by the rule of the longest known ending. Immutable.
/// </summary>
internal sealed class Lemmatizer(LemmaRule[] rules, LemmaTable words, LemmaTable endings)
{
    public const int LongestEnding = 6;

    /// <summary>Longer words are their own lemma.</summary>
    public const int LongestWord = 64;

    public static uint WordKey(ReadOnlySpan<char> lowered, int tag) => Hash.Mix(0, Hash.Of(lowered), (uint)tag);

    public static uint EndingKey(ReadOnlySpan<char> ending, int tag) => Hash.Mix(1, Hash.Of(ending), (uint)tag, (uint)ending.Length);

    /// <summary>Writes the lemma into <paramref name="lemma"/>, which has room for <see cref="Room"/>, and returns its length.</summary>
    public int Write(ReadOnlySpan<char> form, int tag, Span<char> lemma)
    {
        var length = form.Length > LongestWord ? 0 : FindRule(form, tag).Apply(form, lemma);
        if (length > 0)
        {
            return length;
        }

        form.CopyTo(lemma);
        return form.Length;
    }

    /// <summary>The most characters a lemma of this word can have.</summary>
    public int Room(int formLength) => formLength + LongestAddition;

    private int LongestAddition { get; } = rules.Length == 0 ? 0 : rules.Max(rule => rule.Add.Length);

    public static Lemmatizer Read(ModelReader reader) =>
        new([.. reader.ReadStrings().Select(LemmaRule.Parse)], LemmaTable.Read(reader), LemmaTable.Read(reader));

    public void WriteTo(ModelWriter writer)
    {
        writer.Write([.. rules.Select(rule => rule.ToString())]);
        words.Write(writer);
        endings.Write(writer);
    }

    private LemmaRule FindRule(ReadOnlySpan<char> form, int tag)
    {
        Span<char> lowered = stackalloc char[form.Length];
        form.ToLowerInvariant(lowered);
        lowered.Replace('’', '\'');
        var rule = words.Find(WordKey(lowered, tag));
        for (var length = Math.Min(LongestEnding, form.Length); rule < 0 && length >= 0; length--)
        {
            rule = endings.Find(EndingKey(lowered[^length..], tag));
        }

        return rule < 0 ? new(LetterCase.Lower, 0, "") : rules[rule];
    }
}
