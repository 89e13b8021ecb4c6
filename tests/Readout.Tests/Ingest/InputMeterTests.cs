using System.Globalization;
using System.Text;
using Readout.Desk.Ingest;
using Readout.Tests.Cli;
using static Readout.Tests.Ingest.Taking;

namespace Readout.Tests.Ingest;

/// <summary>How far a run has come is told in bytes as they stand on the disk, so that what is compressed does not run past its end.</summary>
public sealed class InputMeterTests
{
    private const int Documents = 3000;

    [Theory]
    [InlineData("news.jsonl")]
    [InlineData("news.jsonl.gz")]
    [InlineData("news.zip")]
    [InlineData("crawl.warc")]
    [InlineData("crawl.warc.gz")]
    public void Bytes_gone_through_grow_evenly_to_the_length_of_the_file(string name)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write(name, Packed(name));
        var steps = new Inbox(InputFormat.Auto, Stream.Null).Take([file]).Select(static intake => intake.ByteLength).ToList();
        var length = new FileInfo(file).Length;

        Assert.Equal(Inbox.BytesOf([file]), length);
        Assert.Equal(Documents, steps.Count);
        Assert.All(steps, static step => Assert.True(step >= 0));
        Assert.InRange(steps.Sum(), length * 8 / 10, length);
        Assert.InRange(steps.Take(Documents / 2).Sum(), length * 3 / 10, length * 7 / 10);
    }

    [Fact]
    public void A_file_without_documents_is_gone_through_with_the_next()
    {
        using var folder = new TemporaryFolder();
        var empty = folder.Write("a.warc", Record("warcinfo", Utf8(new string('x', 5000))));
        var told = folder.Write("b.txt", Utf8("One."));
        var intake = Assert.Single(new Inbox(InputFormat.Auto, Stream.Null).Take([empty, told]));
        Assert.Equal(Inbox.BytesOf([empty, told]), intake.ByteLength);
    }

    private static byte[] Packed(string name)
    {
        // Digits that do not repeat, so that the packed file is longer than what is read ahead of it.
        var random = new Random(7);
        var texts = Enumerable.Range(0, Documents).Select(i => $"Report {i.ToString(CultureInfo.InvariantCulture)}. {Convert.ToHexString(Bytes(random))}").ToList();
        byte[] lines = [.. texts.SelectMany(static text => Utf8($"{{\"text\":\"{text}\"}}\n"))];
        return name switch
        {
            "news.jsonl" => lines,
            "news.jsonl.gz" => Gzip(lines),
            "news.zip" => Zip([.. texts.Select(static (text, i) => ($"{i:D5}.txt", Utf8(text)))]),
            "crawl.warc" => [.. texts.SelectMany(static text => Response("https://news.example/a", Page(text)))],
            _ => [.. texts.SelectMany(static text => Gzip(Response("https://news.example/a", Page(text))))],
        };
    }

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[300];
        random.NextBytes(bytes);
        return bytes;
    }
}
