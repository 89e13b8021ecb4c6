namespace Readout.Rules.Syntax;

/// <summary>
/// Reads a rule file character by character. A statement ends with its line, except inside brackets, after an operator that wants
/// more, and where the next line begins with <c>|</c>, <c>,</c> or <c>=&gt;</c>.
/// </summary>
internal sealed class RuleCursor(RuleSource source)
{
    // Brackets in brackets beyond this depth are a mistake or an attack; the limit keeps the parsers' stack small.
    private const int NestingLimit = 32;

    private readonly string _text = source.Text;
    private int _depth;
    private int _nesting;

    public int Position { get; private set; }

    public Place Place => new(source, Position);

    public bool AtEnd => Position >= _text.Length;

    public char Current => AtEnd ? '\0' : _text[Position];

    public char Peek(int ahead = 1) => Position + ahead < _text.Length ? _text[Position + ahead] : '\0';

    public bool AtLineEnd
    {
        get
        {
            SkipBlanks();
            return AtEnd || Current == '\n';
        }
    }

    /// <summary>Skips spaces and comments, and line breaks where the statement goes on behind them.</summary>
    public void SkipBlanks()
    {
        SkipLine();
        while (Current == '\n' && (_depth > 0 || GoesOn()))
        {
            Position++;
            SkipLine();
        }
    }

    /// <summary>Skips all white space, line breaks too.</summary>
    public void SkipLines()
    {
        SkipLine();
        while (Current == '\n')
        {
            Position++;
            SkipLine();
        }
    }

    /// <summary>Gives up the rest of a statement: to the end of the line, out of all brackets.</summary>
    public void SkipStatement()
    {
        _depth = 0;
        _nesting = 0;
        do
        {
            while (!AtEnd && Current != '\n')
            {
                Position++;
            }
        }
        while (!AtEnd && GoesOn() && Advance());
    }

    public bool Take(char expected)
    {
        SkipBlanks();
        if (Current != expected || AtEnd)
        {
            return false;
        }

        Position++;
        return true;
    }

    public bool Take(string expected)
    {
        SkipBlanks();
        if (string.CompareOrdinal(_text, Position, expected, 0, expected.Length) != 0)
        {
            return false;
        }

        Position += expected.Length;
        return true;
    }

    public void Open(char bracket)
    {
        Expect(bracket);
        _depth++;
    }

    public void Close(char bracket, string after)
    {
        SkipBlanks();
        if (Current != bracket)
        {
            throw Expected($"'{bracket}' after {after}");
        }

        _depth--;
        Position++;
    }

    public void Expect(char expected)
    {
        if (!Take(expected))
        {
            throw Expected($"'{expected}'");
        }
    }

    /// <summary>A name: a letter or <c>_</c>, then letters, digits and <c>_</c>; with <paramref name="more"/> also these.</summary>
    public string Name(string what, string more = "")
    {
        SkipBlanks();
        var start = Position;
        if (char.IsAsciiLetter(Current) || Current == '_')
        {
            while (char.IsAsciiLetterOrDigit(Current) || Current == '_' || more.Contains(Current, StringComparison.Ordinal) && char.IsAsciiLetterOrDigit(Peek()))
            {
                Position++;
            }
        }

        return start == Position ? throw Expected(what) : _text[start..Position];
    }

    /// <summary>A word that needs no quotation marks.</summary>
    public string Word(string what)
    {
        SkipBlanks();
        if (Current == '"')
        {
            return Text(what);
        }

        var start = Position;
        while (IsWordCharacter(Current))
        {
            Position++;
        }

        return start == Position ? throw Expected(what) : _text[start..Position];
    }

    /// <summary>Text in quotation marks; <c>\"</c>, <c>\\</c> and <c>\n</c> are the only escapes.</summary>
    public string Text(string what)
    {
        SkipBlanks();
        if (Current != '"')
        {
            throw Expected(what);
        }

        var opening = Place;
        Position++;
        var text = new System.Text.StringBuilder();
        while (Current != '"')
        {
            if (AtEnd || Current == '\n')
            {
                throw new RuleSyntaxException(opening, "this quotation mark is not closed on its line; expected '\"' (write \\\" for one inside)");
            }

            text.Append(Current == '\\' ? Escaped() : Current);
            Position++;
        }

        Position++;
        return text.ToString();
    }

