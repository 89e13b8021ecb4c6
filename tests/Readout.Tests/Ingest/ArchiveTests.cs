using Readout.Desk.Ingest;
using static Readout.Tests.Ingest.Taking;

namespace Readout.Tests.Ingest;

public sealed class ArchiveTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Takes_the_members_of_a_zip_by_what_they_are(bool canSeek)
    {
        var zip = Zip(("a.txt", Utf8("One.")), ("d/b.txt", Utf8(Page("Two, it said."))), ("c.jsonl.gz", Gzip(Utf8("{\"text\":\"3\"}\n{\"text\":\"4\"}"))), ("x.css", Utf8("no")));
        var intakes = Take(zip, IntakeLimits.Usual, out var counts, canSeek: canSeek);
        Assert.Equal(["One.", "Two, it said.", "3", "4"], intakes.Select(intake => intake.Article?.Text));
        Assert.Equal(["in!a.txt", "in!d/b.txt", "in!c.jsonl.gz:1", "in!c.jsonl.gz:2"], intakes.Select(intake => intake.Source));
        Assert.Equal("1 left aside (1 no document by its name)", counts.Describe());
    }

    [Fact]
    public void A_name_that_leads_out_of_the_archive_is_only_a_name()
    {
        var intakes = Take(Zip(("../../a.txt", Utf8("One.")), ("b.txt", Utf8("Two."))));
        Assert.Equal(["IN0015", null], Codes(intakes));
        Assert.Equal(["One.", "Two."], intakes.Select(intake => intake.Article?.Text));
    }

    [Fact]
    public void Archives_in_archives_have_an_end()
    {
        var bytes = Zip(("a.txt", Utf8("One.")));
        for (var i = 0; i < 6; i++)
        {
            bytes = Zip(("a.zip", bytes), ("b.txt", Utf8("Two.")));
        }

        var intakes = Take(bytes);
        Assert.Single(intakes, intake => intake.Failed && intake.Diagnostics[0].Code == "IN0013");
        Assert.Equal(4, intakes.Count(intake => !intake.Failed));
    }

    [Fact]
    public void A_bomb_is_not_expanded_to_its_end()
    {
        var limits = new IntakeLimits { Document = 1 << 16 };
        var bomb = new byte[8 << 20];
        Array.Fill(bomb, (byte)'a');
        Assert.Equal(["IN0009"], Codes(Take(Gzip(bomb), limits, out _)));
        for (var i = 4095; i < bomb.Length; i += 4096)
        {
            bomb[i] = (byte)'\n';
        }

        Assert.Equal("IN0012", Codes(Take(Gzip(bomb), limits, out _, "a.jsonl"))[^1]);
    }

    [Fact]
    public void A_damaged_archive_is_told_of()
    {
        var zip = Zip(("a.txt", Utf8("One.")));
        Assert.Equal(["IN0014"], Codes(Take(zip[..^10])));
        var gzip = Gzip(Utf8(string.Join(' ', Enumerable.Range(0, 3000))));
        Assert.Equal(["IN0011"], Codes(Take(gzip[..(gzip.Length / 2)])));
        Assert.Equal(["IN0011"], Codes(Take(gzip[..^2])));
    }

    [Theory]
    [InlineData("\u0089PNG\r\n\u001A\n", "IN0003")]
    [InlineData("PK\u0003\u0004", "IN0014")]
    [InlineData("<?xml version='1.0'?><svg/>", "IN0010")]
    public void Says_what_bytes_are_that_hold_no_article(string bytes, string code) => Assert.Equal([code], Codes(Take(System.Text.Encoding.Latin1.GetBytes(bytes + "..."))));

    [Fact]
    public void Lines_without_an_end_have_a_limit()
    {
        var limits = new IntakeLimits { Document = 1000 };
        var lines = Take(Utf8($"{{\"text\":\"1\"}}\n{{\"text\":\"{new string('x', 200_000)}\"}}\n{{\"text\":\"3\"}}\n"), limits, out _, "a.jsonl");
        Assert.Equal([null, "IN0009", null], Codes(lines));
        Assert.Equal("IN0009", Codes(Take(Utf8($"id,text\na,One.\nb,{new string('x', 200_000)}\n"), limits, out _, "a.csv"))[^1]);
    }
}
