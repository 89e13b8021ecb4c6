using Readout.Rules.Syntax;

namespace Readout.Rules.Lexicons;

/// <summary>
/// A lexicon table as code looks words up in it: by lemma, the first row of a lemma that fits. The same files that rules use.
/// Immutable and thread-safe.
/// </summary>
internal sealed class WordTable
{
    private readonly Dictionary<string, WordRow> _byLemma;

    private WordTable(LexiconTable table)
    {
        _byLemma = new(table.Rows.Count, StringComparer.OrdinalIgnoreCase);
        Rows = [.. table.Rows.Select(row => new WordRow(table, row))];
        foreach (var row in Rows)
        {
            _byLemma.TryAdd(row.Lemma, row);
        }
    }

    /// <summary>All rows, in the order of the file.</summary>
    public IReadOnlyList<WordRow> Rows { get; }

    /// <summary>Reads a table that ships with the library.</summary>
    /// <param name="path">Its path below lexicon/.</param>
    /// <exception cref="RuleException">The table is malformed.</exception>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    public static WordTable Shipped(string path)
    {
        var text = RuleLibrary.ReadShipped(path) ?? throw new ArgumentException($"No table '{path}' ships with the library.", nameof(path));
        var errors = new RuleErrors();
        var table = LexiconReader.Read(new RuleSource(path, text), errors);
        return table is not null && errors.Count == 0 ? new WordTable(table) : throw new RuleException(errors.InOrder());
    }

    /// <summary>The first row for a word, without regard to case.</summary>
    public bool TryGet(string lemma, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out WordRow? row) => _byLemma.TryGetValue(lemma, out row);
}

/// <summary>One row of a <see cref="WordTable"/>.</summary>
internal sealed class WordRow(LexiconTable table, LexiconRow row)
{
    public string Lemma => row.Lemma;

    /// <summary>The cell under a column; empty where the cell is empty.</summary>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public string this[string column] => table.IndexOf(column) is >= 0 and var index
        ? row.Cells[index]
        : throw new ArgumentException($"Table '{table.Path}' has no column '{column}'; it has {string.Join(", ", table.Columns)}.", nameof(column));
}
