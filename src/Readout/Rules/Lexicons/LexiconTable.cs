namespace Readout.Rules.Lexicons;

/// <summary>
/// A table of words with their attributes, read from tab-separated text. Column <c>lemma</c> is the key; <c>tag</c> and <c>particle</c>
/// and every column whose header ends in <c>*</c> tell rows of one lemma apart. Immutable.
/// </summary>
internal sealed class LexiconTable
{
    /// <summary>The key: one word or, for sequences, several separated by a space.</summary>
    public const string LemmaColumn = "lemma";

    /// <summary>The universal tag a token must have for the row to hold.</summary>
    public const string TagColumn = "tag";

    /// <summary>The form of the particle (child <c>compound:prt</c>) a token must have for the row to hold.</summary>
    public const string ParticleColumn = "particle";

    internal LexiconTable(string path, IReadOnlyList<string> columns, IReadOnlyList<int> keyColumns, IReadOnlyList<LexiconRow> rows, string? source)
    {
        Path = path;
        Columns = columns;
        KeyColumns = keyColumns;
        Rows = rows;
        Source = source;
        TagIndex = IndexOf(TagColumn);
        ParticleIndex = IndexOf(ParticleColumn);
    }

    public string Path { get; }

    /// <summary>Names of the columns in file order; the first is <c>lemma</c>.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The columns that together tell rows apart.</summary>
    public IReadOnlyList<int> KeyColumns { get; }

    public IReadOnlyList<LexiconRow> Rows { get; }

    /// <summary>What the file's <c># source:</c> lines say.</summary>
    public string? Source { get; }

    public int TagIndex { get; }

    public int ParticleIndex { get; }

    /// <summary>
    /// The table with further rows, which come before its own and replace those with the same key. Columns that the addition lacks are
    /// empty; its columns must all be columns of this table.
    /// </summary>
    public LexiconTable With(LexiconTable addition)
    {
        int[] from = [.. Columns.Select(addition.IndexOf)];
        LexiconRow[] added = [.. addition.Rows.Select(r => r with { Cells = [.. from.Select(c => c < 0 ? "" : r.Cells[c])] })];
        var replaced = added.Select(KeyOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new LexiconTable(Path, Columns, KeyColumns, [.. added, .. Rows.Where(r => !replaced.Contains(KeyOf(r)))], Source);
    }

    private string KeyOf(LexiconRow row) => string.Join('\t', KeyColumns.Select(c => row.Cells[c]));

    /// <summary>Position of a column, or -1.</summary>
    public int IndexOf(string column)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (string.Equals(Columns[i], column, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>One row: its cells in column order (an empty cell is an empty string) and its line in the file.</summary>
internal sealed record LexiconRow(IReadOnlyList<string> Cells, int Line)
{
    public string Lemma => Cells[0];
}
