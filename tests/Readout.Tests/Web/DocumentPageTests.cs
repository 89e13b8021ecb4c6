using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Readout.Web;

namespace Readout.Tests.Web;

public sealed class DocumentPageTests
{
    private const string Hostile = "Minister Ana Kovacs <script>alert(1)</script> told reporters on Monday that \"the <b>bridge</b> is open\".\n\n"
        + "<img src=x onerror=alert(2)> [click](javascript:alert(3)) \u202Egnp.exe\u202C &lt;i&gt; </style></section></main>";

    [Fact]
    public void Every_record_leads_to_its_words_and_back()
    {
        var record = Reader.English.Read(new Article { Text = File.ReadAllText(Repository.Path("samples", "call-report-2022.txt")), Published = "2022-07-28" });
        var page = Parse(DocumentPage.Print(record, "call"));

        var cards = page.QuerySelectorAll("article.card").ToList();
        Assert.Equal(record.Statements.Count + record.Meetings.Count + record.Positions.Count + record.Events.Count, cards.Count);
        foreach (var card in cards)
        {
            var handle = card.Id![2..];
            Assert.NotNull(page.GetElementById($"t-{handle}"));
            Assert.NotNull(card.QuerySelector($"a[href='#t-{handle}']"));
            Assert.NotEmpty(page.QuerySelectorAll($".text .{handle}"));
        }

        Assert.All(page.QuerySelectorAll("a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.DoesNotContain(page.QuerySelectorAll("a[href]"), link => !link.GetAttribute("href")!.StartsWith('#'));
    }

    [Fact]
    public void The_marked_words_of_a_statement_are_its_content()
    {
        const string Text = "\ud83d\ude00 Petrov said on Monday that Bulgaria would pay for the bridge.";
        var record = Reader.English.Read(new Article { Text = Text, Published = "2024-03-04" });
        var page = Parse(DocumentPage.Print(record, "smile"));

        var statement = Assert.Single(record.Statements);
        Assert.Equal(string.Concat(statement.Content.Select(static span => span.Text)), string.Concat(page.QuerySelectorAll(".text .content").Select(static piece => piece.TextContent)));
    }

    [Fact]
    public void Those_who_speak_together_stand_beside_each_other_and_are_no_chain()
    {
        var record = Reader.English.Read(new Article { Text = "Portugal, Morocco and Spain agreed to move the cable.", Publisher = "Halyard", Published = "2024-03-04" });
        var stops = Parse(DocumentPage.Print(record, "cable")).QuerySelector(".chain")!.QuerySelectorAll("li").Select(static stop => (stop.TextContent.Trim(), stop.ClassName ?? "")).ToList();
        Assert.Equal([("Portugal", ""), ("Morocco", "beside"), ("Spain", "beside"), ("Halyard", ""), ("you", "you")], stops);
    }

    [Fact]
    public void The_text_is_whole_however_marks_overlap()
    {
        var text = File.ReadAllText(Repository.Path("samples", "geneva-feature-2021.txt"));
        var page = Parse(DocumentPage.Print(Reader.English.Read(new Article { Text = text, Published = "2021-06-16" }), "feature"));

        Assert.Equal(Squeezed(text), Squeezed(string.Join('\n', page.QuerySelectorAll(".text > p").Select(static paragraph => paragraph.TextContent))));
    }

    [Fact]
    public void News_is_text_whatever_it_holds()
    {
        var html = DocumentPage.Print(Reader.English.Read(new Article { Text = Hostile, Title = "<script>t</script>", Publisher = "\"><script>p</script>", Published = "2024-03-04" }), "hostile");
        var page = Parse(html);

        Assert.Empty(page.QuerySelectorAll("script, img, b, i:not(.chain i)"));
        Assert.DoesNotContain(page.All, static element => element.Attributes.Any(static attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
        Assert.DoesNotContain(page.QuerySelectorAll("a[href]"), static link => link.GetAttribute("href")!.Contains("javascript", StringComparison.Ordinal));
        Assert.DoesNotContain('\u202E', Encoding.UTF8.GetString(html));
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector(".text")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("<script>t</script>", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public void The_policy_of_the_page_lets_its_own_style_in_and_nothing_else()
    {
        var page = Parse(DocumentPage.Print(Reader.English.Read(new Article { Text = "Petrov said that it rains.", Published = "2024-03-04" }), "rain"));

        var policy = page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;
        var style = Assert.Single(page.QuerySelectorAll("style")).TextContent;
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Equal($"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'", policy);
    }

    [Fact]
    public void A_paragraph_of_five_megabytes_is_shown()
    {
        var text = string.Concat(Enumerable.Repeat("The minister spoke of rain. ", 190_000));
        var record = new Readout.Records.DocumentRecord { Document = new() { Id = "long", Hash = "long", Kind = "other", Language = "en", Version = "1", Text = text } };
        Assert.True(DocumentPage.Print(record, "long").Length > 5_000_000);
    }

    private static IDocument Parse(byte[] html) => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(html));

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
