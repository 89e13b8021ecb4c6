using Readout.Desk.Ingest;
using static Readout.Tests.Ingest.Taking;

namespace Readout.Tests.Ingest;

public sealed class WarcReaderTests
{
    private static readonly byte[][] Records =
    [
        Record("warcinfo", Utf8("software: x\r\n")),
        Response("https://example.org/1", Page("The first page, it said.")),
        Record("request", Utf8("GET / HTTP/1.1\r\n\r\n")),
        Response("https://example.org/2", Page("The second page, it said.")),
        Response("https://example.org/3", Page("The third page, it said.")),
        Response("https://example.org/4", "", "HTTP/1.1 404 Not Found\r\n\r\n"),
        Response("https://example.org/5", "{}", "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"),
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Takes_the_pages_and_counts_the_rest(bool packed)
    {
        var intakes = Take(Packed(packed, Records), IntakeLimits.Usual, out var counts);
        Assert.Equal(["The first page, it said.", "The second page, it said.", "The third page, it said."], intakes.Select(intake => intake.Article?.Text));
        Assert.Equal(["https://example.org/1", "https://example.org/2", "https://example.org/3"], intakes.Select(intake => intake.Article?.Url));
        Assert.Equal("4 left aside (1 request records, 1 responses that are no page, 1 responses without status 200, 1 warcinfo records)", counts.Describe());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_record_that_is_cut_off_is_told_with_its_place(bool packed)
    {
        var whole = Packed(packed, Records[..4]);
        var before = Packed(packed, Records[..3]).Length;
        var intakes = Take(whole[..(before + ((whole.Length - before) * 2 / 3))]);
        Assert.Equal([null, "IN0029"], Codes(intakes));
        Assert.Equal($"in@{before}", intakes[1].Source);
    }

    [Fact]
    public void Finds_the_next_record_behind_one_whose_length_is_wrong()
    {
        byte[][] records = [Records[1], Record("response", Utf8("HTTP/1.1 200 OK\r\n\r\nshort"), length: 7), Records[3], Record("response", Utf8("HTTP/1.1 200 OK\r\n\r\nlong"), length: 300), Records[4]];
        var intakes = Take([.. records.SelectMany(record => record)]);
        Assert.Equal([null, "IN0030", null, "IN0030", null], Codes(intakes));
        Assert.Equal($"in@{records[0].Length}", intakes[1].Source);
    }

    [Fact]
    public void Finds_the_next_record_behind_what_is_none()
    {
        byte[] bytes = [.. Records[1], .. Utf8("noise\r\nmore\r\n"), .. Records[3], .. Utf8("WARC/1.1\r\nContent-Length: many\r\n\r\n"), .. Records[4]];
        Assert.Equal([null, "IN0030", null, "IN0030", null], Codes(Take(bytes)));
    }

    [Fact]
    public void Goes_on_behind_a_damaged_member()
    {
        var members = Records.Select(Gzip).ToList();
        for (var at = 12; at < members[3].Length - 8; at += 7)
        {
            var damaged = (byte[])members[3].Clone();
            damaged[at] ^= 0x55;
            var intakes = Take([.. members[0], .. members[1], .. damaged, .. members[4]]);
            Assert.Equal("The first page, it said.", intakes[0].Article?.Text);
            Assert.Equal("The third page, it said.", intakes[^1].Article?.Text);
            Assert.Equal(3, intakes.Count);
            Assert.True(intakes[1].Failed);
        }
    }

    [Fact]
    public void Takes_bodies_in_chunks_and_compressed()
    {
        var body = Gzip(Utf8(Page("Packed words, it said.")));
        byte[] chunks = [.. Utf8($"{body.Length - 10:x}\r\n"), .. body[..^10], .. "\r\na\r\n"u8, .. body[^10..], .. "\r\n0\r\n\r\n"u8];
        byte[] block = [.. Utf8("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n"), .. chunks];
        Assert.Equal("Packed words, it said.", Assert.Single(Take(Record("response", block))).Article?.Text);
    }

    [Fact]
    public void A_response_without_HTTP_is_malformed() => Assert.Equal(["IN0031"], Codes(Take(Record("response", Utf8("no header at all")))));

    private static byte[] Packed(bool packed, byte[][] records) => [.. records.SelectMany(record => packed ? Gzip(record) : record)];
}
