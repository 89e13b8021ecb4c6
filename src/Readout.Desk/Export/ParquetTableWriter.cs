using Parquet;
using Parquet.Schema;
using Readout.Records;

namespace Readout.Desk.Export;

/// <summary>Writes a table as Parquet; a row group has so many rows that memory stays flat.</summary>
internal sealed class ParquetTableWriter(ExportTable table, Stream stream) : TableWriter
{
    private const int RowsPerGroup = 50_000;
    private readonly List<object?[]> _rows = [];
    private readonly DataField[] _fields = [.. table.Columns.Select(FieldOf)];
    private ParquetWriter? _writer;

    public override void Append(DocumentRecord record)
    {
        _rows.AddRange(table.Rows(record));
        if (_rows.Count >= RowsPerGroup)
        {
            Flush();
        }
    }

    public override void Dispose()
    {
        // A table without rows is a file with its schema.
        if (_rows.Count > 0 || _writer is null)
        {
            Flush();
        }

        _writer!.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private void Flush()
    {
        _writer ??= ParquetWriter.CreateAsync(new ParquetSchema(_fields), stream).GetAwaiter().GetResult();
        if (_rows.Count == 0)
        {
            return;
        }

        using var group = _writer.CreateRowGroup();
        for (var i = 0; i < _fields.Length; i++)
        {
            WriteColumn(group, _fields[i], table.Columns[i].Type, i).GetAwaiter().GetResult();
        }

        _rows.Clear();
    }

    private Task WriteColumn(ParquetRowGroupWriter group, DataField field, ExportType type, int index) => type switch
    {
        ExportType.Integer => group.WriteAsync<long>(field, Values<long>(index)),
        ExportType.Number => group.WriteAsync<double>(field, Values<double>(index)),
        ExportType.Truth => group.WriteAsync<bool>(field, Values<bool>(index)),
        _ => group.WriteAsync(field, _rows.ConvertAll(row => (string?)row[index])!),
    };

    private ReadOnlyMemory<T?> Values<T>(int index)
        where T : struct => _rows.ConvertAll(row => (T?)row[index]).ToArray();

    private static DataField FieldOf(ExportColumn column) => column.Type switch
    {
        ExportType.Integer => new DataField<long?>(column.Name),
        ExportType.Number => new DataField<double?>(column.Name),
        ExportType.Truth => new DataField<bool?>(column.Name),
        _ => new DataField<string>(column.Name),
    };
}
