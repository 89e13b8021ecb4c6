namespace Readout.Desk.Store;

/// <summary>Rows and commands that wait to be written, rows by table, in the order in which they came.</summary>
internal sealed class RowBuffer
{
    private static readonly Dictionary<string, string[]> Columns = new(StringComparer.Ordinal)
    {
        ["statement"] = ["doc", "r", "id", "kind", "attitude", "within", "denies", "date", "precision", "date_from", "certainty", "rule", "confidence", "span_start", "span_end", "review"],
        ["meeting"] = ["doc", "r", "id", "channel", "format", "status", "date", "precision", "date_from", "starts", "ends", "duration", "place", "place_country", "latitude", "longitude", "certainty", "statement", "rule", "confidence", "span_start", "span_end", "review"],
        ["position"] = ["doc", "r", "id", "stance", "date", "precision", "date_from", "certainty", "statement", "rule", "confidence", "span_start", "span_end", "review"],
        ["event"] = ["doc", "r", "id", "event", "mode", "context", "score", "quad_code", "cameo", "date", "precision", "date_from", "place", "place_country", "latitude", "longitude", "certainty", "statement", "rule", "confidence", "span_start", "span_end", "review"],
        ["party"] = ["doc", "r", "role", "ord", "entity", "country", "span_start", "span_end", "cue_start", "cue_end"],
        ["span"] = ["doc", "r", "role", "ord", "span_start", "span_end"],
        ["entity"] = ["doc", "ord", "id", "name", "type", "country", "sector", "title", "title_country", "organisation", "named", "wikidata"],
        ["mention"] = ["doc", "ord", "m", "told_by", "span_start", "span_end"],
        ["diagnostic"] = ["doc", "ord", "code", "message", "span_start", "span_end"],
        ["noticed"] = ["doc", "ord", "code", "message", "span_start", "span_end"],
        ["reading"] = ["doc", "version", "kind", "is_current", "record"],
        ["story_key"] = ["period", "band_key", "doc"],
        ["story_sketch"] = ["doc", "values16"],
        ["act"] = ["source", "target", "doc", "r"],
    };

    private readonly SortedDictionary<string, List<object?[]>> _rows = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<object?[]>> _later = new(StringComparer.Ordinal);

    /// <summary>Adds a row, its values in the order of the table's columns.</summary>
    public void Add(string table, params object?[] values)
    {
        if (!_rows.TryGetValue(table, out var rows))
        {
            _rows[table] = rows = [];
        }

        rows.Add(values);
    }

    /// <summary>Adds a command that is run once all rows are written, before or after other commands.</summary>
    public void Later(string sql, params object?[] values)
    {
        if (!_later.TryGetValue(sql, out var rows))
        {
            _later[sql] = rows = [];
        }

        rows.Add(values);
    }

    /// <summary>Writes all and is empty.</summary>
    public void WriteTo(Session session)
    {
        foreach (var (table, rows) in _rows)
        {
            session.Insert(table, Columns[table], rows);
            rows.Clear();
        }

        foreach (var (sql, rows) in _later)
        {
            session.Each(sql, rows);
            rows.Clear();
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        _rows.Clear();
        _later.Clear();
    }
}
