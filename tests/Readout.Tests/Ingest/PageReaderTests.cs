using System.Text;
using static Readout.Tests.Ingest.Taking;

namespace Readout.Tests.Ingest;

public sealed class PageReaderTests
{
    /// <summary>What stands in the head of a page, and the title, date, publisher and address it states.</summary>
    public static TheoryData<string, string?> Heads => new()
    {
        { "", "Page title|||" },
        { "<meta property='og:title' content='Envoys meet'><meta property='og:site_name' content='Gazette'>", "Envoys meet||Gazette|" },
        { "<meta property='article:published_time' content='2024-03-07T09:30:00+01:00'>", "Page title|2024-03-07T09:30:00+01:00||" },
        { "<meta property='article:modified_time' content='2024-03-07'>", "Page title|||" },
        { "<meta name='date' content='7 March 2024'>", "Page title|2024-03-07||" },
        { "<meta name='DC.date.issued' content='2024-03-07 09:30'>", "Page title|2024-03-07T09:30:00||" },
        { "<link rel='canonical' href='https://example.org/a?b=1'>", "Page title|||https://example.org/a?b=1" },
        { "<link rel='canonical' href='/a'>", "Page title|||" },
        { "<link rel='canonical' href='javascript:alert(1)'>", "Page title|||" },
        { "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"x\"},{\"headline\":\"Envoys part\",\"datePublished\":\"2024-03-07T09:30Z\",\"publisher\":{\"name\":\"Courier\"}}]}</script>", "Envoys part|2024-03-07T09:30Z|Courier|" },
        { "<script type='application/ld+json'>{broken</script>", "Page title|||" },
    };

    /// <summary>Bytes of a page in Latin-1 notation, the encoding that came with them, the word in the text, and the code of a diagnostic.</summary>
    public static TheoryData<string, string?, string, string?> Encodings => new()
    {
        { "<meta charset=utf-8><p>caf\u00C3\u00A9", null, "café", null },
        { "<meta charset=iso-8859-1><p>caf\u00E9 \u0093x\u0094", null, "café “x”", null },
        { "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>\u00CC\u00E8\u00F0", null, "Мир", null },
        { "<meta charset=utf-8><p>\u00CC\u00E8\u00F0", "windows-1251", "Мир", null },
        { "<meta charset=windows-1251><p>caf\u00C3\u00A9", null, "café", "IN0020" },
        { "<meta charset=klingon><p>caf\u00C3\u00A9", null, "café", "IN0021" },
        { "<meta charset=gb2312><p>\u00C4\u00E3\u00BA\u00C3", null, "你好", null },
        { "<p>caf\u00E9", null, "café", "IN0004" },
        { "\u00EF\u00BB\u00BF<meta charset=iso-8859-1><p>caf\u00C3\u00A9", null, "café", null },
    };

    [Theory]
    [MemberData(nameof(Heads))]
    public void Takes_what_a_page_states_about_itself_and_nothing_else(string head, string? expected)
    {
        var article = Assert.Single(Take(Page("The ministers met in Lima. They spoke of the border, of trade, and of fishing.", head))).Article!;
        Assert.Equal(expected, $"{article.Title}|{article.Published}|{article.Publisher}|{article.Url}");
        Assert.EndsWith("The ministers met in Lima. They spoke of the border, of trade, and of fishing.", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Home", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Decodes_by_mark_then_header_then_the_page_s_own_word(string bytes, string? charset, string text, string? code)
    {
        var page = Encoding.Latin1.GetBytes($"{bytes[..(bytes[0] == '\u00EF' ? 3 : 0)]}<html>{bytes[(bytes[0] == '\u00EF' ? 3 : 0)..]}, said the ministers, who met in Lima.</p>");
        var intake = new Readout.Desk.Ingest.Pages.PageReader(new Article { Text = "" }, Readout.Desk.Ingest.IntakeLimits.Usual).Take("p", page, charset, null);
        Assert.StartsWith(text + ", said", intake.Article!.Text, StringComparison.Ordinal);
        Assert.Equal(code, Codes([intake]).Single());
    }

    [Fact]
    public void Keeps_paragraphs_and_lines_apart_and_leaves_what_is_not_the_article()
    {
        var text = Assert.Single(Take(Page("First line,<br>second line,   wide\n space.</p><script>var x = 'no';</script><ul><li>one, two<li>three, four</ul><p>Last&nbsp;words, with <b>bold</b>ness."))).Article!.Text;
        Assert.Equal("First line,\nsecond line, wide space.\n\none, two\n\nthree, four\n\nLast\u00A0words, with boldness.", text);
    }

    [Fact]
    public void Tells_of_a_date_that_it_cannot_read_and_leaves_it_out()
    {
        var intake = Assert.Single(Take(Page("The ministers met, and parted.", "<meta name='date' content='03/04/2024'>")));
        Assert.Equal(("IN0019", null), (Assert.Single(intake.Diagnostics).Code, intake.Article!.Published));
    }

    [Fact]
    public void A_page_of_too_many_or_too_deep_elements_is_read_without_harm()
    {
        var many = Assert.Single(Take(Page(string.Concat(Enumerable.Repeat("<i>a</i> ", 11_000)))));
        Assert.Equal("IN0018", Assert.Single(many.Diagnostics).Code);
        Assert.Contains("a a a", many.Article!.Text, StringComparison.Ordinal);
        var more = Assert.Single(Take(Page(string.Concat(Enumerable.Repeat("<b>a", 200_000)))));
        Assert.Equal("IN0040", more.Diagnostics[0].Code);
        var deep = Assert.Single(Take(Page(string.Concat(Enumerable.Repeat("<div>", 10_000)) + "The end, at last.")));
        Assert.Contains("The end, at last.", deep.Article!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_page_fails() => Assert.Equal(["IN0017"], Codes(Take("<!doctype html><html><body><script>1</script></body></html>")));
}
