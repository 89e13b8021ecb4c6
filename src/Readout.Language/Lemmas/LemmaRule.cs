using System.Globalization;

namespace Readout.Language.Lemmas;

/// <summary>How a lemma is made of a word: its letters in this case, so many off the end, these on.</summary>
internal readonly record struct LemmaRule(LetterCase Case, int Strip, string Add)
{
    private const int LongestAcronym = 4;

    /// <summary>The rule, with this case, that makes <paramref name="lemma"/> of <paramref name="form"/>.</summary>
    public static LemmaRule Between(string form, string lemma, LetterCase letterCase)
    {
        Span<char> cased = stackalloc char[form.Length];
        Write(form, letterCase, cased);
        var prefix = ((ReadOnlySpan<char>)cased).CommonPrefixLength(lemma);
        return new(letterCase, form.Length - prefix, lemma[prefix..]);
    }

    /// <summary>Tells the large and small letters of a word.</summary>
    public static WordShape ShapeOf(ReadOnlySpan<char> form)
    {
        int large = 0, small = 0;
        foreach (var c in form)
        {
            large += char.IsUpper(c) ? 1 : 0;
            small += char.IsLower(c) ? 1 : 0;
        }

        return large == 0 ? WordShape.Small
            : large == 1 && char.IsUpper(form[0]) ? WordShape.Initial
            : small > 0 ? WordShape.Mixed
            : large <= LongestAcronym ? WordShape.ShortCapitals
            : WordShape.LongCapitals;
    }

    /// <summary>Writes the lemma and returns its length.</summary>
    public int Apply(ReadOnlySpan<char> form, Span<char> lemma)
    {
        var length = Math.Max(0, form.Length - Strip);
        Write(form[..length], Case, lemma);
        Add.CopyTo(lemma[length..]);
        return length + Add.Length;
    }

    /// <summary>The rule as the model file holds it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(int)Case}{Strip:x2}{Add}");

    public static LemmaRule Parse(string text) =>
        new((LetterCase)(text[0] - '0'), int.Parse(text.AsSpan(1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture), text[3..]);

    private static void Write(ReadOnlySpan<char> form, LetterCase letterCase, Span<char> target)
    {
        for (var i = 0; i < form.Length; i++)
        {
            target[i] = letterCase switch
            {
                LetterCase.Lower => char.ToLowerInvariant(form[i]),
                LetterCase.Title => i == 0 ? char.ToUpperInvariant(form[i]) : char.ToLowerInvariant(form[i]),
                _ => form[i],
            };
        }
    }
}
