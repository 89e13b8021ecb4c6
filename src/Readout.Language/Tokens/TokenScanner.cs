namespace Readout.Language.Tokens;

/// <summary>
/// Cuts a text into tokens in one pass from left to right. Every decision looks at a bounded stretch of text, so the time is
/// linear whatever the text holds.
/// </summary>
internal ref struct TokenScanner
{
    private const int MaxAddressLength = 2048;

    private readonly ReadOnlySpan<char> _text;
    private readonly TokenRules _rules;
    private readonly List<TokenSpan> _tokens;
    private readonly WordScanner _words;
    private TokenTraits _before;

    public TokenScanner(ReadOnlySpan<char> text, TokenRules rules, List<TokenSpan> tokens)
    {
        _text = text;
        _rules = rules;
        _tokens = tokens;
        _words = new(text, rules);
        _before = TokenTraits.SpaceBefore | TokenTraits.BlankLineBefore;
    }

    /// <summary>Appends the tokens of the whole text.</summary>
    public void Scan()
    {
        var lines = new LineBreaks(_text);
        var i = 0;
        while (i < _text.Length)
        {
            if (char.IsWhiteSpace(_text[i]) || char.IsControl(_text[i]) || _text[i] is '\uFEFF' or '\u200B')
            {
                i = SkipSpace(i, ref lines);
                continue;
            }

            i = ScanToken(i);
        }
    }

    private int SkipSpace(int i, ref LineBreaks lines)
    {
        var breaks = 0;
        var start = i;
        while (i < _text.Length && (char.IsWhiteSpace(_text[i]) || char.IsControl(_text[i]) || _text[i] is '\uFEFF' or '\u200B'))
        {
            if (_text[i] is '\n' or '\u2028' or '\u2029' || (_text[i] == '\r' && (i + 1 == _text.Length || _text[i + 1] != '\n')))
            {
                breaks++;
            }

            i++;
        }

        _before |= TokenTraits.SpaceBefore;
        if (breaks > 1)
        {
            _before |= TokenTraits.BlankLineBefore;
        }
        else if (breaks == 1 && lines.IsDeliberate(start, i))
        {
            _before |= TokenTraits.LineBefore;
        }

        return i;
    }

    private int ScanToken(int i)
    {
        var c = _text[i];
        if (AddressEnd(i) is > 0 and var address)
        {
            return Add(i, address);
        }

        if (Letters.IsWordChar(c))
        {
            return ScanWord(i);
        }

        if (c == '.' && i + 1 < _text.Length && char.IsAsciiDigit(_text[i + 1]) && (i == 0 || char.IsWhiteSpace(_text[i - 1])))
        {
            return Add(i, _words.NumberEnd(i + 1));
        }

        if (Letters.IsApostrophe(c) && CliticEnd(i) is > 0 and var clitic)
        {
            return Add(i, clitic, TokenTraits.Clitic);
        }

        if (c is '#' or '@' && i + 1 < _text.Length && char.IsLetterOrDigit(_text[i + 1]) && (i == 0 || !Letters.IsWordChar(_text[i - 1])))
        {
            return Add(i, c == '#' && char.IsDigit(_text[i + 1]) ? i + 1 : _words.PlainEnd(i + 1));
        }

        return Add(i, MarkEnd(i));
    }

    private int ScanWord(int i)
    {
        var word = _words.Scan(i);
        var traits = word.Traits;
        if (traits == TokenTraits.None && IsListNumber(i, word.End))
        {
            return Add(i, word.End + 1, TokenTraits.ListNumber);
        }

        if (word.Split > i)
        {
            Add(i, word.Split, traits);
            return Add(word.Split, word.End, word.IsContraction ? TokenTraits.Clitic : TokenTraits.None);
        }

        return Add(i, word.End, traits);
    }

    // "1. Item" at the start of a line.
    private readonly bool IsListNumber(int start, int end) =>
        (_before & (TokenTraits.BlankLineBefore | TokenTraits.LineBefore)) != TokenTraits.None
        && end - start <= 2 && char.IsAsciiDigit(_text[start]) && char.IsAsciiDigit(_text[end - 1])
        && end + 1 < _text.Length && _text[end] == '.' && char.IsWhiteSpace(_text[end + 1]);

    // "'s" after a mark (as in: "Hamas"'s), "'72", "'60s" after a space.
    private readonly int CliticEnd(int i)
    {
        var end = i + 1;
        while (end < _text.Length && end - i <= 4 && char.IsLetter(_text[end]))
        {
            end++;
        }

        var isAfterMark = i > 0 && !char.IsWhiteSpace(_text[i - 1]) && !Letters.Openers.Contains(_text[i - 1]);
        return isAfterMark && end > i + 1 && (end == _text.Length || !Letters.IsWordChar(_text[end]))
            && _rules.Clitics.Contains(_text[(i + 1)..end]) ? end : 0;
    }

    private readonly int AddressEnd(int i)
    {
        if (i > 0 && Letters.IsWordChar(_text[i - 1]))
        {
            return 0;
        }

        var rest = _text[i..];
        if (rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return TrimAddress(i, "<>\"“”«»");
        }

        // An e-mail address: name, at sign, domain with a dot.
        var at = i;
        while (at < _text.Length && at - i < 65 && (char.IsAsciiLetterOrDigit(_text[at]) || _text[at] is '.' or '_' or '-' or '+' or '%'))
        {
            at++;
        }

        if (at == i || at + 3 >= _text.Length || _text[at] != '@' || !char.IsAsciiLetterOrDigit(_text[at + 1]))
        {
            return 0;
        }

        var end = at + 1;
        while (end < _text.Length && end - at < 256 && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] is '.' or '-'))
        {
            end++;
        }

        end = TrimEnd(i, end);
        return _text[at..end].Contains('.') ? end : 0;
    }

    private readonly int TrimAddress(int start, string stops)
    {
        var end = start;
        while (end < _text.Length && end - start < MaxAddressLength && !char.IsWhiteSpace(_text[end]) && !stops.AsSpan().Contains(_text[end]))
        {
            end++;
        }

        return TrimEnd(start, end);
    }

    private readonly int TrimEnd(int start, int end)
    {
        while (end > start + 1 && _text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' or '’')
        {
            end--;
        }

        return end;
    }

    // A mark, or a run of one mark; a surrogate pair stays whole.
    private readonly int MarkEnd(int i)
    {
        var c = _text[i];
        if (char.IsHighSurrogate(c) && i + 1 < _text.Length && char.IsLowSurrogate(_text[i + 1]))
        {
            return i + 2;
        }

        var end = i + 1;
        if (c is '!' or '?')
        {
            while (end < _text.Length && _text[end] is '!' or '?')
            {
                end++;
            }
        }
        else if (Letters.Runs.Contains(c))
        {
            while (end < _text.Length && _text[end] == c)
            {
                end++;
            }
        }

        return end;
    }

    private int Add(int start, int end, TokenTraits traits = TokenTraits.None)
    {
        _tokens.Add(new(start, end, _before | traits));
        _before = TokenTraits.None;
        return end;
    }
}
