namespace Readout.Rules.Compilation;

/// <summary>
/// The ASCII characters that a match of a regular expression can begin with: most tokens are told apart by their first character, long
/// before a regular expression has to run. Understands what rules commonly hold (literals, classes, groups, alternatives, quantifiers) and
/// gives up on the rest, which then may begin with anything. Characters beyond ASCII are never excluded.
/// </summary>
internal sealed class PatternOpening
{
    private readonly string _pattern;
    private UInt128 _set;
    private int _at;

    private PatternOpening(string pattern) => _pattern = pattern;

    /// <summary>The characters as bits, or null where any is possible or it cannot be told.</summary>
    public static UInt128? Find(string pattern)
    {
        var opening = new PatternOpening(pattern);
        return opening.TryAlternatives(out var isEmpty) && !isEmpty && opening._at == pattern.Length ? opening._set : null;
    }

    // Adds what the alternatives up to a closing bracket or the end can begin with; isEmpty: one of them may match nothing.
    private bool TryAlternatives(out bool isEmpty)
    {
        isEmpty = false;
        do
        {
            if (!TryConcatenation(out var isThisEmpty))
            {
                return false;
            }

            isEmpty |= isThisEmpty;
        }
        while (Take('|'));
        return true;
    }

    private bool TryConcatenation(out bool isEmpty)
    {
        isEmpty = true;
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')'))
        {
            var before = _set;
            if (!TryAtom(out var isAtomEmpty))
            {
                return false;
            }

            isAtomEmpty |= TakeQuantifier();
            _set = isEmpty ? _set : before;
            isEmpty &= isAtomEmpty;
        }

        return true;
    }

    private bool TryAtom(out bool isEmpty)
    {
        isEmpty = false;
        var c = _pattern[_at++];
        switch (c)
        {
            case '(':
                if (_at < _pattern.Length && _pattern[_at] == '?' && !TakeAll("?:"))
                {
                    return false;
                }

                return TryAlternatives(out isEmpty) && Take(')');
            case '[':
                return TryClass();
            case '\\':
                return TryEscape();
            case '.' or '^' or '$' or '*' or '+' or '?' or '{':
                return false;
            default:
                Add(c);
                return true;
        }
    }

    private bool TryClass()
    {
        if (Take('^'))
        {
            return false;
        }

        while (_at < _pattern.Length && _pattern[_at] != ']')
        {
            var first = _pattern[_at++];
            if (first == '[' || (first == '\\' && !TryEscape()))
            {
                return false;
            }

            if (first == '\\')
            {
                continue;
            }

            var last = first;
            if (_at + 1 < _pattern.Length && _pattern[_at] == '-' && _pattern[_at + 1] != ']')
            {
                last = _pattern[_at + 1];
                _at += 2;
                if (last is '\\' or '[')
                {
                    return false;
                }
            }

            for (var c = (int)first; c <= last && c < 128; c++)
            {
                Add((char)c);
            }
        }

        return Take(']');
    }

    private bool TryEscape()
    {
        if (_at >= _pattern.Length)
        {
            return false;
        }

        var c = _pattern[_at++];
        if (c == 'd')
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                Add(digit);
            }

            return true;
        }

        if (char.IsAsciiLetterOrDigit(c))
        {
            return false;
        }

        Add(c);
        return true;
    }

    // True if what stands before may be missing.
    private bool TakeQuantifier()
    {
        var isOptional = false;
        while (_at < _pattern.Length && (_pattern[_at] is '?' or '*' or '+' or '{'))
        {
            // {0,2} is optional; a bracket that is no count is taken for one, which only makes the set larger.
            isOptional |= _pattern[_at] is '?' or '*' || (_pattern[_at] == '{' && !(_at + 1 < _pattern.Length && _pattern[_at + 1] is >= '1' and <= '9'));
            _at = _pattern[_at] == '{' && _pattern.IndexOf('}', _at) is > 0 and var close ? close + 1 : _at + 1;
        }

        return isOptional;
    }

    private void Add(char c)
    {
        if (c < 128)
        {
            _set |= UInt128.One << c;
        }
    }

    private bool Take(char c)
    {
        if (_at < _pattern.Length && _pattern[_at] == c)
        {
            _at++;
            return true;
        }

        return false;
    }

    private bool TakeAll(string text)
    {
        if (string.CompareOrdinal(_pattern, _at, text, 0, text.Length) != 0)
        {
            return false;
        }

        _at += text.Length;
        return true;
    }
}
