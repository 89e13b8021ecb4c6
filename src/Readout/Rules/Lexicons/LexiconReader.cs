using Readout.Language;
using Readout.Rules.Syntax;

namespace Readout.Rules.Lexicons;

/// <summary>Reads a lexicon table from tab-separated text; everything wrong with it is reported with its line and column.</summary>
internal sealed class LexiconReader
{
    private readonly RuleSource _source;
    private readonly RuleErrors _errors;
    private readonly List<LexiconRow> _rows = [];
    private readonly Dictionary<string, int> _lineByKey = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _notes = [];
    private string[]? _columns;
    private int[] _keyColumns = [];

    private LexiconReader(RuleSource source, RuleErrors errors)
    {
        _source = source;
        _errors = errors;
    }

    /// <summary>Reads the table; null where it has no usable header.</summary>
    public static LexiconTable? Read(RuleSource source, RuleErrors errors)
    {
        var reader = new LexiconReader(source, errors);
        var line = 0;
        foreach (var text in source.Text.TrimStart('\uFEFF').Split('\n'))
        {
            reader.ReadLine(text.TrimEnd('\r'), ++line);
        }

        if (reader._columns is null)
        {
            errors.Add(new RuleError(source.Path, 1, 1, null, "the table is empty; expected a header row whose first column is 'lemma'"));
            return null;
        }

        return new LexiconTable(source.Path, reader._columns, reader._keyColumns, reader._rows, reader._notes.Count == 0 ? null : string.Join('\n', reader._notes));
    }

    private void ReadLine(string text, int line)
    {
        if (text.StartsWith('#'))
        {
            const string Mark = "# source:";
            if (text.StartsWith(Mark, StringComparison.Ordinal))
            {
                _notes.Add(text[Mark.Length..].Trim());
            }
        }
        else if (text.AsSpan().Trim().Length > 0)
        {
            var cells = text.Split('\t');
            if (_columns is null)
            {
                ReadHeader(cells, line);
            }
            else
            {
                ReadRow(cells, line);
            }
        }
    }

    private void ReadHeader(string[] cells, int line)
    {
        _columns = [.. cells.Select(c => c.Trim().TrimEnd('*'))];
        _keyColumns = [.. Enumerable.Range(0, cells.Length).Where(i => cells[i].Trim().EndsWith('*')
            || _columns[i] is LexiconTable.LemmaColumn or LexiconTable.TagColumn or LexiconTable.ParticleColumn)];
        if (_columns[0] != LexiconTable.LemmaColumn)
        {
            Add(line, cells, 0, $"expected the column 'lemma' first in the header row, found '{_columns[0]}'");
        }

        for (var i = 0; i < _columns.Length; i++)
        {
            if (_columns[i].Length == 0 || !_columns[i].All(c => char.IsAsciiLetterOrDigit(c) || c == '_') || char.IsAsciiDigit(_columns[i][0]))
            {
                Add(line, cells, i, $"expected a column name of letters, digits and '_', found '{_columns[i]}'");
            }
            else if (Array.IndexOf(_columns, _columns[i]) < i)
            {
                Add(line, cells, i, $"this is the second column '{_columns[i]}'; expected each name once");
            }
        }
    }

    private void ReadRow(string[] cells, int line)
    {
        var columns = _columns!;
        if (cells.Length > columns.Length)
        {
            Add(line, cells, columns.Length, $"expected {columns.Length} cells separated by tabs, as in the header row, found {cells.Length}");
            return;
        }

        // Cells missing at the end are empty: editors strip trailing tabs.
        var values = new string[columns.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = i < cells.Length ? cells[i].Trim() : "";
        }

        if (cells.Length == 1 && columns.Length > 1 && values[0].Contains("  ", StringComparison.Ordinal))
        {
            Add(line, cells, 0, $"expected {columns.Length} cells separated by tabs, found none: this line seems to be separated by spaces");
        }
        else if (values[0].Length == 0)
        {
            Add(line, cells, 0, "expected a lemma in the first cell, found nothing");
        }
        else if (IsTagKnown(cells, values, line))
        {
            Keep(cells, values, line);
        }
    }

    private bool IsTagKnown(string[] cells, string[] values, int line)
    {
        var tag = Array.IndexOf(_columns!, LexiconTable.TagColumn);
        if (tag < 0 || values[tag].Length == 0 || Enum.GetNames<UniversalTag>().Contains(values[tag]))
        {
            return true;
        }

        Add(line, cells, tag, $"'{values[tag]}' is no universal tag{Suggestion.For(values[tag], Enum.GetNames<UniversalTag>())}");
        return false;
    }

    private void Keep(string[] cells, string[] values, int line)
    {
        var key = string.Join('\t', _keyColumns.Select(i => values[i]));
        if (_lineByKey.TryAdd(key, line))
        {
            _rows.Add(new LexiconRow(values, line));
            return;
        }

        Add(line, cells, 0, $"'{values[0]}' stands in line {_lineByKey[key]} already; expected rows of one lemma to differ in {Suggestion.List(_keyColumns.Skip(1).Select(i => "'" + _columns![i] + "'").DefaultIfEmpty("a column marked as part of the key ('object*' in the header)"))}");
    }

    private void Add(int line, string[] cells, int cell, string message) =>
        _errors.Add(new RuleError(_source.Path, line, cells.Take(cell).Sum(c => c.Length + 1) + 1, null, message));
}
