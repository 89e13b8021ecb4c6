namespace Readout.Tests.Specs;

/// <summary>Scans a line of <c>name=value "value of several words" …</c>; a value that follows a value belongs to the same name.</summary>
internal sealed class SpecLine(string text, int start)
{
    private int _at = start;

    /// <summary>What was wrong, or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>Where the scan stands.</summary>
    public int Column => _at;

    public bool TryWord(string word)
    {
        var before = _at;
        if (Word() == word) return true;
        _at = before;
        return false;
    }

    public string Word()
    {
        SkipSpaces();
        var from = _at;
        while (_at < text.Length && text[_at] is not (' ' or '=' or '"')) _at++;
        return text[from.._at];
    }

    /// <summary>All that follows. Values before the first name go under <paramref name="unnamed"/>.</summary>
    public Dictionary<string, IReadOnlyList<string>> Fields(string? unnamed = null)
    {
        var fields = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        List<string>? values = null;
        if (unnamed is not null) fields[unnamed] = values = [];
        while (Fault is null && More())
        {
            if (text[_at] == '"')
            {
                if (values is null) Fault = "expected name=value, found a value without a name";
                else if (Quoted() is { } value) values.Add(value);
                continue;
            }
            var name = Word();
            if (_at >= text.Length || text[_at] != '=' || name.Length == 0)
            {
                Fault = $"expected '=' after '{name}'";
                break;
            }
            _at++;
            values = [];
            if (!fields.TryAdd(name, values)) Fault = $"'{name}' is given twice";
            if (_at < text.Length && text[_at] != '"') values.Add(Bare());
            else if (Quoted() is { } first) values.Add(first);
        }
        return fields;
    }

    private bool More()
    {
        SkipSpaces();
        return _at < text.Length;
    }

    private void SkipSpaces()
    {
        while (_at < text.Length && text[_at] == ' ') _at++;
    }

    private string Bare()
    {
        var from = _at;
        while (_at < text.Length && text[_at] != ' ') _at++;
        if (from == _at) Fault = "expected a value after '='";
        return text[from.._at];
    }

    private string? Quoted()
    {
        var close = _at < text.Length ? text.IndexOf('"', _at + 1) : -1;
        if (close < 0)
        {
            Fault = "expected a value in quotation marks that are closed";
            return null;
        }
        var value = text[(_at + 1)..close];
        _at = close + 1;
        return value;
    }
}
