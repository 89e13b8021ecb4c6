using System.Globalization;

namespace Readout.World;

/// <summary>One row of a table, with what is needed to say where a cell is wrong.</summary>
internal sealed class AtlasRow(AtlasTableReader reader, int line, int start, int end)
{
    public AtlasFile File => reader.File;

    public int Line => line;

    /// <summary>The cell of a column; empty where the column or the cell is missing.</summary>
    public string Text(string column) => Cell(column, out _).ToString();

    public string? TextOrNull(string column)
    {
        var cell = Cell(column, out _);
        return cell.IsEmpty ? null : cell.ToString();
    }

    /// <summary>The cell of a column, which must not be empty.</summary>
    public string Required(string column)
    {
        var cell = Cell(column, out _);
        if (cell.IsEmpty)
        {
            Report(column, $"'{column}' is empty; expected a value");
        }

        return cell.ToString();
    }

    /// <summary>The parts of a cell between vertical bars.</summary>
    public string[] List(string column)
    {
        var cell = Cell(column, out _);
        return cell.IsEmpty ? [] : cell.ToString().Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    public DateOnly? Date(string column)
    {
        var cell = Cell(column, out _);
        if (cell.IsEmpty)
        {
            return null;
        }

        if (DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Report(column, $"'{cell}' is not a date; expected YYYY-MM-DD or nothing");
        return null;
    }

    public double? Number(string column)
    {
        var cell = Cell(column, out _);
        if (cell.IsEmpty)
        {
            return null;
        }

        if (double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Report(column, $"'{cell}' is not a number; expected degrees such as 55.75 or nothing");
        return null;
    }

    /// <summary>The cell of a column, which must be one of some values.</summary>
    public string OneOf(string column, ReadOnlySpan<string> allowed)
    {
        var cell = Cell(column, out _).ToString();
        if (!allowed.Contains(cell))
        {
            Report(column, $"'{cell}' is not known as {column}; expected {string.Join(", ", allowed!)}");
        }

        return cell;
    }

    public AtlasProblem Problem(string column, string message)
    {
        Cell(column, out var offset);
        return new(File.Name, line, offset + 1, message);
    }

    public void Report(string column, string message) => reader.Problems.Add(Problem(column, message));

    private ReadOnlySpan<char> Cell(string column, out int offset)
    {
        var text = File.Text.AsSpan(start, end - start);
        offset = 0;
        var index = reader.IndexOf(column);
        if (index < 0)
        {
            return default;
        }

        for (; index > 0; index--)
        {
            var tab = text[offset..].IndexOf('\t');
            if (tab < 0)
            {
                offset = text.Length;
                return default;
            }

            offset += tab + 1;
        }

        var cell = text[offset..];
        var next = cell.IndexOf('\t');
        return (next < 0 ? cell : cell[..next]).Trim();
    }
}
