namespace Readout.Language.Tokens;

/// <summary>Decides between which tokens a sentence ends.</summary>
internal readonly ref struct SentenceSplitter(ReadOnlySpan<char> text, TokenRules rules, List<TokenSpan> tokens)
{
    /// <summary>A longer sentence is cut, so that hostile text cannot make one tree of a whole document.</summary>
    public const int MaxTokens = 512;

    private const int MaxClosers = 4;
    private const int MaxNameTokens = 4;

    private readonly ReadOnlySpan<char> _text = text;
    private readonly TokenRules _rules = rules;
    private readonly List<TokenSpan> _tokens = tokens;

    /// <summary>Fills <paramref name="starts"/> with the index of each sentence's first token.</summary>
    public void Split(List<int> starts)
    {
        starts.Clear();
        var datelines = new DatelineScanner(_text, _tokens);
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (i == 0 || i - starts[^1] >= MaxTokens || IsStart(i, starts[^1]))
            {
                starts.Add(i);
                if ((i == 0 || _tokens[i].Has(TokenTraits.LineBefore | TokenTraits.BlankLineBefore)) && datelines.EndFrom(i) is > 0 and var end)
                {
                    starts.Add(end);
                    i = end;
                }
            }
        }
    }

    private bool IsStart(int i, int sentence)
    {
        if (_tokens[i].Has(TokenTraits.BlankLineBefore))
        {
            return true;
        }

        var first = First(i);
        if (_tokens[i].Has(TokenTraits.LineBefore) && !char.IsLower(first))
        {
            return true;
        }

        var end = BeforeReference(i - 1, sentence);
        var closers = 0;
        while (end > sentence && closers < MaxClosers && IsCloser(end))
        {
            end--;
            closers++;
        }

        if (!IsTerminal(end) || !_tokens[i].Has(TokenTraits.SpaceBefore) || IsCloser(i) || Text(i)[0] == '.' || IsReference(i))
        {
            return false;
        }

        return _tokens[end].Has(TokenTraits.Abbreviation) && closers == 0 ? StartsAfterAbbreviation(i) : StartsAfterMark(i, end, closers);
    }

    private bool StartsAfterAbbreviation(int i) =>
        char.IsUpper(First(i)) && (_rules.Starters.Contains(Text(i)) || Letters.Openers.Contains(_text[_tokens[i].Start]));

    private bool StartsAfterMark(int i, int end, int closers)
    {
        var first = First(i);
        if (char.IsLower(first))
        {
            return false;
        }

        var mark = _text[_tokens[end].End - 1];
        var isQuoted = closers > 0 && _text[_tokens[end].End] is not (')' or ']' or '}');
        return !(isQuoted && mark != '.' && IsSpeakerTag(i));
    }

    // "Never!" Prime Minister Smith said.
    private bool IsSpeakerTag(int i)
    {
        var limit = Math.Min(_tokens.Count, i + MaxNameTokens + 1);
        for (; i < limit; i++)
        {
            if (_rules.Speech.Contains(Text(i)))
            {
                return true;
            }

            if (!char.IsUpper(First(i)) || _rules.Starters.Contains(Text(i)) && Text(i).Length > 3)
            {
                return false;
            }
        }

        return false;
    }

    // "[17]" after a full stop belongs to the sentence before it.
    private bool IsReference(int i) =>
        i + 2 < _tokens.Count && Text(i) is "[" && Text(i + 2) is "]" && char.IsAsciiDigit(First(i + 1));

    private int BeforeReference(int end, int sentence) =>
        end - 3 > sentence && IsReference(end - 2) ? end - 3 : end;

    private bool IsTerminal(int i)
    {
        var token = _tokens[i];
        return (token.Traits & (TokenTraits.Title | TokenTraits.ListNumber)) == TokenTraits.None
            && (token.Has(TokenTraits.Abbreviation) || (Letters.Terminals.Contains(_text[token.Start]) && Letters.Terminals.Contains(_text[token.End - 1])));
    }

    private bool IsCloser(int i)
    {
        var token = _tokens[i];
        return !token.Has(TokenTraits.SpaceBefore) && Letters.Closers.Contains(_text[token.Start]) && token.End - token.Start <= 2
            && (token.End - token.Start == 1 || _text[token.Start + 1] == _text[token.Start]);
    }

    // The first letter, digit or mark of the token, or of the one after it if the token opens a quotation.
    private char First(int i)
    {
        for (var steps = 0; steps < 3 && i + 1 < _tokens.Count && Letters.Openers.Contains(_text[_tokens[i].Start]); steps++)
        {
            i++;
        }

        return _text[_tokens[i].Start];
    }

    private ReadOnlySpan<char> Text(int i) => _text[_tokens[i].Start.._tokens[i].End];
}
