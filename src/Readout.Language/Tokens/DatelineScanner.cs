namespace Readout.Language.Tokens;

/// <summary>
/// Finds the dateline that a report begins with, where and when it was written and by whom: "TUNIS, May 3 (Reuters) - The court …". It is no part of the
/// sentence behind it, whose tree would take the place for its subject.
/// </summary>
internal readonly ref struct DatelineScanner(ReadOnlySpan<char> text, List<TokenSpan> tokens)
{
    private const int MaxTokens = 16;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly List<TokenSpan> _tokens = tokens;

    /// <summary>The token behind the dash of the dateline that begins with token <paramref name="first"/>, which begins a line; -1 where none does.</summary>
    public int EndFrom(int first)
    {
        var limit = Math.Min(_tokens.Count - 1, first + MaxTokens);
        for (var i = first; i < limit; i++)
        {
            if (i > first && _tokens[i].Has(TokenTraits.LineBefore | TokenTraits.BlankLineBefore))
            {
                return -1;
            }

            if (IsDash(i))
            {
                return i > first && !_tokens[i + 1].Has(TokenTraits.LineBefore | TokenTraits.BlankLineBefore) && !char.IsLower(Text(i + 1)[0]) && IsDateline(first, i) ? i + 1 : -1;
            }

            if (char.IsLower(Text(i)[0]))
            {
                return -1;
            }
        }

        return -1;
    }

    private bool IsDateline(int first, int dash) => IsShouted(first) || Text(dash - 1) is ")" || IsShouted(dash - 1) || IsPlaceInPlace(first, dash);

    private bool IsDash(int i) => _tokens[i].Has(TokenTraits.SpaceBefore) && Text(i) is "-" or "--" or "\u2013" or "\u2014";

    // "Lima, Peru -"
    private bool IsPlaceInPlace(int first, int dash)
    {
        var commas = 0;
        for (var i = first; i < dash; i++)
        {
            var isComma = Text(i) is ",";
            commas += isComma ? 1 : 0;
            if (!isComma && !char.IsUpper(Text(i)[0]))
            {
                return false;
            }
        }

        return commas == 1;
    }

    // A place or an agency in capitals, not an initial or "U.S.".
    private bool IsShouted(int i)
    {
        foreach (var letter in Text(i))
        {
            if (!char.IsAsciiLetterUpper(letter))
            {
                return false;
            }
        }

        return Text(i).Length >= 3;
    }

    private ReadOnlySpan<char> Text(int i) => _text[_tokens[i].Start.._tokens[i].End];
}
