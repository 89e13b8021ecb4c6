using System.Globalization;
using System.Text;
using System.Xml.Linq;
using CsvHelper;
using Parquet;
using Readout.Cli;
using Readout.Desk.Export;
using Readout.Records;
using Readout.Tests.Cli;

namespace Readout.Tests.Export;

public sealed class ExportTests
{
    private static readonly string[] Everything = ["csv", "parquet", "jsonl", "plover", "gdelt", "icews", "gexf", "ics"];
    private static readonly string Samples = Repository.Path("samples", "samples.jsonl");

    [Fact]
    public void The_same_documents_give_the_same_bytes_on_one_thread_and_on_many()
    {
        using var folder = new TemporaryFolder();
        var (one, many) = (Path.Combine(folder.Name, "one"), Path.Combine(folder.Name, "many"));
        Assert.Equal(0, Export(one, "--threads", "1"));
        Assert.Equal(0, Export(many, "--threads", "4"));

        var names = Directory.GetFiles(one).Select(Path.GetFileName).Order().ToList();
        Assert.Equal(names, Directory.GetFiles(many).Select(Path.GetFileName).Order());
        Assert.All(names, name => Assert.Equal(File.ReadAllBytes(Path.Combine(one, name!)), File.ReadAllBytes(Path.Combine(many, name!))));
    }

    [Fact]
    public void Without_text_no_words_of_a_document_are_in_any_file()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Export(folder.Name, "--no-text"));
        var written = Directory.GetFiles(folder.Name).Where(file => Path.GetFileName(file) != "codebook.md").Select(file => (file, Text: Encoding.UTF8.GetString(File.ReadAllBytes(file)))).ToList();

        var records = File.ReadLines(Samples).Select(line => Reader.English.Read(ArticleOf(line))).ToList();
        var publishers = string.Join('\n', records.Select(record => record.Document.Publisher));
        foreach (var record in records)
        {
            // Four words in a row that are no name of the atlas and no publisher's are words of the news.
            var names = string.Join('\n', record.Entities.Where(entity => entity.Named).Select(entity => entity.Name).Append(publishers));
            var words = record.Document.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i + 4 <= words.Length; i++)
            {
                var run = string.Join(' ', words[i..(i + 4)]);
                if (!names.Contains(run.Trim(',', '.', '"'), StringComparison.Ordinal))
                {
                    Assert.All(written, one => Assert.False(one.Text.Contains(run, StringComparison.Ordinal), $"{one.file}: {run}"));
                }
            }
        }
    }

    [Fact]
    public async Task Parquet_and_csv_hold_the_same_cells()
    {
        var record = Reader.English.Read(new Article { Id = "d", Text = "Chile \"expelled\" two Peruvian diplomats; Lima, the ministry said, protested.", Published = "2024-05-01" });
        var table = ExportTables.All.Single(one => one.Name == "events");
        using var parquet = new MemoryStream();
        using (var writer = TableWriter.Parquet(table, parquet))
        {
            writer.Append(record);
        }

        using var csv = new MemoryStream();
        using (var writer = TableWriter.Csv(table, csv))
        {
            writer.Append(record);
        }

        using var rows = new CsvReader(new StringReader(Encoding.UTF8.GetString(csv.ToArray())), CultureInfo.InvariantCulture);
        var cells = rows.GetRecords<dynamic>().Select(row => ((IDictionary<string, object>)row)["actor"].ToString()).ToList();
        await using var reader = await ParquetReader.CreateAsync(new MemoryStream(parquet.ToArray()), cancellationToken: TestContext.Current.CancellationToken);
        using var group = reader.OpenRowGroupReader(0);
        var column = new string?[group.RowCount];
        await group.ReadAsync(reader.Schema.FindDataField("actor"), column.AsMemory(), cancellationToken: TestContext.Current.CancellationToken);

        Assert.NotEmpty(cells);
        Assert.Equal(cells, column.Select(cell => cell ?? ""));
    }

    [Fact]
    public void Every_edge_of_the_network_joins_nodes_of_it_and_counts_its_events()
    {
        var network = new GexfNetwork();
        foreach (var line in File.ReadLines(Samples))
        {
            network.Add(Reader.English.Read(ArticleOf(line)));
        }

        using var stream = new MemoryStream();
        network.Write(stream);
        var gexf = XDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        XNamespace ns = "http://gexf.net/1.3";
        var nodes = gexf.Descendants(ns + "node").Select(node => node.Attribute("id")!.Value).ToHashSet();
        var edges = gexf.Descendants(ns + "edge").ToList();
        Assert.NotEmpty(edges);
        Assert.All(edges, edge =>
        {
            Assert.Contains(edge.Attribute("source")!.Value, nodes);
            Assert.Contains(edge.Attribute("target")!.Value, nodes);
            var counts = edge.Descendants(ns + "attvalue").Where(value => value.Attribute("for")!.Value != "0").Sum(value => int.Parse(value.Attribute("value")!.Value, CultureInfo.InvariantCulture));
            Assert.Equal(edge.Attribute("weight")!.Value, counts.ToString(CultureInfo.InvariantCulture));
        });
    }

    [Fact]
    public void An_earlier_export_is_not_written_over_unless_asked()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Export(folder.Name));
        Assert.Equal(2, Export(folder.Name));
        Assert.Equal(0, Export(folder.Name, "--replace"));
        Assert.DoesNotContain(Directory.GetFiles(folder.Name), file => file.EndsWith(".unfinished", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_that_an_earlier_export_left_are_named()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, Export(folder.Name));
        var said = new StringWriter();
        Assert.Equal(0, CommandLine.Run(["export", Samples, "--to", folder.Name, "--format", "csv", "--format", "ics", "--replace"], new Terminal(Stream.Null, new MemoryStream(), said)));
        var tables = string.Join(", ", ExportTables.All.Select(table => $"{table.Name}.parquet"));
        Assert.Contains($"of an earlier export, not written anew: {tables}, records.jsonl, plover.jsonl, gdelt.tsv, icews.tsv, actors.gexf", said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_column_is_in_the_codebook() =>
        Assert.All(ExportTables.All.SelectMany(table => table.Columns), column => Assert.Contains($"| `{column.Name}` |", Codebook.Write(), StringComparison.Ordinal));

    private static int Export(string folder, params string[] more) => CommandLine.Run(
        ["export", Samples, "--to", folder, .. Everything.SelectMany(format => new[] { "--format", format }), .. more],
        new Terminal(Stream.Null, new MemoryStream(), TextWriter.Null));

    private static Article ArticleOf(string line)
    {
        var json = System.Text.Json.JsonDocument.Parse(line).RootElement;
        return new() { Id = json.GetProperty("id").GetString(), Text = json.GetProperty("text").GetString()!, Published = json.GetProperty("published").GetString(), Publisher = json.GetProperty("publisher").GetString() };
    }
}
