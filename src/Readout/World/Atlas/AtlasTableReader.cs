namespace Readout.World;

/// <summary>Reads the rows of one table: finds the columns by the header line, skips comments and empty lines.</summary>
internal sealed class AtlasTableReader(AtlasFile file, AtlasSchema schema, List<AtlasProblem> problems)
{
    private string[] _columns = [];

    public AtlasFile File => file;

    public List<AtlasProblem> Problems => problems;

    public int IndexOf(string column)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            if (_columns[i] == column)
            {
                return i;
            }
        }

        return -1;
    }

    public IEnumerable<AtlasRow> Rows()
    {
        var text = file.Text;
        var hasHeader = false;
        for (int start = 0, line = 1; start < text.Length; line++)
        {
            var end = text.IndexOf('\n', start);
            var next = end < 0 ? text.Length : end + 1;
            end = end < 0 ? text.Length : end;
            if (end > start && text[end - 1] == '\r')
            {
                end--;
            }

            if (end > start && text[start] != '#')
            {
                if (hasHeader)
                {
                    CheckWidth(text.AsSpan(start, end - start), line);
                    yield return new(this, line, start, end);
                }
                else
                {
                    hasHeader = true;
                    if (!TryReadHeader(text[start..end], line))
                    {
                        yield break;
                    }
                }
            }

            start = next;
        }
    }

    private void CheckWidth(ReadOnlySpan<char> row, int line)
    {
        var cells = row.Count('\t') + 1;
        if (cells > _columns.Length)
        {
            problems.Add(new(file.Name, line, 1, $"{cells} cells; expected at most {_columns.Length}, as in the header"));
        }
    }

    private bool TryReadHeader(string header, int line)
    {
        var before = problems.Count;
        _columns = header.Split('\t', StringSplitOptions.TrimEntries);
        var offset = 1;
        foreach (var column in _columns)
        {
            if (!schema.Required.Contains(column) && !schema.Optional.Contains(column))
            {
                problems.Add(new(file.Name, line, offset, $"column '{column}' is not known; expected some of {schema.Columns}"));
            }

            offset += column.Length + 1;
        }

        foreach (var column in schema.Required)
        {
            if (IndexOf(column) < 0)
            {
                problems.Add(new(file.Name, line, 1, $"column '{column}' is missing from the header"));
            }
        }

        return problems.Count == before;
    }
}
