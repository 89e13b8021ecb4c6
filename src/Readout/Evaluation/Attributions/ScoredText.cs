using System.Globalization;

namespace Readout.Evaluation.Attributions;

/// <summary>How much of a content stands inside quotation marks.</summary>
internal enum QuotationKind
{
    Direct,
    Indirect,
    Mixed,
}

/// <summary>
/// A text cut into the tokens that the score counts: runs of letters, digits and underscores, joined by apostrophe, dot,
/// hyphen or ampersand between two of them. Punctuation is no token.
/// </summary>
internal sealed class ScoredText
{
    /// <summary>Joins two runs to one token: "o'clock", "U.S", "two-way", "AT&amp;T".</summary>
    private const string Joints = "'’.-&";

    private const string Openers = "“„«";
    private const string Closers = "”»";

    // Words that begin what follows the head of a source ("a spokesman | for the ministry").
    private static readonly HashSet<string> NotHead = new(
        "of for from in on at with who whom whose which that and by to about near during after before a an the".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private readonly string _text;
    private readonly List<TextRange> _tokens = [];
    private readonly bool[] _isQuoted;

    public ScoredText(string text)
    {
        _text = text;
        for (var at = 0; at < text.Length; at++)
        {
            if (IsWord(text[at]))
            {
                var end = TokenEnd(at);
                _tokens.Add(new(at, end));
                at = end - 1;
            }
        }

        _isQuoted = new bool[_tokens.Count];
        foreach (var (start, end) in Quotations())
        {
            _isQuoted.AsSpan(FirstFrom(start)..FirstFrom(end)).Fill(true);
        }
    }

    /// <summary>
    /// The tokens that begin in some ranges, and one that lies for the greater part in a range. Ranges without any token are kept
    /// as one pseudo-token, so that a cue that is only a colon can match.
    /// </summary>
    public TokenSet TokensIn(IReadOnlyList<TextRange> ranges)
    {
        var tokens = new List<int>();
        foreach (var (start, end) in ranges)
        {
            var first = FirstFrom(start);
            if (first > 0 && _tokens[first - 1] is var before && before.Start < start && before.End > start && before.End - start >= start - before.Start)
            {
                first--;
            }

            for (var last = FirstFrom(end); first < last; first++)
            {
                tokens.Add(first);
            }
        }

        return new(tokens.Count == 0 && ranges.Count > 0 ? [-1 - ranges[0].Start] : tokens);
    }

    /// <summary>The kind of a content, by the quotation marks around its tokens.</summary>
    public QuotationKind KindOf(TokenSet content)
    {
        var quoted = 0;
        foreach (var token in content.Tokens)
        {
            quoted += token >= 0 && _isQuoted[token] ? 1 : 0;
        }

        var share = (double)quoted / content.Count;
        return share >= 0.95 ? QuotationKind.Direct : quoted == 0 ? QuotationKind.Indirect : QuotationKind.Mixed;
    }

    /// <summary>
    /// The head of a source: the last token before the first comma, dash, bracket, gap, preposition or relative pronoun
    /// ("Sen. Bob Corker, chairman of …": Corker); null where it has no token.
    /// </summary>
    public int? HeadOf(TokenSet source)
    {
        int? head = null;
        var isStarted = false;
        foreach (var token in source.Tokens)
        {
            if (token < 0)
            {
                continue;
            }

            var isPlain = !NotHead.Contains(_text[_tokens[token].Start.._tokens[token].End]);
            if (isStarted && (token != head + 1 || !isPlain || IsParted(head!.Value, token)))
            {
                break;
            }

            isStarted |= isPlain;
            head = token;
        }

        return head;
    }

    private bool IsParted(int left, int right) =>
        _text.AsSpan(_tokens[left].End.._tokens[right].Start).IndexOfAny(",—(") >= 0;

    private int TokenEnd(int at)
    {
        while (at < _text.Length && (IsWord(_text[at]) || (at + 1 < _text.Length && Joints.Contains(_text[at], StringComparison.Ordinal) && IsWord(_text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    private static bool IsWord(char c) =>
        c == '_' || char.IsLetter(c)
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    /// <summary>Number of the first token that begins at a position or after it.</summary>
    private int FirstFrom(int position)
    {
        int low = 0, high = _tokens.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _tokens[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // A quotation ends with its line at the latest.
    private IEnumerable<TextRange> Quotations()
    {
        var open = -1;
        for (var at = 0; at <= _text.Length; at++)
        {
            var c = at < _text.Length ? _text[at] : '\n';
            if (c == '\n')
            {
                if (open >= 0 && open < at - 1)
                {
                    yield return new(open, at);
                }

                open = -1;
            }
            else if (Openers.Contains(c, StringComparison.Ordinal) || (c == '"' && open < 0))
            {
                open = at;
            }
            else if ((Closers.Contains(c, StringComparison.Ordinal) || c == '"') && open >= 0)
            {
                yield return new(open, at + 1);
                open = -1;
            }
        }
    }
}
