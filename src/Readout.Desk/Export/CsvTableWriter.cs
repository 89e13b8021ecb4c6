using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Readout.Records;

namespace Readout.Desk.Export;

/// <summary>Writes a table as comma-separated values (RFC 4180, UTF-8, a header).</summary>
internal sealed class CsvTableWriter : TableWriter
{
    private static readonly CsvConfiguration Layout = new(CultureInfo.InvariantCulture) { NewLine = "\r\n" };
    private readonly ExportTable _table;
    private readonly CsvWriter _csv;

    public CsvTableWriter(ExportTable table, Stream stream)
    {
        _table = table;
        _csv = new(new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)), Layout);
        WriteLine(table.Columns.Select(static column => column.Name));
    }

    public override void Append(DocumentRecord record)
    {
        foreach (var row in _table.Rows(record))
        {
            WriteLine(row.Select(Cell));
        }
    }

    public override void Dispose() => _csv.Dispose();

    private void WriteLine(IEnumerable<string?> cells)
    {
        foreach (var cell in cells)
        {
            _csv.WriteField(cell);
        }

        _csv.NextRecord();
    }

    private static string? Cell(object? value) => value switch
    {
        null => null,
        double number => number.ToString("0.######", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
