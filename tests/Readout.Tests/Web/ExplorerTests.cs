using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Readout.Desk.Store;
using Readout.Records;
using Readout.Web.Serving;

namespace Readout.Tests.Web;

public sealed class ExplorerTests(ExplorerFixture explorer) : IClassFixture<ExplorerFixture>
{
    private const int MostBytes = 60_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Pages =>
    [
        "/", "/documents/{document}", "/documents/{document}/records/{statement}", "/documents/{document}/records/{statement}?why=1", "/documents/{met}/records/{meeting}",
        "/actors/person:ana-kovacs", "/actors/{speaker}", "/ledger/{holder}", "/pairs/USA/CHN", "/pairs/USA/CHN?by=day", "/compare?a={document}&b={met}",
        "/search", "/search?kind=documents", "/search?q=bridge", "/search?kind=meetings&actor={speaker}", "/search?kind=positions&since=2022&until=2023-12", "/search?kind=events&certainty=asserted", "/search?chain=1", "/reviews", "/ledger?issue={issue}", "/ledger?issue=zyzzyva",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_has_a_twin_a_command_and_no_more_than_a_browser_on_a_slow_line_takes(string pattern)
    {
        var address = Filled(pattern);
        var response = await explorer.Client.GetAsync(address, Cancellation);
        var html = await response.Content.ReadAsByteArrayAsync(Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.InRange(html.Length, 500, MostBytes);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        var page = new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(html));
        Assert.StartsWith("readout ", page.QuerySelector(".foot code")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Empty(page.QuerySelectorAll("script:not([src]), [style], [onclick]"));

        var twin = await explorer.Client.GetAsync(page.QuerySelector("link[type='application/json']")!.GetAttribute("href"), Cancellation);
        Assert.Equal(HttpStatusCode.OK, twin.StatusCode);
        Assert.Equal("application/json; charset=utf-8", twin.Content.Headers.ContentType!.ToString());
        using var json = JsonDocument.Parse(await twin.Content.ReadAsStreamAsync(Cancellation));
        Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_link_of_a_page_leads_somewhere(string pattern)
    {
        var page = await PageAsync(Filled(pattern));
        foreach (var link in page.QuerySelectorAll("a[href^='/'], link[href^='/']").Select(static link => link.GetAttribute("href")!).Distinct().Take(60))
        {
            var parts = link.Split('#');
            var there = await explorer.Client.GetAsync(parts[0], Cancellation);
            // A pair or an actor may be one that no document names.
            Assert.True(there.IsSuccessStatusCode, $"{Filled(pattern)} leads to {link}: {there.StatusCode}");
            if (parts.Length == 2)
            {
                Assert.Contains($"id=\"{parts[1]}\"", await there.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task The_page_of_two_people_counts_the_acts_of_their_countries()
    {
        var of = explorer.Row(
            "SELECT a.id, a.country, b.id, b.country FROM acts x JOIN entities a ON a.country = x.source JOIN entities b ON b.country = x.target "
            + "WHERE a.type = 'person' AND b.type = 'person' AND a.country <> b.country ORDER BY a.id, b.id LIMIT 1");
        var people = await TwinAsync($"/pairs/{of[0]}/{of[2]}.json");
        var countries = await TwinAsync($"/pairs/{of[1]}/{of[3]}.json");
        Assert.NotEmpty(countries["forth"]!.AsArray());
        foreach (var direction in new[] { "forth", "back" })
        {
            Assert.Equal(countries[direction]!.ToJsonString(), people[direction]!.ToJsonString());
        }

        Assert.Equal((string)of[1]!, (string)people["first_side"]!["entity"]!);
        Assert.Equal((string)of[0]!, (string)people["first"]!["entity"]!);
    }

    [Fact]
    public async Task The_twin_of_a_document_is_its_document_object()
    {
        var key = Filled("{document}");
        var twin = RecordJson.Parse(await explorer.Client.GetByteArrayAsync($"/documents/{key}.json", Cancellation));
        using var desk = DeskStore.Open(explorer.Location, DeskAccess.Read);
        Assert.Equal(RecordJson.ToUtf8(desk.Read(key)!.Record), RecordJson.ToUtf8(twin));
    }

    [Fact]
    public async Task Who_has_a_page_already_is_told_so()
    {
        var first = await explorer.Client.GetAsync("/", Cancellation);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await explorer.Client.SendAsync(again, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_list_goes_on_where_it_ended_and_a_made_up_token_is_refused()
    {
        var first = await PageAsync("/search?kind=statements");
        var next = first.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        var second = await PageAsync(next);
        var (a, b) = (Words(first), Words(second));
        Assert.NotEmpty(b);
        Assert.Empty(a.Intersect(b));
        Assert.Equal(HttpStatusCode.BadRequest, (await explorer.Client.GetAsync("/search?kind=statements&page=AAAA", Cancellation)).StatusCode);
        var ended = a[^1].Split('/', '#')[2];
        Assert.True(ended == b[0].Split('/', '#')[2] || !b.Exists(link => link.Contains(ended, StringComparison.Ordinal)), "The second page goes on behind the first.");

        static List<string> Words(IDocument page) => [.. page.QuerySelectorAll(".lines .words a").Select(static link => link.GetAttribute("href")!)];
    }

    [Fact]
    public async Task News_is_text_on_every_page_that_shows_it()
    {
        var key = (string)explorer.Row("SELECT document FROM documents WHERE url = $1", "javascript:alert(4)")[0]!;
        var id = (string)explorer.Row("SELECT id FROM statements WHERE document = $1", key)[0]!;
        foreach (var address in new[] { "/", $"/documents/{key}", $"/documents/{key}/records/{id}?why=1", "/search?q=bridge&kind=documents", "/search?q=%3Cscript%3Ealert(1)%3C/script%3E", $"/compare?a={key}&b={Filled("{document}")}" })
        {
            var page = await PageAsync(address);
            Assert.Empty(page.QuerySelectorAll("script:not([src^='/assets/']), img, main b:not(.sides > p > b, .facts > b)"));
            Assert.DoesNotContain(page.QuerySelectorAll("a"), static link => link.GetAttribute("href")?.Contains("javascript", StringComparison.OrdinalIgnoreCase) == true);
            Assert.DoesNotContain('\u202E', page.DocumentElement.OuterHtml);
        }
    }

    [Fact]
    public async Task Browsers_are_told_to_run_and_load_nothing_from_elsewhere()
    {
        var headers = (await explorer.Client.GetAsync($"/documents/{Filled("{document}")}", Cancellation)).Headers;
        var policy = headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self' 'sha256-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(headers.Contains("Server"));
        Assert.False(headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_name_that_others_point_at_this_machine_is_not_answered()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "evil.example";
        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await explorer.Client.SendAsync(request, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Who_does_not_know_the_token_sees_nothing()
    {
        await using var app = Explorer.Create(new ExplorerOptions(explorer.Location) { Port = 0, Host = "0.0.0.0", Token = "a-token-of-some-length" });
        await app.StartAsync(Cancellation);
        using var client = new HttpClient { BaseAddress = new($"http://127.0.0.1:{Explorer.AddressOf(app).Port}") };
        foreach (var (given, status) in new (string?, HttpStatusCode)[]
        {
            (null, HttpStatusCode.Unauthorized), ("Bearer a-token-of-some-lengtH", HttpStatusCode.Unauthorized), ("Bearer ", HttpStatusCode.Unauthorized), ("Basic !!!", HttpStatusCode.Unauthorized),
            ("Bearer a-token-of-some-length", HttpStatusCode.OK), ("Basic " + Convert.ToBase64String("me:a-token-of-some-length"u8), HttpStatusCode.OK),
        })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/");
            request.Headers.TryAddWithoutValidation("Authorization", given);
            Assert.Equal(status, (await client.SendAsync(request, Cancellation)).StatusCode);
        }
    }

    [Fact]
    public void Nobody_else_is_answered_without_a_token() =>
        Assert.Throws<ArgumentException>(() => Explorer.Create(new ExplorerOptions(explorer.Location) { Port = 0, Host = "0.0.0.0" }));

    [Fact]
    public async Task Whoever_asks_too_often_waits()
    {
        await using var app = Explorer.Create(new ExplorerOptions(explorer.Location) { Port = 0, RequestsPerSecond = 1 });
        await app.StartAsync(Cancellation);
        using var client = new HttpClient { BaseAddress = Explorer.AddressOf(app) };
        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => client.GetAsync("/nothing", Cancellation)));
        Assert.Contains(answers, static answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
    }

    private async Task<JsonNode> TwinAsync(string address) => JsonNode.Parse(await explorer.Client.GetStreamAsync(address, Cancellation))!;

    private async Task<IDocument> PageAsync(string address)
    {
        var response = await explorer.Client.GetAsync(address, Cancellation);
        Assert.True(response.IsSuccessStatusCode, $"{address}: {response.StatusCode}");
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Cancellation));
    }

    private string Filled(string pattern)
    {
        var told = explorer.Row("SELECT s.document, s.id, s.speaker FROM statements s JOIN documents d ON d.document = s.document WHERE d.id = 'call-report-2022' AND s.speaker LIKE 'person:%' ORDER BY s.span_start LIMIT 1");
        var met = explorer.Row("SELECT m.document, m.id FROM meetings m JOIN documents d ON d.document = m.document WHERE d.id LIKE 'call-readout%' ORDER BY m.document LIMIT 1");
        var holder = explorer.Row("SELECT who FROM merged_lines WHERE kind = 'ledger' ORDER BY who LIMIT 1");
        var issue = JsonNode.Parse((string)explorer.Row("SELECT line FROM merged_lines WHERE kind = 'ledger' ORDER BY who LIMIT 1")[0]!)!["issue"]!.ToString();
        return pattern.Replace("{issue}", Uri.EscapeDataString(issue), StringComparison.Ordinal).Replace("{document}", (string)told[0]!, StringComparison.Ordinal).Replace("{statement}", (string)told[1]!, StringComparison.Ordinal).Replace("{speaker}", (string)told[2]!, StringComparison.Ordinal)
            .Replace("{met}", (string)met[0]!, StringComparison.Ordinal).Replace("{meeting}", (string)met[1]!, StringComparison.Ordinal).Replace("{holder}", (string)holder[0]!, StringComparison.Ordinal);
    }
}
