namespace Readout.Language.Tokens;

/// <summary>Finds where a word that starts with a letter or digit ends, and whether it is two words written as one.</summary>
internal readonly ref struct WordScanner(ReadOnlySpan<char> text, TokenRules rules)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly TokenRules _rules = rules;

    /// <summary>Scans the word at <paramref name="start"/>.</summary>
    public ScannedWord Scan(int start)
    {
        var end = start;
        while (end < _text.Length)
        {
            if (Letters.IsWordChar(_text[end]) || IsPairedSurrogateLetter(end))
            {
                end++;
                continue;
            }

            if (Letters.IsApostrophe(_text[end]))
            {
                if (Contraction(start, end) is { End: > 0 } contraction)
                {
                    return contraction;
                }
            }

            if (!Continues(start, end))
            {
                break;
            }

            end++;
        }

        return Finish(start, end);
    }

    /// <summary>End of a run of letters, digits and underscores.</summary>
    public int PlainEnd(int start)
    {
        while (start < _text.Length && (Letters.IsWordChar(_text[start]) || _text[start] == '_'))
        {
            start++;
        }

        return start;
    }

    /// <summary>End of a number with its separators.</summary>
    public int NumberEnd(int start)
    {
        while (start < _text.Length && (char.IsAsciiDigit(_text[start])
            || (_text[start] is '.' or ',' && start + 1 < _text.Length && char.IsAsciiDigit(_text[start + 1]))))
        {
            start++;
        }

        return start;
    }

    private ScannedWord Finish(int start, int end)
    {
        if (_rules.Joined.TryGetValue(_text[start..end], out var length))
        {
            return new(end, start + length, true, TokenTraits.None);
        }

        if (UnitStart(start, end) is > 0 and var unit)
        {
            return new(AbbreviationDot(unit, end) is TokenTraits.None ? end : end + 1, unit, false, TokenTraits.None);
        }

        if (end < _text.Length && _text[end] == '$' && end - start <= 3 && char.IsAsciiLetterUpper(_text[start]) && char.IsAsciiLetterUpper(_text[end - 1]))
        {
            return new(end + 1, 0, false, TokenTraits.None);
        }

        var traits = AbbreviationDot(start, end);
        return new(traits == TokenTraits.None ? end : end + 1, 0, false, traits);
    }

    private bool Continues(int start, int at)
    {
        if (at + 1 >= _text.Length || at == start || !Letters.IsWordChar(_text[at + 1]) || !Letters.IsWordChar(_text[at - 1]))
        {
            return false;
        }

        char before = _text[at - 1], after = _text[at + 1];
        return _text[at] switch
        {
            '.' => !(char.IsLower(before) && char.IsUpper(after)) && !(char.IsDigit(before) && char.IsLetter(after)),
            ',' => IsThousands(at),
            ':' or '/' => char.IsDigit(before) && char.IsDigit(after),
            '&' => char.IsUpper(before) && char.IsUpper(after),
            '_' => true,
            '-' or '‑' => IsPrefix(start, at) || IsCode(start, at),
            '\'' or '’' or 'ʼ' => true,
            _ => false,
        };
    }

    private bool IsThousands(int at)
    {
        if (!char.IsDigit(_text[at - 1]) || !char.IsDigit(_text[at + 1]))
        {
            return false;
        }

        var end = at + 1;
        while (end < _text.Length && end - at <= 4 && char.IsDigit(_text[end]))
        {
            end++;
        }

        return end - at == 4;
    }

    private bool IsPrefix(int start, int at)
    {
        var first = start;
        for (var i = at - 1; i > start && at - i < 16; i--)
        {
            if (_text[i] is '-')
            {
                first = i + 1;
                break;
            }
        }

        return char.IsLetter(_text[at + 1]) && _rules.Prefixes.Contains(_text[first..at]);
    }

    // Telephone numbers stay whole; ranges such as 1990-1995 and scores such as 3-2 do not.
    private bool IsCode(int start, int at)
    {
        int left = DigitsBefore(start, at), right = DigitsAfter(at + 1);
        return (left == 3 && right is 3 or 4 && (right == 4 || IsHyphen(at + 1 + right))) || (left == 1 && right == 3 && IsHyphen(at + 4));
    }

    private bool IsHyphen(int at) => at < _text.Length && _text[at] == '-';

    private int DigitsBefore(int start, int at)
    {
        var i = at;
        while (i > start && at - i <= 6 && char.IsAsciiDigit(_text[i - 1]))
        {
            i--;
        }

        return i > start && char.IsLetter(_text[i - 1]) ? 0 : at - i;
    }

    private int DigitsAfter(int at)
    {
        var i = at;
        while (i < _text.Length && i - at <= 6 && char.IsAsciiDigit(_text[i]))
        {
            i++;
        }

        return i - at;
    }

    // "don't" = do + n't, "Russia's" = Russia + 's. A decade such as 1930's stays whole.
    private ScannedWord Contraction(int start, int apostrophe)
    {
        var end = apostrophe + 1;
        while (end < _text.Length && end - apostrophe <= 3 && Letters.IsWordChar(_text[end]))
        {
            end++;
        }

        if (end < _text.Length && Letters.IsWordChar(_text[end]))
        {
            return default;
        }

        var tail = _text[(apostrophe + 1)..end];
        if (tail is "t" or "T" && apostrophe - start >= 2 && _text[apostrophe - 1] is 'n' or 'N')
        {
            return new(end, apostrophe - 1, true, TokenTraits.None);
        }

        var isDecade = tail is "s" && apostrophe - start is 2 or 4 && char.IsAsciiDigit(_text[start]) && char.IsAsciiDigit(_text[apostrophe - 1]);
        if (!_rules.Clitics.Contains(tail) || apostrophe == start || isDecade)
        {
            return default;
        }

        return new(end, apostrophe, true, TokenTraits.None);
    }

    private int UnitStart(int start, int end)
    {
        if (!char.IsAsciiDigit(_text[start]) || !char.IsLetter(_text[end - 1]))
        {
            return 0;
        }

        var unit = NumberEnd(start);
        if (unit < end && _text[unit] == ':')
        {
            unit = NumberEnd(unit + 1);
        }

        return unit < end && _rules.Units.Contains(_text[unit..end]) ? unit : 0;
    }

    private TokenTraits AbbreviationDot(int start, int end)
    {
        if (end >= _text.Length || _text[end] != '.' || (end + 1 < _text.Length && _text[end + 1] == '.'))
        {
            return TokenTraits.None;
        }

        var word = _text[start..end];
        if (_rules.Titles.Contains(word) || IsCapitalTitle(word))
        {
            return TokenTraits.Title;
        }

        if (_rules.BeforeNumber.Contains(word) && char.IsAsciiDigit(NextChar(end + 1)))
        {
            return TokenTraits.Title;
        }

        if (_rules.Abbreviations.Contains(word) || IsDotted(word))
        {
            return TokenTraits.Abbreviation;
        }

        return word.Length == 1 && char.IsUpper(word[0]) && NextChar(end + 1) is var next && (char.IsUpper(next) || next is ',' or ';' or ':')
            ? TokenTraits.Title : TokenTraits.None;
    }

    // GEN. HALE
    private bool IsCapitalTitle(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 5 || !char.IsUpper(word[0]) || !char.IsUpper(word[^1]))
        {
            return false;
        }

        Span<char> title = stackalloc char[word.Length];
        word.ToLowerInvariant(title);
        title[0] = word[0];
        return _rules.Titles.Contains(title);
    }

    // U.S, p.m, J.R.R
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word.Length > 11 || word.Length % 2 == 0)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
            {
                return false;
            }
        }

        return true;
    }

    private char NextChar(int at)
    {
        var limit = Math.Min(_text.Length, at + 4);
        while (at < limit && char.IsWhiteSpace(_text[at]))
        {
            at++;
        }

        return at < limit ? _text[at] : '\0';
    }

    private bool IsPairedSurrogateLetter(int at) =>
        char.IsSurrogate(_text[at]) && at > 0 && ((char.IsHighSurrogate(_text[at]) && at + 1 < _text.Length && char.IsLowSurrogate(_text[at + 1]) && char.IsLetter(char.ToString(_text[at]) + _text[at + 1], 0))
        || (char.IsLowSurrogate(_text[at]) && char.IsHighSurrogate(_text[at - 1])));
}

/// <summary>Where a scanned word ends and, if it is two words, where the second starts.</summary>
internal readonly record struct ScannedWord(int End, int Split, bool IsContraction, TokenTraits Traits);
