using System.Text;
using System.Text.Json;
using Readout.Records;

namespace Readout.Tests.Cli;

public sealed class ReadCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>Inputs that read badly: name, bytes in Latin-1, exit status, code of a diagnostic or null.</summary>
    public static TheoryData<string, string, int, string?> BadInputs => new()
    {
        { "empty", "", 0, "RD0001" },
        { "no letters", "1 2 3 !?", 0, "RD0001" },
        { "no sentence", "minister", 0, null },
        { "binary", "\u0089PNG\r\n\u001A\n\0\0\0", 2, "IN0003" },
        { "Windows-1252", "The caf\u00E9 in Geneva.", 0, "IN0004" },
        { "mixed encodings", "The caf\u00E9 and the caf\u00C3\u00A9.", 0, "IN0004" },
        { "unmatched quotation marks", "He said \"we agree and left.", 0, "RD0002" },
        { "right to left", "\u00D7\u00A9\u00D7\u009C\u00D7\u0095\u00D7\u009D said the minister.", 0, null },
        { "control characters", "The \u001B[31mminister\u0007 met.", 0, "RD0004" },
        { "emoji", "The \u00F0\u009F\u0098\u0080 minister \u00E2\u0080\u009Cmet.", 0, "RD0002" },
    };

    [Theory]
    [MemberData(nameof(BadInputs))]
    public void Bad_text_gives_a_record_with_a_diagnostic(string name, string bytes, int status, string? code)
    {
        var run = BuiltProgram.Run("read", "--format", "jsonl", _folder.Write($"{name}.txt", Encoding.Latin1.GetBytes(bytes)));
        Assert.Equal(status, run.Status);
        var record = RecordJson.Parse(Encoding.UTF8.GetBytes(Assert.Single(run.OutputLines)));
        Assert.Equal(code is null ? [] : [code], record.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.All(run.ErrorLines, line => Assert.StartsWith("readout: ", line, StringComparison.Ordinal));
    }

    [Fact]
    public void An_input_that_fails_stops_no_other_and_ends_with_status_2()
    {
        var run = BuiltProgram.Run("read", "--format", "jsonl", _folder.Write("a.txt", "One saw two."), _folder.Path("none.txt"), _folder.Write("b.txt", "Two saw one."));
        Assert.Equal(2, run.Status);
        Assert.Equal($"readout: {_folder.Path("none.txt")}: There is no such file or folder. [IN0001]\n", run.Error);
        var records = run.OutputLines.Select(line => RecordJson.Parse(Encoding.UTF8.GetBytes(line))).ToList();
        Assert.Equal(["One saw two.", "", "Two saw one."], records.Select(record => record.Document.Text));
        Assert.Equal([[], ["IN0001"], []], records.Select(record => record.Diagnostics.Select(diagnostic => diagnostic.Code).ToArray()));
        Assert.Equal(_folder.Path("none.txt"), records[1].Document.Id);
    }

    [Fact]
    public void Json_is_an_object_for_one_document_and_an_array_for_several()
    {
        var one = _folder.Write("a.txt", "One saw two.");
        var lines = _folder.Write("b.jsonl", "{\"id\":\"x\",\"text\":\"a\"}\n{\"id\":\"y\",\"text\":\"b\"}\n");
        Assert.Equal("One saw two.", Json(BuiltProgram.Run("read", "--format", "json", one)).GetProperty("document").GetProperty("text").GetString());
        Assert.Equal(["x", "y"], Ids(BuiltProgram.Run("read", "--format", "json", lines)));
        Assert.Equal(3, Ids(BuiltProgram.Run("read", "--format", "json", one, lines)).Length);
        Assert.Empty(Ids(BuiltProgram.Run("read", "--format", "json", _folder.Write("c.jsonl", ""))));

        static JsonElement Json(CliRun run) => JsonSerializer.Deserialize<JsonElement>(run.OutputBytes);
        static string?[] Ids(CliRun run) =>
            [.. Json(run).EnumerateArray().Select(record => record.GetProperty("document").GetProperty("id").GetString())];
    }

    [Fact]
    public void Reads_standard_input_and_takes_what_it_does_not_give_from_the_options()
    {
        var run = BuiltProgram.Run(["read", "--format", "jsonl", "--input", "jsonl", "--published", "2024-03-07", "--publisher", "Gazette", "-"], "{\"text\":\"Née 😀\",\"id\":\"k\"}\n"u8.ToArray());
        var facts = RecordJson.Parse(run.OutputBytes).Document;
        Assert.Equal(("k", "Née 😀", "2024-03-07", "Gazette", 0), (facts.Id, facts.Text, facts.Published, facts.Publisher, run.Status));
        Assert.Empty(run.Error);
    }

    [Fact]
    public void The_output_is_the_same_with_one_thread_and_with_many()
    {
        var path = _folder.Write("a.jsonl", string.Concat(Enumerable.Range(0, 200).Select(i => $"{{\"id\":\"{i}\",\"text\":\"{string.Concat(Enumerable.Repeat($"Minister {i} met the president. ", (i * 37) % 11))}\"}}\n")));
        var one = BuiltProgram.Run("read", "--format", "jsonl", "--threads", "1", path);
        var many = BuiltProgram.Run("read", "--format", "jsonl", "--threads", "8", path);
        Assert.Equal(Enumerable.Range(0, 200).Select(i => $"{i}"), one.OutputLines.Select(line => RecordJson.Parse(Encoding.UTF8.GetBytes(line)).Document.Id));
        Assert.Equal(one.OutputBytes, many.OutputBytes);
    }

    [Fact]
    public void Prints_without_colour_off_a_terminal()
    {
        var run = BuiltProgram.Run("read", _folder.Write("a.txt", "The ministers met in Geneva on Monday."));
        Assert.Equal(0, run.Status);
        Assert.DoesNotContain('\u001B', run.Output);
        Assert.Contains("a.txt", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Falls_silent_when_nobody_reads_the_output_any_more()
    {
        using var process = BuiltProgram.Start(["read", "--input", "jsonl", "--format", "jsonl", "-"]);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var feeding = Task.Run(() => FeedForever(process.StandardInput), TestContext.Current.CancellationToken);
        Assert.NotNull(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        process.StandardOutput.Close();

        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)));
        await feeding;
        Assert.Equal((0, ""), (process.ExitCode, await error));
    }

    [Fact]
    public void Reads_twenty_megabytes_on_one_line()
    {
        var text = string.Concat(Enumerable.Repeat(new string('x', 9_990) + " “quoted ", 2_000));
        var run = BuiltProgram.Run("read", "--format", "jsonl", _folder.Write("a.txt", text));
        Assert.Equal(0, run.Status);
        Assert.Equal(text, RecordJson.Parse(run.OutputBytes).Document.Text);
    }

    public void Dispose() => _folder.Dispose();

    private static void FeedForever(StreamWriter input)
    {
        try
        {
            while (true)
            {
                input.WriteLine("{\"text\":\"The ministers met in Geneva.\"}");
            }
        }
        catch (IOException)
        {
            // The program has ended.
        }
    }
}
