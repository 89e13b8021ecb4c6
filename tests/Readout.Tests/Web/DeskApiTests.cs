using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Readout.Desk.Store;
using Readout.Records;
using Readout.Tests.Store;
using Readout.Web.Api;

namespace Readout.Tests.Web;

/// <summary>The desk for programs, asked over HTTP.</summary>
public sealed class DeskApiTests : IAsyncLifetime
{
    private readonly TestDesk _desk = new();
    private WebApplication? _server;
    private HttpClient? _client;

    private HttpClient Client => _client!;

    public async ValueTask InitializeAsync()
    {
        _desk.Ingest(Enumerable.Range(1, 7).Select(number => TestDesk.Report(number)));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        DeskApi.AddTo(builder.Services);
        _server = builder.Build();
        DeskApi.Map(_server, () => _desk.Open(DeskAccess.Read), Reader.English);
        await _server.StartAsync(TestContext.Current.CancellationToken);
        _client = new HttpClient { BaseAddress = new Uri(_server.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        await (_server?.DisposeAsync() ?? ValueTask.CompletedTask);
        _desk.Dispose();
    }

    [Theory]
    [InlineData("statements")]
    [InlineData("meetings")]
    [InlineData("documents")]
    public async Task Pages_give_every_item_once(string kind)
    {
        var whole = (await Get($"/api/v1/{kind}?limit=500"))["items"]!.AsArray().Select(static item => item!.ToJsonString()).ToList();
        Assert.InRange(whole.Count, 7, 100);
        var pieces = new List<string>();
        for (string? after = ""; after is not null;)
        {
            var page = await Get($"/api/v1/{kind}?limit=3&after={after}");
            Assert.InRange(page["items"]!.AsArray().Count, 1, 3);
            pieces.AddRange(page["items"]!.AsArray().Select(static item => item!.ToJsonString()));
            after = (string?)page["next"];
        }

        Assert.Equal(whole, pieces);
    }

    [Fact]
    public async Task Records_that_come_meanwhile_shift_no_page()
    {
        var before = await Get("/api/v1/documents?limit=4");
        var seen = before["items"]!.AsArray().Select(static item => (string?)item!["document"]).ToList();
        _desk.Ingest(Enumerable.Range(20, 5).Select(number => TestDesk.Report(number)));
        var rest = await Get($"/api/v1/documents?limit=500&after={before["next"]}");
        Assert.Empty(rest["items"]!.AsArray().Select(static item => (string?)item!["document"]).Intersect(seen));
    }

    [Fact]
    public async Task A_document_is_the_document_object_of_the_contract()
    {
        var key = (string?)(await Get("/api/v1/documents?limit=1"))["items"]![0]!["document"];
        using var desk = _desk.Open(DeskAccess.Read);
        Assert.Equal(RecordJson.ToUtf8(desk.Read(key!)!.Record), await Client.GetByteArrayAsync($"/api/v1/documents/{key}", TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.NotFound, (await Client.GetAsync("/api/v1/documents/nothing", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Who_has_an_answer_is_not_sent_it_again_until_it_changes()
    {
        const string Address = "/api/v1/statements?speaker=Kovacs";
        var first = await Client.GetAsync(Address, TestContext.Current.CancellationToken);
        Assert.NotNull(first.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, (await Again()).StatusCode);
        _desk.Ingest(TestDesk.Report(40));
        Assert.Equal(HttpStatusCode.OK, (await Again()).StatusCode);

        async Task<HttpResponseMessage> Again()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Address) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
            return await Client.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [InlineData("statements?limit=0", "limit")]
    [InlineData("statements?limit=501", "limit")]
    [InlineData("statements?since=yesterday", "since")]
    [InlineData("statements?until=2024-13", "until")]
    [InlineData("statements?certainty=sure", "certainty")]
    [InlineData("statements?after=%00%ff", "after")]
    [InlineData("statements?after=bnVsbA", "after")]
    [InlineData("documents?after=W10", "after")]
    [InlineData("pairs/HRV/BGR?by=year", "by")]
    [InlineData("statements?speakr=Kovacs", "speakr")]
    [InlineData("merged/meetings?after=W10", "after")]
    [InlineData("search?q=ferry&after=W10", "after")]
    [InlineData("ledger?speaker=person:a", "speaker")]
    [InlineData("?limit=3", "limit")]
    public async Task What_is_wrong_with_a_question_is_said_by_parameter(string question, string parameter)
    {
        var answer = await Client.GetAsync($"/api/v1/{question}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.StartsWith("expected ", (string?)problem["errors"]![parameter]![0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_sent_is_read_and_not_kept()
    {
        var documents = _desk.Count("documents");
        var article = TestDesk.Report(90);
        var answer = await Client.PostAsJsonAsync("/api/read", new { text = article.Text, published = article.Published, publisher = article.Publisher }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(
            RecordJson.ToUtf8(Reader.English.Read(new Article { Text = article.Text, Published = article.Published, Publisher = article.Publisher })),
            await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(documents, _desk.Count("documents"));
        Assert.Equal(HttpStatusCode.BadRequest, (await Client.PostAsJsonAsync("/api/read", new { text = "A.", published = "Monday" }, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Client.PostAsJsonAsync("/api/read", new { title = "no text" }, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Merged_lines_and_pairs_are_those_of_the_desk()
    {
        using (var desk = _desk.Open())
        {
            new DeskMerge(desk).Run();
        }

        var meetings = JsonNode.Parse(await Client.GetStringAsync("/api/v1/merged/meetings", TestContext.Current.CancellationToken))!.AsArray();
        Assert.Equal("2024-03-03", (string?)meetings[0]!["date"]);
        Assert.True(meetings[0]!["parts"]!.AsArray().Count > 1);
        var pair = JsonNode.Parse(await Client.GetStringAsync("/api/v1/pairs/HRV/BGR?by=day", TestContext.Current.CancellationToken))!.AsArray();
        Assert.Contains(pair, static period => (string?)period!["period"] == "2024-03-03" && (int)period["verbal_cooperation"]! > 0);
    }

    [Fact]
    public async Task The_interface_is_described_in_OpenAPI_3_1()
    {
        var description = await Get("/openapi/v1.json");
        Assert.StartsWith("3.1", (string?)description["openapi"], StringComparison.Ordinal);
        string[] described = [.. description["paths"]!.AsObject().Select(static path => path.Key)];
        Assert.Superset(
            new HashSet<string>(["/api/v1/statements", "/api/v1/meetings", "/api/v1/positions", "/api/v1/events", "/api/v1/documents/{document}", "/api/v1/search", "/api/v1/pairs/{source}/{target}", "/api/read"], StringComparer.Ordinal),
            described.ToHashSet(StringComparer.Ordinal));
        var after = description["paths"]!["/api/v1/statements"]!["get"]!["parameters"]!.AsArray().Single(static one => (string?)one!["name"] == "after");
        Assert.NotEmpty((string?)after!["description"] ?? "");
    }

    [Fact]
    public async Task No_other_site_is_let_in()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/documents") { Headers = { { "Origin", "https://elsewhere.example" } } };
        var answer = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(answer.Headers, static header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    private async Task<JsonNode> Get(string address) => JsonNode.Parse(await Client.GetStringAsync(address, TestContext.Current.CancellationToken))!;
}
