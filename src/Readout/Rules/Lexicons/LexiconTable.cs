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

    internal LexiconTable(string path, IReadOnlyList<string> columns, IReadOnlyList<LexiconRow> rows, string? source)
    {
        Path = path;
        Columns = columns;
        Rows = rows;
        Source = source;
        TagIndex = IndexOf(TagColumn);
        ParticleIndex = IndexOf(ParticleColumn);
    }

    public string Path { get; }

    /// <summary>Names of the columns in file order; the first is <c>lemma</c>.</summary>
    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<LexiconRow> Rows { get; }

    /// <summary>What the file's <c># source:</c> lines say.</summary>
    public string? Source { get; }

    public int TagIndex { get; }

    public int ParticleIndex { get; }

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
