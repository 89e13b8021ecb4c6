using System.Text;

namespace Readout.World;

/// <summary>A table of the atlas being written: one row for each id.</summary>
internal sealed class TableText(string table, params string[] columns)
{
    private readonly StringBuilder _rows = new();
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    /// <summary>Adds a row; false where its key is known.</summary>
    public bool Add(string key, params ReadOnlySpan<string?> cells)
    {
        if (!_keys.Add(key))
        {
            return false;
        }

        for (var i = 0; i < cells.Length; i++)
        {
            _rows.Append(i == 0 ? "" : "\t").Append(Clean(cells[i]));
        }

        _rows.Append('\n');
        return true;
    }

    /// <summary>The file, or nothing where it has no rows.</summary>
    public IEnumerable<AtlasFile> File(string source) => _keys.Count == 0
        ? []
        : [new(table, $"{table}.tsv", $"# source: {source}\n{string.Join('\t', columns)}\n{_rows}")];

    /// <summary>An id in the atlas's manner: <c>person:ana-ruiz</c>.</summary>
    public static string Id(string type, string name) => $"{type}:{Slug.Of(name)}";

    private static string Clean(string? cell) => (cell ?? "").Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ').Trim();
}
