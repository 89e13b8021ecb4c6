namespace Readout.Language.Lemmas;

/// <summary>How a lemma is made of a word: in lower case or not, so many letters off its end, these letters on.</summary>
internal readonly record struct LemmaRule(bool IsLowered, int Strip, string Add)
{
    /// <summary>The rule that makes <paramref name="lemma"/> of <paramref name="form"/>.</summary>
    public static LemmaRule Between(string form, string lemma)
    {
        var lowered = form.ToLowerInvariant();
        var (kept, low) = (CommonPrefix(form, lemma), CommonPrefix(lowered, lemma));
        var isLowered = low >= kept;
        var prefix = Math.Max(kept, low);
        return new(isLowered, form.Length - prefix, lemma[prefix..]);
    }

    /// <summary>Writes the lemma and returns its length.</summary>
    public int Apply(ReadOnlySpan<char> form, Span<char> lemma)
    {
        var length = Math.Max(0, form.Length - Strip);
        for (var i = 0; i < length; i++)
        {
            lemma[i] = IsLowered ? char.ToLowerInvariant(form[i]) : form[i];
        }

        Add.CopyTo(lemma[length..]);
        return length + Add.Length;
    }

    /// <summary>The rule as the model file holds it.</summary>
    public override string ToString() => $"{(IsLowered ? 'l' : 'k')}{Strip:x2}{Add}";

    public static LemmaRule Parse(string text) =>
        new(text[0] == 'l', Convert.ToInt32(text[1..3], 16), text[3..]);

    private static int CommonPrefix(string a, string b) => a.AsSpan().CommonPrefixLength(b);
}
