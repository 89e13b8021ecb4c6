using System.Text;
using Parquet;
using Readout.Cli;

namespace Readout.Tests.Cli;

/// <summary>Commands that ask a desk, from the command line to what is printed.</summary>
public sealed class DeskCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _desk;

    public DeskCommandTests()
    {
        _desk = _folder.Path("news.desk");
        var input = _folder.Write(
            "news.jsonl",
            """
            {"id":"wire","publisher":"Northern Wire","published":"2023-03-04","text":"Norway expelled two Kenyan diplomats on 3 March 2023. Norwegian Foreign Minister Eva Holt said that the two had opened letters."}
            {"id":"talks","publisher":"Harbour Gazette","published":"2023-04-11","text":"Eva Holt met Baraka Okello, the president of Kenya, in Nairobi on 10 April 2023. Holt said that the nets were safe."}
            """);
        Assert.Equal(0, Run("ingest", input, "--desk", _desk).Status);
    }

    [Fact]
    public void A_pair_and_an_actor_are_printed_in_every_form()
    {
        foreach (var format in Readout.Cli.Printing.AnswerWriter.Formats)
        {
            Assert.Equal((0, ""), Ended(Run("dyad", "NOR", "KEN", "--desk", _desk, "--format", format)));
            Assert.Equal((0, ""), Ended(Run("actor", "Holt", "--desk", _desk, "--format", format)));
            Assert.Equal((0, ""), Ended(Run("statements", "--speaker", "Holt", "--once", "--desk", _desk, "--format", format)));
        }

        Assert.Contains("2023-03", Run("dyad", "NOR", "KEN", "--desk", _desk).Output, StringComparison.Ordinal);
        Assert.Equal(1, Run("actor", "Zeppo", "--desk", _desk).Status);
        Assert.Equal((1, "readout: nothing found\n"), Ended(Run("statements", "--speaker", "Zeppo", "--desk", _desk)));
        Assert.Equal(2, Run("dyad", "NOR", "Zeppo", "--desk", _desk).Status);
    }

    [Fact]
    public void Show_opens_a_document_a_story_and_a_record()
    {
        var (status, output, _) = Run("show", "talks", "--desk", _desk);
        Assert.Equal(0, status);
        Assert.Contains("STATEMENTS", output, StringComparison.Ordinal);
        Assert.StartsWith("{", Run("show", "talks", "--desk", _desk, "--format", "json").Output, StringComparison.Ordinal);
        var fields = Run("statements", "--speaker", "Holt", "--about", "nets", "--desk", _desk, "--format", "tsv").Output.Split('\n')[1].Split('\t');
        Assert.Contains("that the nets were safe", Run("show", fields[1], "--desk", _desk).Output, StringComparison.Ordinal);
        Assert.Contains(fields[0], Run("show", $"story:{fields[0]}", "--desk", _desk, "--format", "csv").Output, StringComparison.Ordinal);
        Assert.Equal(1, Run("show", "nothing", "--desk", _desk).Status);
    }

    [Fact]
    public void Explain_reads_the_document_of_a_desk_again()
    {
        var id = Run("statements", "--speaker", "Holt", "--about", "nets", "--desk", _desk, "--format", "tsv").Output.Split('\n')[1].Split('\t')[1];
        var (status, output, _) = Run("explain", id, "--desk", _desk);
        Assert.Equal(0, status);
        Assert.Contains("stands in", output, StringComparison.Ordinal);
        Assert.Contains("said  root", output, StringComparison.Ordinal);
        Assert.Equal(0, Run("explain", "S1", "talks", "--desk", _desk).Status);
        Assert.Equal(1, Run("explain", "S77", "talks", "--desk", _desk).Status);
        Assert.Equal(2, Run("explain", "S1", "nothing", "--desk", _desk).Status);
    }

    [Fact]
    public void Compare_takes_two_documents_of_a_desk()
    {
        var (status, output, _) = Run("compare", "wire", "talks", "--desk", _desk, "--side-a", "NOR", "--side-b", "KEN");
        Assert.Equal(0, status);
        Assert.Contains("What only one account speaks of", output, StringComparison.Ordinal);
        Assert.Equal(2, Run("compare", "wire", "--desk", _desk).Status);
        Assert.Equal(2, Run("compare", "wire", "nothing", "--desk", _desk).Status);
    }

    [Fact]
    public void Export_gives_out_what_a_desk_holds_the_same_bytes_each_time()
    {
        foreach (var folder in new[] { "one", "two" })
        {
            Assert.Equal(0, Run("export", "--desk", _desk, "--to", _folder.Path(folder), "--format", "csv", "--format", "parquet", "--format", "icews", "--format", "jsonl").Status);
        }

        Assert.All(Directory.GetFiles(_folder.Path("one")), file => Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(_folder.Path($"two/{Path.GetFileName(file)}"))));
        Assert.Equal(3, File.ReadAllLines(_folder.Path("one/documents.csv")).Count(line => line.Length > 0));
        Assert.Equal(0, Run("export", "--desk", _desk, "--to", _folder.Path("late"), "--since", "2023-04").Status);
        Assert.Single(File.ReadAllText(_folder.Path("late/documents.csv")).Split('\n').Skip(1), line => line.Length > 0);
        Assert.Equal(2, Run("export", "--to", _folder.Path("none")).Status);
    }

    [Fact]
    public void Taking_in_before_a_person_shows_a_bar_and_says_what_failed_and_what_was_withheld()
    {
        var terminal = new Terminal(Stream.Null, new MemoryStream(), new StringWriter { NewLine = "\n" }) { IsErrorInteractive = true };
        var input = _folder.Write("more.jsonl", "{\"text\":\"Okello said on Monday that he had met her. It was the day before that they refused.\"}\nno object\n");
        Assert.Equal(2, CommandLine.Run(["ingest", input, "--desk", _desk], terminal));
        var said = terminal.Error.ToString()!;
        Assert.Contains($"{input}:2", said, StringComparison.Ordinal);
        Assert.Contains("1 added", said, StringComparison.Ordinal);
        Assert.Contains("withheld or not read well", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_is_answered_as_parquet()
    {
        using var stream = new MemoryStream(RunBytes("query", "SELECT publisher, count(*) AS n, avg(confidence) AS sure, NULL AS missing, 'x' AS n FROM statements GROUP BY publisher ORDER BY publisher", "--desk", _desk, "--format", "parquet"));
        await using var reader = await ParquetReader.CreateAsync(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal([("publisher", typeof(ReadOnlyMemory<char>)), ("n", typeof(long)), ("sure", typeof(double)), ("missing", typeof(ReadOnlyMemory<char>)), ("n_2", typeof(ReadOnlyMemory<char>))], reader.Schema.DataFields.Select(static field => (field.Name, field.ClrType)));
    }

    public void Dispose() => _folder.Dispose();

    private static (int, string) Ended((int Status, string Output, string Error) run) => (run.Status, run.Error);

    private static (int Status, string Output, string Error) Run(params string[] arguments)
    {
        var terminal = new Terminal(Stream.Null, new MemoryStream(), new StringWriter { NewLine = "\n" });
        var status = CommandLine.Run(arguments, terminal);
        return (status, Encoding.UTF8.GetString(((MemoryStream)terminal.Output).ToArray()), terminal.Error.ToString()!);
    }

    private static byte[] RunBytes(params string[] arguments)
    {
        var terminal = new Terminal(Stream.Null, new MemoryStream(), TextWriter.Null);
        Assert.Equal(0, CommandLine.Run(arguments, terminal));
        return ((MemoryStream)terminal.Output).ToArray();
    }
}
