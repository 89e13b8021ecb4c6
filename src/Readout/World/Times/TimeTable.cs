using System.Globalization;

namespace Readout.World.Times;

/// <summary>A table of the lexicon: lines of tab-separated cells under a line of column names; lines that start with # are notes.</summary>
internal sealed class TimeTable
{
    private readonly string[] _columns;
    private readonly string[][] _rows;

    private TimeTable(string[] columns, string[][] rows)
    {
        _columns = columns;
        _rows = rows;
    }

    public int RowCount => _rows.Length;

    /// <summary>A cell, empty where the row is short.</summary>
    public string this[int row, string column]
    {
        get
        {
            var index = Array.IndexOf(_columns, column);
            return index < 0
                ? throw new ArgumentException($"No column '{column}'; there are {string.Join(", ", _columns)}.", nameof(column))
                : index < _rows[row].Length ? _rows[row][index] : "";
        }
    }

    public int Number(int row, string column) => int.Parse(this[row, column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    public static TimeTable Parse(string text)
    {
        string[]? columns = null;
        var rows = new List<string[]>();
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range].TrimEnd("\r");
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            var cells = line.ToString().Split('\t');
            if (columns is null)
            {
                columns = cells;
            }
            else
            {
                rows.Add(cells);
            }
        }

        return new(columns ?? [], [.. rows]);
    }
}
