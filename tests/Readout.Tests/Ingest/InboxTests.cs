using System.Text;
using Readout.Desk.Ingest;

namespace Readout.Tests.Ingest;

public sealed class InboxTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("readout-inbox-");

    /// <summary>Bytes in Latin-1 notation, the text they are, and the code of the diagnostic.</summary>
    public static TheoryData<string, string, string?> Encodings => new()
    {
        { "plain", "plain", null },
        { "", "", null },
        { "caf\u00C3\u00A9 \u00F0\u009F\u0098\u0080", "café 😀", null },
        { "\u00EF\u00BB\u00BFcaf\u00C3\u00A9", "café", null },
        { "caf\u00E9", "café", "IN0004" },
        { "\u0093quoted\u0094 \u0080 5", "“quoted” € 5", "IN0004" },
        { "caf\u00C3\u00A9 and caf\u00E9", "café and café", "IN0004" },
        { "cut \u00E2\u0082", "cut â‚", "IN0004" },
        { "\u00FF\u00FEc\0a\0f\0\u00E9\0", "café", null },
        { "\u00FE\u00FF\0c\0a\0f\0\u00E9", "café", null },
        { "\u00FF\u00FE\0\0c\0\0\0", "c", null },
        { "\u00FF\u00FEc\0a", "c\uFFFD", "IN0005" },
        { "line\r\nends\rkept\n", "line\r\nends\rkept\n", null },
    };

    /// <summary>A line of JSON, and the code of its diagnostic or the id and text it gives.</summary>
    public static TheoryData<string, string> JsonLineCases => new()
    {
        { """{"id":"a","text":"t"}""", "a|t" },
        { """{"text":"t","other":[1,{"text":"no"}]}""", "|t" },
        { """{"id":17,"text":"t","title":null}""", "17|t" },
        { """{"text":""}""", "|" },
        { """{"id":"a","text":"t"} """ + "\r", "a|t" },
        { """{"text":"a\u0000b"}""", "|a\0b" },
        { """{"text":"half \ud83d"}""", "IN0008" },
        { """{"text":17}""", "IN0008" },
        { """{"text":"t","published":2021}""", "IN0008" },
        { """{"id":"a"}""", "IN0007" },
        { """{"text":null}""", "IN0007" },
        { """["text"]""", "IN0006" },
        { """{"text":"t""", "IN0006" },
        { "text", "IN0006" },
        { "{\"text\":\"a\0b\"}", "IN0003" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Decodes_what_an_editor_may_have_written(string bytes, string text, string? code)
    {
        var intake = Assert.Single(Take(Write("a.txt", Encoding.Latin1.GetBytes(bytes))));
        Assert.Equal(text, intake.Article?.Text);
        Assert.Equal(code is null ? [] : [code], intake.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Tells_where_the_first_bad_byte_is()
    {
        var intake = Assert.Single(Take(Write("a.txt", Encoding.Latin1.GetBytes("\u00EF\u00BB\u00BF\u00C3\u00A9\u00F0\u009F\u0098\u0080 caf\u00E9 na\u00EFve"))));
        var diagnostic = Assert.Single(intake.Diagnostics);
        Assert.Contains("2 bytes", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("byte 13", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal((6, 7), (diagnostic.Start, diagnostic.End));
        Assert.Equal("é😀 café naïve", intake.Article!.Text);
    }

    [Fact]
    public void A_file_that_is_no_text_fails_alone()
    {
        var png = Write("a.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]);
        var intakes = Take(png, Path.Combine(_folder.FullName, "none.txt"), Write("b.txt", "fine"u8));
        Assert.Equal(["IN0003", "IN0001", null], intakes.Select(intake => intake.Diagnostics.SingleOrDefault()?.Code));
        Assert.Equal([true, true, false], intakes.Select(intake => intake.Failed));
    }

    [Theory]
    [MemberData(nameof(JsonLineCases))]
    public void Takes_each_line_of_JSON_Lines_alone(string line, string expected)
    {
        var path = Write("a.jsonl", Encoding.UTF8.GetBytes($"{{\"text\":\"first\"}}\n\n{line}\n{{\"text\":\"last\"}}"));
        var intakes = Take(path);
        Assert.Equal(["first", "last"], [intakes[0].Article?.Text, intakes[^1].Article?.Text]);
        Assert.Equal(3, intakes.Count);
        Assert.Equal($"{path}:3", intakes[1].Source);
        Assert.Equal(expected, intakes[1].Article is { } article ? $"{article.Id}|{article.Text}" : Assert.Single(intakes[1].Diagnostics).Code);
    }

    [Fact]
    public void A_bad_byte_spoils_only_its_own_line()
    {
        var intakes = Take(Write("a.jsonl", Encoding.Latin1.GetBytes("{\"text\":\"caf\u00E9\"}\n{\"text\":\"caf\u00C3\u00A9\"}\n")));
        Assert.Equal(["café", "café"], intakes.Select(intake => intake.Article?.Text));
        Assert.Equal([1, 0], intakes.Select(intake => intake.Diagnostics.Count));
    }

    [Fact]
    public void Takes_JSON_Lines_in_UTF_16()
    {
        var bytes = Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("{\"text\":\"é1\"}\r\n{\"text\":\"é2\"}\n")).ToArray();
        Assert.Equal(["é1", "é2"], Take(Write("a.jsonl", bytes)).Select(intake => intake.Article?.Text));
    }

    [Fact]
    public void Takes_lines_longer_than_its_buffer()
    {
        var texts = new[] { new string('a', 200_000), "short", new string('b', 70_000) };
        var path = Write("a.jsonl", Encoding.UTF8.GetBytes(string.Join('\n', texts.Select(text => $"{{\"text\":\"{text}\"}}"))));
        Assert.Equal(texts, Take(path).Select(intake => intake.Article?.Text));
    }

    [Fact]
    public void Takes_the_documents_of_a_folder_in_ordinal_order()
    {
        Write("b/z.txt", "1"u8);
        Write("b/Z.md", "2"u8);
        Write("a.jsonl", "{\"text\":\"3\"}\n{\"text\":\"4\"}"u8);
        Write("ignored.css", "5"u8);
        Write("B.TXT", "6"u8);
        Assert.Equal(["6", "3", "4", "2", "1"], Take(_folder.FullName).Select(intake => intake.Article?.Text));
    }

    [Fact]
    public void What_a_document_does_not_give_comes_from_the_command_line()
    {
        var defaults = new Article { Text = "", Publisher = "Gazette", Published = "2024-03-07" };
        var path = Write("a.jsonl", "{\"text\":\"1\",\"publisher\":\"Own\",\"title\":\"T\",\"url\":\"u\"}\n{\"text\":\"2\",\"published\":\"2020-01-01\"}"u8);
        var articles = new Inbox(InputFormat.Auto, Stream.Null, defaults).Take([path]).Select(intake => intake.Article!).ToList();
        Assert.Equal(new Article { Text = "1", Publisher = "Own", Published = "2024-03-07", Title = "T", Url = "u" }, articles[0]);
        Assert.Equal(new Article { Text = "2", Publisher = "Gazette", Published = "2020-01-01" }, articles[1]);
    }

    [Fact]
    public void Takes_standard_input_as_text_or_as_JSON_Lines()
    {
        Assert.Equal("{\"text\":\"a\"}", new Inbox(InputFormat.Text, new MemoryStream("{\"text\":\"a\"}"u8.ToArray())).Take(["-"]).Single().Article!.Text);
        Assert.Equal("a", new Inbox(InputFormat.Auto, new MemoryStream("{\"text\":\"a\"}"u8.ToArray())).Take(["-"]).Single().Article!.Text);
        Assert.Equal("a", new Inbox(InputFormat.JsonLines, new MemoryStream("{\"text\":\"a\"}"u8.ToArray())).Take(["-"]).Single().Article!.Text);
    }

    [Fact]
    public void An_empty_JSON_Lines_file_holds_no_document() => Assert.Empty(Take(Write("a.jsonl", "\n\n"u8)));

    public void Dispose() => _folder.Delete(recursive: true);

    private static List<Intake> Take(params string[] inputs) => [.. new Inbox(InputFormat.Auto, Stream.Null).Take(inputs)];

    private string Write(string name, ReadOnlySpan<byte> bytes)
    {
        var path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
