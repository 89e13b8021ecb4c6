using Readout.Desk.Ingest;
using Readout.Desk.Ingest.Ranges;
using Readout.Tests.Cli;
using static Readout.Tests.Ingest.Taking;

namespace Readout.Tests.Ingest;

/// <summary>Ranges, taken one after the other, give what the inputs themselves give: the same documents, the same failures, the same places.</summary>
public sealed class SourceRangeTests : IDisposable
{
    private static readonly Article Given = new() { Text = "", Publisher = "The Harbour Gazette", Published = "2024-03-04" };

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Lines_are_ranges_each_for_itself()
    {
        var path = _folder.Write("news.jsonl", "\uFEFF{\"text\":\"First.\"}\r\n\r\n{\"text\":\"Second, with ümlauts.\"}\nno json\n\n{\"text\":3}\n{\"text\":\"Last.\"}");
        var ranges = Find(path);
        Assert.Equal([1, 3, 4, 6, 7], ranges.Select(range => range.Line));
        Assert.Equal(Whole(path), Parts(ranges));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Records_are_ranges_each_for_itself(bool packed)
    {
        var path = _folder.Write("crawl.warc", Crawl(packed));
        var ranges = Find(path);
        Assert.Equal(5, ranges.Count);
        Assert.Equal(Whole(path), Parts(ranges));
    }

    [Fact]
    public void Records_that_share_a_member_stay_together()
    {
        var path = _folder.Write("crawl.warc.gz", [.. Gzip([.. Records[1], .. Records[2], .. Records[3]]), .. Gzip(Records[4])]);
        Assert.Equal(2, Find(path).Count);
        Assert.Equal(Whole(path), Parts(Find(path)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Damage_anywhere_loses_no_more_in_ranges_than_in_the_whole_file(bool packed)
    {
        var (whole, random) = (Crawl(packed), new Random(20240304));
        for (var round = 0; round < 60; round++)
        {
            var damaged = (byte[])whole.Clone();
            damaged[random.Next(damaged.Length)] ^= (byte)random.Next(1, 256);
            var path = _folder.Write("crawl.warc", round % 3 == 0 ? damaged[..random.Next(1, damaged.Length)] : damaged);
            Assert.Equal(Whole(path), Parts(Find(path)));
        }
    }

    [Fact]
    public void Other_files_and_folders_come_whole_and_in_order()
    {
        _folder.Write("b.txt", "A text.");
        _folder.Write("a.csv", "text,title\nOne,T\nTwo,U\n");
        _folder.Write("c.zip", Zip(("x.txt", Utf8("In an archive.")), ("y.jsonl", Utf8("{\"text\":\"Deep.\"}"))));
        _folder.Write("d.jsonl.gz", Gzip(Utf8("{\"text\":\"Packed.\"}\n{\"text\":\"Packed too.\"}")));
        _folder.Write("e.jpg", "no document by its name");
        var ranges = Find(_folder.Name);
        Assert.All(ranges, range => Assert.True(range.IsWhole));
        Assert.Equal(4, ranges.Count);
        Assert.Equal(Whole(_folder.Name), Parts(ranges));
    }

    [Fact]
    public void What_has_changed_since_is_not_taken()
    {
        var path = _folder.Write("news.jsonl", "{\"text\":\"First.\"}\n{\"text\":\"Second.\"}\n");
        var ranges = Find(path);
        File.WriteAllText(path, "{\"text\":\"First.\"}\n{\"text\":\"Other!!\"}\n");
        using var reader = new RangeReader(new());
        Assert.Equal("First.", Assert.Single(reader.Take(ranges[0])).Article?.Text);
        var changed = Assert.Single(reader.Take(ranges[1]));
        Assert.Equal(("IN0041", $"{path}:2"), (changed.Diagnostics[^1].Code, changed.Source));
        File.Delete(path);
        Assert.Equal("IN0001", Assert.Single(reader.Take(ranges[0])).Diagnostics[^1].Code);
    }

    [Fact]
    public void What_cannot_be_looked_at_is_told_and_the_rest_is_found()
    {
        var (path, failed) = (_folder.Write("a.txt", "A text."), new List<Intake>());
        Assert.Equal(path, Assert.Single(new RangeFinder(InputFormat.Auto, Given).Find([_folder.Path("none.txt"), path], failed.Add)).Source);
        Assert.Equal("IN0001", Assert.Single(failed).Diagnostics[^1].Code);
    }

    public void Dispose() => _folder.Dispose();

    private static readonly byte[][] Records =
    [
        Record("warcinfo", Utf8("software: x\r\n")),
        Response("https://example.org/1", Page("The first page, it said.")),
        Record("request", Utf8("GET / HTTP/1.1\r\n\r\n")),
        Response("https://example.org/2", Page("The second page, it said.")),
        Response("https://example.org/3", Page("The third page, it said.")),
        Response("https://example.org/4", "", "HTTP/1.1 404 Not Found\r\n\r\n"),
        Record("response", Utf8("no header at all")),
    ];

    private static byte[] Crawl(bool packed) => [.. Records.SelectMany(record => packed ? Gzip(record) : record)];

    private static List<SourceRange> Find(string path) => [.. new RangeFinder(InputFormat.Auto, Given).Find([path], static intake => Assert.Fail(intake.Source))];

    private static List<string> Whole(string path) => [.. new Inbox(InputFormat.Auto, Stream.Null, Given).Take([path]).Select(Show)];

    private static List<string> Parts(List<SourceRange> ranges)
    {
        using var reader = new RangeReader(new());
        return [.. ranges.SelectMany(reader.Take).Select(Show)];
    }

    private static string Show(Intake intake) =>
        $"{intake.Source} {intake.Article?.Text} {intake.Article?.Url} {intake.Article?.Publisher} {intake.Article?.Published} {string.Join(' ', intake.Diagnostics)}";
}
