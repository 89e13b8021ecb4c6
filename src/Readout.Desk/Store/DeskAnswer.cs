using System.Data.Common;
using System.Globalization;

namespace Readout.Desk.Store;

/// <summary>The answer to a question: names of columns, and rows of string, long, double, byte[] or null.</summary>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">The rows, in the order of the answer.</param>
/// <param name="IsCut">True where there were more rows than asked for.</param>
public sealed record DeskAnswer(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows, bool IsCut)
{
    /// <summary>A value as it is printed; empty for null.</summary>
    public static string Print(object? value) => value switch
    {
        null => "",
        string text => text,
        byte[] bytes => $"({bytes.Length.ToString(CultureInfo.InvariantCulture)} bytes)",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>The answer without some columns.</summary>
    public DeskAnswer Without(params IReadOnlyList<string> columns)
    {
        int[] kept = [.. Enumerable.Range(0, Columns.Count).Where(i => !columns.Contains(Columns[i], StringComparer.Ordinal))];
        return this with { Columns = [.. kept.Select(i => Columns[i])], Rows = [.. Rows.Select(row => (IReadOnlyList<object?>)[.. kept.Select(i => row[i])])] };
    }

    internal static DeskAnswer Of(DbDataReader reader, long most)
    {
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        var rows = new List<IReadOnlyList<object?>>();
        while (reader.Read())
        {
            if (rows.Count == most)
            {
                return new(columns, rows, true);
            }

            var row = new object?[columns.Count];
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : Plain(reader.GetValue(i));
            }

            rows.Add(row);
        }

        return new(columns, rows, false);
    }

    private static object Plain(object value) => value switch
    {
        int or short or bool => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        float or decimal => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        string or long or double or byte[] => value,
        _ => Print(value),
    };
}
