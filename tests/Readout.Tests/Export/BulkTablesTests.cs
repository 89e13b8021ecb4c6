using System.Globalization;
using System.Security.Cryptography;
using Parquet;
using Readout.Cli;
using Readout.Desk.Export;
using Readout.Records;
using Readout.Tests.Cli;

namespace Readout.Tests.Export;

public sealed class BulkTablesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string[] _inputs;

    public BulkTablesTests() => _inputs =
    [
        Repository.Path("samples", "samples.jsonl"),
        Repository.Path("samples", "season.jsonl"),
        _folder.Write("wire.jsonl", "{\"id\":\"w1\",\"text\":\"Norway's foreign minister met his Kenyan counterpart in Oslo on Monday.\",\"published\":\"2031-03-04T09:30+01:00\"}\n{\"id\":\"w2\",\"text\":\"Kenya thanked Norway.\"}\nno object\n"),
    ];

    [Fact]
    public void One_process_and_many_write_the_same_files()
    {
        Assert.Equal(2, Read("one", _inputs, "--threads", "1"));
        Assert.Equal(2, Read("threads", _inputs, "--threads", "4"));
        Parallel.ForEach(_inputs.Reverse(), input => BuiltProgram.Run("read", "--format", "parquet", "--partition", "date", "--to", _folder.Path("many"), "--threads", "1", input));

        var one = Files("one");
        Assert.NotEmpty(one);
        Assert.Equal(one, Files("threads"));
        Assert.Equal(one, Files("many"));
        Assert.All(one, file => Assert.Equal(File.ReadAllBytes(_folder.Path($"one/{file}")), File.ReadAllBytes(_folder.Path($"many/{file}"))));
    }

    [Fact]
    public void Files_lie_in_folders_of_their_day_under_the_hash_of_their_bytes()
    {
        Read("out", _inputs);
        Assert.All(Files("out"), file => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(_folder.Path($"out/{file}"))))[..32], Path.GetFileNameWithoutExtension(file)));
        Assert.Equal(["w1"], Cells("out/documents/publication_date=2031-03-04", "document"));
        Assert.Equal(["w2", _folder.Path("wire.jsonl:3")], Cells("out/documents/publication_date=__HIVE_DEFAULT_PARTITION__", "document"));
        Assert.DoesNotContain(ExportTables.All.SelectMany(table => table.Columns), column => column.Name == BulkTables.Key);
    }

    [Fact]
    public void The_folders_together_hold_the_rows_of_one_table()
    {
        Read("out", _inputs);
        CommandLine.Run(["export", .. _inputs, "--to", _folder.Path("export"), "--format", "parquet"], Silent());
        Assert.All(ExportTables.All, table => Assert.All(table.Columns, column =>
            Assert.Equal(Cells($"export/{table.Name}.parquet", column.Name).Order(StringComparer.Ordinal), Cells($"out/{table.Name}", column.Name).Order(StringComparer.Ordinal))));
    }

    [Fact]
    public void An_input_that_failed_tells_why()
    {
        Assert.Equal(2, Read("out", _inputs[2..]));
        Assert.Equal([_folder.Path("wire.jsonl:3")], Cells("out/diagnostics", "document"));
        Assert.Equal(["IN0006"], Cells("out/diagnostics", "code"));
    }

    [Fact]
    public void Reading_again_adds_nothing_and_another_input_changes_nothing()
    {
        Read("out", _inputs[..1], "--partition", "none");
        var before = Files("out").Select(file => (file, File.GetLastWriteTimeUtc(_folder.Path($"out/{file}")))).ToList();
        Read("out", _inputs[..1], "--partition", "none");
        Assert.Equal(before, Files("out").Select(file => (file, File.GetLastWriteTimeUtc(_folder.Path($"out/{file}")))));
        Assert.All(before, one => Assert.Equal(2, one.file.Split(Path.DirectorySeparatorChar).Length));

        Read("out", _inputs, "--partition", "none");
        Assert.Subset(Files("out").ToHashSet(StringComparer.Ordinal), before.Select(one => one.file).ToHashSet(StringComparer.Ordinal));
        Assert.True(Files("out").Count > before.Count);
    }

    [Fact]
    public void A_long_input_is_written_in_pieces_that_do_not_depend_on_what_came_before_it()
    {
        var long1 = Enumerable.Range(0, 5_001).Select(i => RecordOf(i.ToString(CultureInfo.InvariantCulture))).ToList();
        Write("alone", ("a", long1));
        Write("after", ("b", [RecordOf("b")]), ("a", long1));
        Assert.Equal(2, Files("alone").Count);
        Assert.Equal(3, Files("after").Count);
        Assert.Subset(Files("after").ToHashSet(StringComparer.Ordinal), Files("alone").ToHashSet(StringComparer.Ordinal));
        Assert.Equal(5_001, Cells("alone/documents", "document").Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("../../up")]
    [InlineData("2024")]
    public void What_is_no_day_makes_no_folder(string published)
    {
        Write("out", ("a", [RecordOf("a") with { Document = RecordOf("a").Document with { Published = published } }]));
        Assert.Equal([Path.Combine("documents", "publication_date=__HIVE_DEFAULT_PARTITION__")], Files("out").Select(Path.GetDirectoryName));
    }

    [Theory]
    [InlineData("--format", "parquet")]
    [InlineData("--to", "out")]
    [InlineData("--partition", "date", "--format", "jsonl")]
    public void What_does_not_go_together_is_told(params string[] options) =>
        Assert.Equal(2, CommandLine.Run(["read", .. options, _inputs[0]], Silent()));

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_told()
    {
        using var said = new StringWriter();
        Assert.Equal(2, CommandLine.Run(["read", "--format", "parquet", "--to", _inputs[2], _inputs[2]], new Terminal(Stream.Null, new MemoryStream(), said)));
        Assert.Contains("cannot write to", said.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private int Read(string to, string[] inputs, params string[] more) =>
        CommandLine.Run(["read", "--format", "parquet", "--to", _folder.Path(to), .. more.Contains("--partition") ? [] : new[] { "--partition", "date" }, .. more, .. inputs], Silent());

    private void Write(string to, params (string Origin, IReadOnlyList<DocumentRecord> Records)[] inputs)
    {
        var tables = new BulkTables(_folder.Path(to), isByDay: true);
        foreach (var (origin, records) in inputs)
        {
            records.ToList().ForEach(record => tables.Append(origin, record));
        }

        tables.Complete();
    }

    private List<string> Files(string folder) =>
        [.. Directory.EnumerateFiles(_folder.Path(folder), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder.Path(folder), file)).Order(StringComparer.Ordinal)];

    // A file, or all files under a folder.
    private List<string> Cells(string place, string column)
    {
        var path = _folder.Path(place);
        return [.. (Directory.Exists(path) ? Files(place).Select(file => Path.Combine(path, file)) : [path]).SelectMany(file => CellsOf(file, column).GetAwaiter().GetResult())];
    }

    private static async Task<List<string>> CellsOf(string file, string column)
    {
        await using var reader = await ParquetReader.CreateAsync(file);
        var cells = new List<string>();
        for (var i = 0; i < reader.RowGroupCount; i++)
        {
            using var group = reader.OpenRowGroupReader(i);
            var field = reader.Schema.FindDataField(column);
            cells.AddRange(field.ClrType == typeof(long) ? await Print<long>() : field.ClrType == typeof(double) ? await Print<double>() : field.ClrType == typeof(bool) ? await Print<bool>() : await Texts());

            async Task<IEnumerable<string>> Print<T>()
                where T : struct
            {
                var values = new T?[group.RowCount];
                await group.ReadAsync<T>(field, values.AsMemory());
                return values.Select(value => string.Create(CultureInfo.InvariantCulture, $"{value}"));
            }

            async Task<IEnumerable<string>> Texts()
            {
                var values = new string?[group.RowCount];
                await group.ReadAsync(field, values.AsMemory());
                return values.Select(value => value ?? "");
            }
        }

        return cells;
    }

    private static Terminal Silent() => new(Stream.Null, new MemoryStream(), TextWriter.Null);

    private static DocumentRecord RecordOf(string id) =>
        new() { Document = new DocumentFacts { Id = id, Hash = "0", Kind = "other", Language = "en", Text = "", Version = "0" } };
}
