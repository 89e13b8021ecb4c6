using System.Net;
using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Readout.Tests.Store;
using Readout.Web.Serving;

namespace Readout.Tests.Web;

public sealed class LiveStreamTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_is_told_at_once_of_what_it_missed_and_then_of_what_comes()
    {
        using var desk = new TestDesk();
        desk.Ingest(TestDesk.Report(1));
        await using var app = await StartAsync(desk);
        using var client = new HttpClient { BaseAddress = Explorer.AddressOf(app), Timeout = TimeSpan.FromSeconds(20) };
        await using var stream = await client.GetStreamAsync("/live?since=0", Cancellation);
        await using var news = SseParser.Create(stream).EnumerateAsync(Cancellation).GetAsyncEnumerator(Cancellation);
        Assert.Equal((1, 1), await NextAsync());
        desk.Ingest(TestDesk.Report(2), TestDesk.Report(3));
        var (count, newest) = await NextAsync();
        while (count < 3)
        {
            (count, newest) = await NextAsync();
        }

        Assert.Equal((3, 3), (count, newest));

        async Task<(long Count, long Newest)> NextAsync()
        {
            Assert.True(await news.MoveNextAsync());
            Assert.Equal("news", news.Current.EventType);
            var told = JsonNode.Parse(news.Current.Data)!;
            return ((long)told["count"]!, (long)told["newest"]!);
        }
    }

    [Fact]
    public async Task A_server_with_listeners_ends_without_waiting_for_them()
    {
        using var desk = new TestDesk();
        desk.Ingest(TestDesk.Report(1));
        await using var app = await StartAsync(desk);
        using var client = new HttpClient { BaseAddress = Explorer.AddressOf(app) };
        await using var stream = await client.GetStreamAsync("/live?since=0", Cancellation);
        Assert.NotEqual(-1, stream.ReadByte());
        await app.StopAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
    }

    [Theory]
    [InlineData("/live")]
    [InlineData("/live?since=now")]
    [InlineData("/live?since=-1")]
    public async Task What_is_no_number_is_refused(string address)
    {
        using var desk = new TestDesk();
        desk.Ingest(TestDesk.Report(1));
        await using var app = await StartAsync(desk);
        using var client = new HttpClient { BaseAddress = Explorer.AddressOf(app) };
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync(address, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task More_pages_than_can_be_told_are_sent_away_and_a_place_is_free_again_when_one_closes()
    {
        using var desk = new TestDesk();
        desk.Ingest(TestDesk.Report(1));
        await using var app = await StartAsync(desk);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 300 }) { BaseAddress = Explorer.AddressOf(app) };
        var open = await Task.WhenAll(Enumerable.Range(0, 201).Select(_ => client.GetAsync("/live?since=0", HttpCompletionOption.ResponseHeadersRead, Cancellation)));
        Assert.Equal(200, open.Count(static one => one.StatusCode == HttpStatusCode.OK));
        Assert.Single(open, static one => one.StatusCode == HttpStatusCode.NoContent);
        Array.ForEach(open, static one => one.Dispose());
        var again = HttpStatusCode.NoContent;
        for (var tries = 0; tries < 100 && again != HttpStatusCode.OK; tries++)
        {
            await Task.Delay(100, Cancellation);
            using var one = await client.GetAsync("/live?since=0", HttpCompletionOption.ResponseHeadersRead, Cancellation);
            again = one.StatusCode;
        }

        Assert.Equal(HttpStatusCode.OK, again);
    }

    private static async Task<WebApplication> StartAsync(TestDesk desk)
    {
        var app = Explorer.Create(new ExplorerOptions(desk.Location) { Port = 0, RequestsPerSecond = 10_000 });
        await app.StartAsync(Cancellation);
        return app;
    }
}
