using Readout.Records;

namespace Readout.Desk.Export;

/// <summary>What a column holds.</summary>
public enum ExportType
{
    /// <summary>Text, or nothing.</summary>
    Text,

    /// <summary>A whole number, or nothing.</summary>
    Integer,

    /// <summary>A number, or nothing.</summary>
    Number,

    /// <summary>True, false, or nothing.</summary>
    Truth,
}

/// <summary>A column of an exported table, with the line of the codebook that explains it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Description">What it means.</param>
public sealed record ExportColumn(string Name, ExportType Type, string Description);

/// <summary>An exported table: one kind of record, one row a record.</summary>
public abstract class ExportTable(string name, string description)
{
    /// <summary>Its name, which is the file's.</summary>
    public string Name { get; } = name;

    /// <summary>What a row is.</summary>
    public string Description { get; } = description;

    /// <summary>Its columns.</summary>
    public abstract IReadOnlyList<ExportColumn> Columns { get; }

    /// <summary>The rows of a document: a string, long, double, bool or null for each column.</summary>
    public abstract IEnumerable<object?[]> Rows(DocumentRecord record);
}

/// <summary>A table of one kind of record.</summary>
/// <typeparam name="T">The kind of record.</typeparam>
internal sealed class ExportTable<T>(
    string name, string description, Func<DocumentRecord, IEnumerable<T>> records, params (ExportColumn Column, Func<T, object?> Value)[] columns) : ExportTable(name, description)
{
    private static readonly ExportColumn Document = new("document", ExportType.Text, "Id of the document, as in the table documents.");

    public override IReadOnlyList<ExportColumn> Columns { get; } = [Document, .. columns.Select(static column => column.Column)];

    public override IEnumerable<object?[]> Rows(DocumentRecord record) =>
        records(record).Select(one => (object?[])[record.Document.Id, .. columns.Select(column => column.Value(one))]);
}
