using System.Text;
using Readout.Desk.Export;
using Readout.Records;
using Readout.Rows;

namespace Readout.Cli.Printing;

/// <summary>
/// The files of one export. They are written under other names and get their own when all are whole, so that a run that breaks leaves no half file under a name that
/// looks finished.
/// </summary>
internal sealed class ExportFiles : IDisposable
{
    private const string Unfinished = ".unfinished";
    private readonly string _folder;
    private readonly bool _isWithoutText;
    private readonly List<FileStream> _streams = [];
    private readonly List<Action<InputReading, DocumentRecord>> _appends = [];
    private readonly List<Action> _ends = [];

    private ExportFiles(string folder, bool isWithoutText) => (_folder, _isWithoutText) = (folder, isWithoutText);

    /// <summary>What may be written.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["csv", "parquet", "jsonl", "plover", "gdelt", "icews", "gexf", "ics"];

    /// <summary>Names of the files.</summary>
    public List<string> Names { get; } = [];

    /// <summary>What to say of records left out.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Opens the files.</summary>
    /// <exception cref="UsageException">The folder cannot be written to, or holds files of an earlier export.</exception>
    public static ExportFiles Create(string folder, IReadOnlyList<string> formats, bool isWithoutText, bool isReplacing)
    {
        var files = new ExportFiles(folder, isWithoutText);
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var format in formats)
            {
                files.Open(format);
            }

            files.OpenFile("codebook.md").Write(Encoding.UTF8.GetBytes(Codebook.Write()));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            files.Dispose();
            throw new UsageException([$"cannot write to {folder}: {error.Message}"]);
        }

        if (!isReplacing && files.Names.Find(name => File.Exists(Path.Combine(folder, name))) is { } there)
        {
            files.Dispose();
            throw new UsageException([$"{Path.Combine(folder, there)} is there already; name another folder, or --replace"]);
        }

        return files;
    }

    /// <summary>Writes what a document adds to each file.</summary>
    public void Append(InputReading reading)
    {
        var record = _isWithoutText ? WithoutText.Of(reading.Record) : reading.Record;
        _appends.ForEach(append => append(reading, record));
    }

    /// <summary>Ends all files and gives them their names.</summary>
    public void Complete()
    {
        _ends.ForEach(static end => end());
        _streams.ForEach(static stream => stream.Dispose());
        _streams.Clear();
        foreach (var name in Names)
        {
            File.Move(Path.Combine(_folder, name + Unfinished), Path.Combine(_folder, name), overwrite: true);
        }

        if (Formats.SelectMany(NamesOf).Except(Names, StringComparer.Ordinal).Where(name => File.Exists(Path.Combine(_folder, name))).ToList() is { Count: > 0 } earlier)
        {
            Notes.Add($"of an earlier export, not written anew: {string.Join(", ", earlier)}");
        }
    }

    /// <summary>Closes what is open; files that are not complete are taken away.</summary>
    public void Dispose()
    {
        _streams.ForEach(static stream => stream.Dispose());
        foreach (var name in Names)
        {
            File.Delete(Path.Combine(_folder, name + Unfinished));
        }
    }

    private static IEnumerable<string> NamesOf(string format) => format switch
    {
        "csv" or "parquet" => ExportTables.All.Select(table => $"{table.Name}.{format}"),
        "jsonl" => ["records.jsonl"],
        "plover" => ["plover.jsonl"],
        "gexf" => ["actors.gexf"],
        "ics" => ["meetings.ics"],
        _ => [$"{format}.tsv"],
    };

    private void Open(string format)
    {
        var name = NamesOf(format).First();
        switch (format)
        {
            case "csv" or "parquet":
                foreach (var (table, file) in ExportTables.All.Zip(NamesOf(format)))
                {
                    var stream = OpenFile(file);
                    var writer = format == "csv" ? TableWriter.Csv(table, stream) : TableWriter.Parquet(table, stream);
                    _appends.Add((_, record) => writer.Append(record));
                    _ends.Add(writer.Dispose);
                }

                break;
            case "jsonl":
                Lines(name, static (_, record) => [.. RecordJson.ToUtf8(record), (byte)'\n']);
                break;
            case "plover":
                Lines(name, static (_, record) => PloverLines.Of(record));
                break;
            case "gdelt":
                // The text tells which events stand in the lead; none of it is written.
                Lines(name, static (reading, record) => Utf8(GdeltRows.Of(record with { Document = record.Document with { Text = reading.Record.Document.Text } })));
                break;
            case "icews":
                var icews = Lines(name, static (reading, record) => Utf8(IcewsRows.Of(record, reading.Sentences().NumberAt)));
                icews.Write(Encoding.UTF8.GetBytes(IcewsRows.Header));
                break;
            case "gexf":
                var network = new GexfNetwork();
                var gexf = OpenFile(name);
                _appends.Add((_, record) => network.Add(record));
                _ends.Add(() => network.Write(gexf));
                break;
            case "ics":
                Calendar(name);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, $"Expected one of {string.Join(", ", Formats)}.");
        }
    }

    private void Calendar(string name)
    {
        var stream = OpenFile(name);
        var documents = new List<DocumentRecord>();
        _appends.Add((_, record) => documents.AddRange(record.Meetings.Count > 0 ? [record with { Document = record.Document with { Text = "" }, Events = [], Positions = [] }] : []));
        _ends.Add(() =>
        {
            var (bytes, note) = MeetingCalendar.Write(documents);
            stream.Write(bytes);
            Notes.AddRange(note is null ? [] : [note]);
        });
    }

    private FileStream Lines(string name, Func<InputReading, DocumentRecord, byte[]> lines)
    {
        var stream = OpenFile(name);
        _appends.Add((reading, record) => stream.Write(lines(reading, record)));
        return stream;
    }

    private FileStream OpenFile(string name)
    {
        var stream = new FileStream(Path.Combine(_folder, name + Unfinished), FileMode.Create);
        Names.Add(name);
        _streams.Add(stream);
        return stream;
    }

    private static byte[] Utf8(IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Concat(lines));
}
