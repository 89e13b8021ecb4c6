using static Readout.Tests.Ingest.Taking;

namespace Readout.Tests.Ingest;

public sealed class FeedReaderTests
{
    private const string Rss = """
        <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Gazette</title>
        <image><title>Logo</title></image>
        <item><title>One &amp;amp; two</title><guid>g1</guid><link>https://example.org/1</link><pubDate>Thu, 07 Mar 2024 09:30:00 GMT</pubDate><description>Short.</description><content:encoded><![CDATA[<p>Whole text.</p><p>More.</p>]]></content:encoded></item>
        <item><title>Three</title><description>Only &lt;b&gt;summary&lt;/b&gt;.</description><dc:date>2024-03-08</dc:date></item>
        <item><title>Four</title><pubDate>soon</pubDate><description>Dated badly.</description></item>
        <item><title>Five</title></item>
        </channel></rss>
        """;

    [Fact]
    public void Takes_the_entries_of_RSS_with_the_whole_text_before_the_summary()
    {
        var intakes = Take(Rss);
        Assert.Equal(["Whole text.\n\nMore.", "Only summary.", "Dated badly.", null], intakes.Select(intake => intake.Article?.Text));
        Assert.Equal([null, null, "IN0019", "IN0023"], Codes(intakes));
        Assert.Equal(new Article { Text = "Whole text.\n\nMore.", Id = "g1", Title = "One & two", Url = "https://example.org/1", Publisher = "Gazette", Published = "2024-03-07T09:30:00+00:00" }, intakes[0].Article);
        Assert.Equal(["2024-03-08", null], intakes.Skip(1).Take(2).Select(intake => intake.Article!.Published));
    }

    [Fact]
    public void Takes_Atom_and_never_a_date_of_change()
    {
        var intakes = Take("""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title><updated>2024-03-09T00:00:00Z</updated>
            <entry><id>urn:1</id><title>A</title><link href="https://example.org/a"/><updated>2024-03-09T00:00:00Z</updated><content type="html">&lt;p&gt;Body.&lt;/p&gt;</content></entry>
            <entry><id>urn:2</id><title>B</title><published>2024-03-08T01:02:03+02:00</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>X, <i>y</i>.</p></div></content></entry></feed>
            """);
        Assert.Equal(["Body.", "X, y."], intakes.Select(intake => intake.Article?.Text));
        Assert.Equal([null, "2024-03-08T01:02:03+02:00"], intakes.Select(intake => intake.Article!.Published));
        Assert.Equal(["Courier", "Courier"], intakes.Select(intake => intake.Article!.Publisher));
    }

    [Fact]
    public void Takes_RSS_1()
    {
        var intake = Assert.Single(Take("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Post</title></channel>
            <item rdf:about="x"><title>T</title><link>https://example.org/x</link><description>Words.</description><dc:date>2024-03-07T09:30Z</dc:date></item></rdf:RDF>
            """));
        Assert.Equal(new Article { Text = "Words.", Title = "T", Url = "https://example.org/x", Publisher = "Post", Published = "2024-03-07T09:30Z" }, intake.Article);
    }

    [Fact]
    public void An_entry_that_is_not_well_formed_costs_no_other()
    {
        var intakes = Take(Rss.Replace("Only &lt;b&gt;", "Only &nbsp; <b>", StringComparison.Ordinal));
        Assert.Equal(["Whole text.\n\nMore.", null, "Dated badly.", null], intakes.Select(intake => intake.Article?.Text));
        Assert.Equal([null, "IN0022", "IN0019", "IN0023"], Codes(intakes));
        Assert.Contains("Line 4", intakes[1].Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_without_end_in_one_another_do_no_harm()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000));
        var closed = deep + deep.Replace("<a>", "</a>", StringComparison.Ordinal);
        var intakes = Take($"<rss version=\"2.0\"><channel><item><description>One.</description>{closed}</item><item><description>Two.</description></item></channel></rss>");
        Assert.Equal(["IN0022", null], Codes(intakes));
        var open = Take($"<rss version=\"2.0\"><channel>{deep}<item><description>Three.</description></item>");
        Assert.Equal([null, "IN0022"], Codes(open));
        Assert.InRange(open[1].Diagnostics[0].Message.Length, 1, 300);
    }

    [Fact]
    public void Entities_of_a_document_type_are_never_expanded()
    {
        var bomb = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><item><description>&b;</description></item><item><description>&f;</description></item><item><description>Fine.</description></item></channel></rss>""";
        var intakes = Take(Utf8(bomb), format: Readout.Desk.Ingest.InputFormat.Feed);
        Assert.Equal(["IN0022", "IN0022", null], Codes(intakes));
        Assert.Equal("Fine.", intakes[2].Article!.Text);
    }
}
