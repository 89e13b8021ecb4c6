using Readout.Records;

namespace Readout.Desk.Export;

/// <summary>Writes one table to a stream, document after document; disposing it ends the table.</summary>
public abstract class TableWriter : IDisposable
{
    /// <summary>A writer of comma-separated values.</summary>
    public static TableWriter Csv(ExportTable table, Stream stream) => new CsvTableWriter(table, stream);

    /// <summary>A writer of Parquet.</summary>
    public static TableWriter Parquet(ExportTable table, Stream stream) => new ParquetTableWriter(table, stream);

    /// <summary>Writes the rows of a document.</summary>
    public abstract void Append(DocumentRecord record);

    /// <summary>Ends the table.</summary>
    public abstract void Dispose();
}