    /// <summary>A regular expression between slashes; <c>\/</c> is a slash in it.</summary>
    public string Pattern()
    {
        var opening = Place;
        Position++;
        var pattern = new System.Text.StringBuilder();
        while (Current != '/')
        {
            if (AtEnd || Current == '\n')
            {
                throw new RuleSyntaxException(opening, "this regular expression is not closed on its line; expected '/' (write \\/ for one inside)");
            }

            if (Current == '\\')
            {
                if (Peek() != '/')
                {
                    pattern.Append('\\').Append(Peek());
                }
                else
                {
                    pattern.Append('/');
                }

                Position++;
            }
            else
            {
                pattern.Append(Current);
            }

            Position++;
        }

        Position++;
        return pattern.ToString();
    }

    public int Number(string what)
    {
        SkipBlanks();
        var start = Position;
        if (Current == '-')
        {
            Position++;
        }

        while (char.IsAsciiDigit(Current))
        {
            Position++;
        }

        if (!int.TryParse(_text.AsSpan(start, Position - start), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number))
        {
            Position = start;
            throw Expected(what);
        }

        return number;
    }

    public bool IsWord
    {
        get
        {
            SkipBlanks();
            return IsWordCharacter(Current);
        }
    }

    public bool IsAt(char c)
    {
        SkipBlanks();
        return Current == c;
    }

    /// <summary>Takes <c>CAPTURE.COLUMN</c>, two names with a full stop between; null, and nothing taken, where there is none.</summary>
    public ColumnSyntax? TakeColumn()
    {
        SkipBlanks();
        var place = Place;
        var end = EndOfName(Position);
        if (end == Position || end >= _text.Length || _text[end] != '.' || EndOfName(end + 1) is var last && last == end + 1)
        {
            return null;
        }

        Position = last;
        return new ColumnSyntax(place, _text[place.Position..end], _text[(end + 1)..last]);
    }

    public RuleSyntaxException Expected(string what) => new(Place, $"expected {what}, found {Found()}");

    /// <summary>Counts how deep parsers call each other.</summary>
    public void Enter()
    {
        if (++_nesting > NestingLimit)
        {
            throw new RuleSyntaxException(Place, $"this is nested more than {NestingLimit} deep; expected 'let' names for the inner parts");
        }
    }

    public void Leave() => _nesting--;

    /// <summary>Remembers a place to come back to.</summary>
    public (int Position, int Depth) Mark() => (Position, _depth);

    public void Return((int Position, int Depth) mark) => (Position, _depth) = mark;

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or '\'' or '’' or '%' or '&';

    private int EndOfName(int start)
    {
        var end = start;
        while (end < _text.Length && (char.IsAsciiLetterOrDigit(_text[end]) || _text[end] == '_'))
        {
            end++;
        }

        return end > start && char.IsAsciiDigit(_text[start]) ? start : end;
    }

    private string Found()
    {
        SkipBlanks();
        if (AtEnd)
        {
            return "the end of the file";
        }

        if (Current == '\n')
        {
            return "the end of the line";
        }

        var end = Position;
        while (end < _text.Length && IsWordCharacter(_text[end]))
        {
            end++;
        }

        return $"'{_text[Position..Math.Max(end, Position + 1)]}'";
    }

    private char Escaped()
    {
        var c = Peek();
        if (c is not ('"' or '\\' or 'n'))
        {
            throw new RuleSyntaxException(Place, "expected one of \\\" \\\\ \\n after a backslash in a text; write \\\\ for the backslash itself");
        }

        Position++;
        return c == 'n' ? '\n' : c;
    }

    private bool Advance()
    {
        Position++;
        return true;
    }

    private void SkipLine()
    {
        while (Current is ' ' or '\t' or '\r' or '\uFEFF' or '\u00A0')
        {
            Position++;
        }

        if (Current == '#')
        {
            while (!AtEnd && Current != '\n')
            {
                Position++;
            }
        }
    }

    // Looks behind line breaks, blank lines and comments for a line that begins with an operator.
    private bool GoesOn()
    {
        var mark = Position;
        SkipLines();
        var goesOn = Current is '|' or ',' || (Current == '=' && Peek() == '>');
        Position = mark;
        return goesOn;
    }
}
