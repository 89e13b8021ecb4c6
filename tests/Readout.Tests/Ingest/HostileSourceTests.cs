using System.Text;
using Readout.Desk.Ingest;
using static Readout.Tests.Ingest.Taking;

namespace Readout.Tests.Ingest;

/// <summary>Sources made to be followed astray or to be read for ever.</summary>
public sealed class HostileSourceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("readout-hostile-");

    /// <summary>What comes first, what follows without end, and the name that it goes by.</summary>
    public static TheoryData<string, string, string> Endless => new()
    {
        { "", "news and more ", "a.txt" },
        { "<!doctype html><body>", "<p>news</p>", "a.html" },
        { "<rss version='2.0'><channel>", "<item><description>News.</description></item>", "feed.xml" },
        { "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content>", "news ", "feed.xml" },
        { "<rss version='2.0'><channel><item>", "<a>", "feed.xml" },
        { "%PDF-1.7\n", "1 0 obj\n", "a.pdf" },
    };

    /// <summary>Containers, whose next document may come at any time; what stands before it must not be kept.</summary>
    public static TheoryData<string, string, string> EndlessParts => new()
    {
        { "{\"text\":\"", "news ", "a.jsonl" },
        { "id,text\na,\"", "news, ", "a.csv" },
        { "WARC/1.1\r\n", "X-Header: and more\r\n", "a.warc" },
        { "WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 9223372036854775807\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", "<p>news</p>", "a.warc" },
    };

    [Theory]
    [MemberData(nameof(Endless))]
    public void What_has_no_end_is_refused_at_a_limit(string beginning, string more, string name)
    {
        var stream = new EndlessStream(beginning, more);
        var intakes = new PartReader(new Article { Text = "" }, new IntakeLimits { Document = 1 << 16, Page = 1 << 16 }, new IntakeCounts()).Take(new SourcePart("in", stream) { Name = name }, InputFormat.Auto).Take(10).ToList();
        Assert.NotEmpty(intakes);
        Assert.All(intakes, intake => Assert.True(intake.Failed, $"{intake.Source}: {intake.Article?.Text.Length}"));
        Assert.InRange(stream.Taken, 1, 1 << 22);
    }

    [Theory]
    [MemberData(nameof(EndlessParts))]
    public void A_part_without_end_is_passed_over_in_little_memory(string beginning, string more, string name)
    {
        const long Length = 48 << 20;
        var stream = new EndlessStream(beginning, more) { End = Length };
        var before = GC.GetAllocatedBytesForCurrentThread();
        var intakes = new PartReader(new Article { Text = "" }, new IntakeLimits { Document = 1 << 16 }, new IntakeCounts()).Take(new SourcePart("in", stream) { Name = name }, InputFormat.Auto).ToList();
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, Length / 4);
        Assert.NotEmpty(intakes);
        Assert.All(intakes, intake => Assert.True(intake.Failed));
        Assert.Equal(Length, stream.Taken);
    }

    [Fact]
    public void Links_in_a_folder_are_counted_and_not_followed()
    {
        var outside = Directory.CreateTempSubdirectory("readout-outside-");
        try
        {
            File.WriteAllText(Path.Combine(outside.FullName, "secret.txt"), "Secret.");
            File.WriteAllText(Path.Combine(_folder.FullName, "a.txt"), "One.");
            Link("b.txt", Path.Combine(outside.FullName, "secret.txt"));
            Link("circle", _folder.FullName);
            Link("out", outside.FullName);
            var inbox = new Inbox(InputFormat.Auto, Stream.Null);
            Assert.Equal(["One."], inbox.Take([_folder.FullName]).Select(intake => intake.Article?.Text));
            Assert.Equal("3 left aside (3 behind a link)", inbox.Counts.Describe());
        }
        finally
        {
            outside.Delete(recursive: true);
        }
    }

    [Fact]
    public void Nothing_that_an_archive_names_is_written()
    {
        var name = $"{_folder.Name}-escaped.txt";
        var zip = Path.Combine(_folder.FullName, "a.zip");
        File.WriteAllBytes(zip, Zip(($"../{name}", Utf8("One.")), ($"/tmp/{name}", Utf8("Two.")), ($"..\\{name}", Utf8("Three."))));
        var before = Directory.GetFileSystemEntries(_folder.FullName);
        Assert.Equal(["One.", "Two.", "Three."], new Inbox(InputFormat.Auto, Stream.Null).Take([zip]).Select(intake => intake.Article?.Text));
        Assert.Equal(before, Directory.GetFileSystemEntries(_folder.FullName));
        Assert.False(File.Exists(Path.Combine(_folder.Parent!.FullName, name)) || File.Exists($"/tmp/{name}"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Link(string name, string target)
    {
        if (Directory.Exists(target))
        {
            Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, name), target);
        }
        else
        {
            File.CreateSymbolicLink(Path.Combine(_folder.FullName, name), target);
        }
    }

    private sealed class EndlessStream(string beginning, string more) : ForwardStream
    {
        private readonly byte[] _beginning = Encoding.Latin1.GetBytes(beginning);
        private readonly byte[] _more = Encoding.Latin1.GetBytes(more);

        public long Taken { get; private set; }

        /// <summary>Where it ends after all.</summary>
        public long End { get; init; } = long.MaxValue;

        public override int Read(Span<byte> buffer)
        {
            // Far above every limit: here a reader that never stops would be told of.
            if (Taken > 1 << 26)
            {
                throw new InvalidOperationException("read without end");
            }

            var count = (int)Math.Min(buffer.Length, End - Taken);
            for (var i = 0; i < count; i++, Taken++)
            {
                buffer[i] = Taken < _beginning.Length ? _beginning[Taken] : _more[(Taken - _beginning.Length) % _more.Length];
            }

            return count;
        }
    }
}
