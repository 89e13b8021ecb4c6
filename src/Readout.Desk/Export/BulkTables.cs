using System.Security.Cryptography;
using Readout.Reading;
using Readout.Records;

namespace Readout.Desk.Export;

/// <summary>
/// Writes the tables of an export as Parquet files that are never changed, named by what is in them, so that any number of processes may write into one folder. What a file of input gives
/// depends on it alone: whoever reads it, together with whatever else, writes the same files.
/// </summary>
/// <param name="folder">Where they go: <c>TABLE/HASH.parquet</c>, or <c>TABLE/publication_date=DAY/HASH.parquet</c>.</param>
/// <param name="isByDay">Whether each day of publication has a folder of its own, laid out as Hive does. No column has the name of the key, so that none is hidden by it.</param>
/// <remarks>For one thread.</remarks>
public sealed class BulkTables(string folder, bool isByDay)
{
    /// <summary>The key of the folders of days.</summary>
    public const string Key = "publication_date";

    // What Hive calls the folder of rows without a value; engines read it as null.
    private const string NoValue = "__HIVE_DEFAULT_PARTITION__";
    private const int NameDigits = 32;

    // What is kept until it is written, so that memory stays flat whatever a file of input holds.
    private const int MostDocuments = 5_000;
    private const long MostCharacters = 20_000_000;

    private readonly Dictionary<(string Table, string Day), (TableWriter Writer, MemoryStream Bytes)> _open = [];
    private string? _origin;
    private int _documents;
    private long _characters;

    /// <summary>How many files were written.</summary>
    public int Written { get; private set; }

    /// <summary>How many were there already, with the same bytes.</summary>
    public int Known { get; private set; }

    /// <summary>Adds a document.</summary>
    /// <param name="origin">The file of input that it came out of; its documents follow each other.</param>
    /// <param name="record">What was read in it.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public void Append(string origin, DocumentRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (_origin != origin || _documents >= MostDocuments || _characters >= MostCharacters)
        {
            Complete();
            _origin = origin;
        }

        var day = isByDay ? DayOf(record.Document) : "";
        foreach (var table in ExportTables.All.Where(table => table.Rows(record).Any()))
        {
            if (!_open.TryGetValue((table.Name, day), out var file))
            {
                var bytes = new MemoryStream();
                _open.Add((table.Name, day), file = (TableWriter.Parquet(table, bytes), bytes));
            }

            file.Writer.Append(record);
        }

        _documents++;
        _characters += record.Document.Text.Length;
    }

    /// <summary>Writes what is not yet written.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public void Complete()
    {
        foreach (var ((table, day), (writer, bytes)) in _open)
        {
            writer.Dispose();
            Write(day.Length == 0 ? Path.Combine(folder, table) : Path.Combine(folder, table, $"{Key}={day}"), bytes.ToArray());
        }

        _open.Clear();
        (_documents, _characters) = (0, 0);
    }

    private static string DayOf(DocumentFacts document) => document.Published is { } published && PublicationDate.IsValid(published) ? published.Split('T')[0] : NoValue;

    // Under a name that engines pass over, until it is whole. Whoever else writes the same file at the same time writes the same bytes.
    private void Write(string place, byte[] bytes)
    {
        var path = Path.Combine(place, $"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..NameDigits]}.parquet");
        if (File.Exists(path))
        {
            Known++;
            return;
        }

        Directory.CreateDirectory(place);
        var unfinished = Path.Combine(place, $".{Path.GetRandomFileName()}.unfinished");
        File.WriteAllBytes(unfinished, bytes);
        File.Move(unfinished, path, overwrite: true);
        Written++;
    }
}
