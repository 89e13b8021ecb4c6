using System.Text.Json;
using Readout.Desk.Ingest.Web;
using static Readout.Tests.Ingest.Web.LoopbackServer;

namespace Readout.Tests.Ingest.Web;

public sealed class FeedPollerTests
{
    private static readonly FetchOptions Quick = new() { AllowPrivate = true, Delay = TimeSpan.Zero };

    [Fact]
    public async Task Hands_each_entry_on_once_and_asks_only_for_what_has_changed()
    {
        var (feed, tag) = (Feed("One.", "Two."), "\"1\"");
        using var server = new LoopbackServer((path, header) => path == "/robots.txt" ? Answer("404 Not Found")
            : header.Contains($"If-None-Match: {tag}", StringComparison.Ordinal) ? Answer("304 Not Modified")
            : Ok(feed, $"ETag: {tag}\r\nLast-Modified: Thu, 07 Mar 2024 09:30:00 GMT\r\n"));
        using var poller = new FeedPoller(Quick);

        var first = await poller.Visit(new FeedState { Address = server.Address("/feed") }, TestContext.Current.CancellationToken);
        Assert.Equal(["One.", "Two."], first.Entries.Select(entry => entry.Article?.Text));
        var again = await poller.Visit(Kept(first.State), TestContext.Current.CancellationToken);
        Assert.Empty(again.Entries);
        Assert.Contains("If-Modified-Since: Thu, 07 Mar 2024 09:30:00 GMT", server.Requests.Last().Header, StringComparison.Ordinal);

        (feed, tag) = (Feed("Two.", "Three."), "\"2\"");
        var changed = await poller.Visit(Kept(again.State), TestContext.Current.CancellationToken);
        Assert.Equal(["Three."], changed.Entries.Select(entry => entry.Article?.Text));
        Assert.Equal(("\"2\"", 0), (changed.State.Tag, changed.State.Failures));

        static FeedState Kept(FeedState state) => JsonSerializer.Deserialize<FeedState>(JsonSerializer.Serialize(state))!;
    }

    [Fact]
    public async Task Waits_longer_after_each_failure_and_as_long_as_it_is_asked_to()
    {
        var answer = Answer("500 Broken");
        using var server = new LoopbackServer((path, _) => path == "/robots.txt" ? Answer("404 Not Found") : answer);
        var clock = new StoppedClock();
        using var poller = new FeedPoller(new WebFetcher(Quick), clock);
        var state = new FeedState { Address = server.Address("/feed") };
        foreach (var minutes in new[] { 30, 60, 120 })
        {
            var visit = await poller.Visit(state, TestContext.Current.CancellationToken);
            Assert.Equal(("IN0035", minutes), (visit.Problem?.Code, (visit.State.Due - clock.GetUtcNow()).TotalMinutes));
            state = visit.State;
        }

        answer = Answer("429 Slow down", fields: "Retry-After: 36000\r\n");
        Assert.Equal(600, ((await poller.Visit(state, TestContext.Current.CancellationToken)).State.Due - clock.GetUtcNow()).TotalMinutes);
        answer = Answer("500 Broken");
        Assert.Equal(24, ((await poller.Visit(state with { Failures = 900 }, TestContext.Current.CancellationToken)).State.Due - clock.GetUtcNow()).TotalHours);
        answer = Ok(Feed("One."));
        var well = await poller.Visit(state, TestContext.Current.CancellationToken);
        Assert.Equal((0, 15.0), (well.State.Failures, (well.State.Due - clock.GetUtcNow()).TotalMinutes));
    }

    [Fact]
    public async Task What_stands_in_the_feed_is_never_forgotten()
    {
        using var server = new LoopbackServer((path, _) => path == "/robots.txt" ? Answer("404 Not Found") : Ok(Feed("Pinned.")));
        using var poller = new FeedPoller(Quick);
        var first = await poller.Visit(new FeedState { Address = server.Address("/feed") }, TestContext.Current.CancellationToken);
        var old = first.State with { Tag = null, Seen = [.. first.State.Seen, .. Enumerable.Range(0, FeedPoller.Remembered - 1).Select(i => $"{i}")] };
        var second = await poller.Visit(old, TestContext.Current.CancellationToken);
        Assert.Empty(second.Entries);
        Assert.Equal((FeedPoller.Remembered, first.State.Seen[0]), (second.State.Seen.Count, second.State.Seen[^1]));
    }

    private static string Feed(params string[] texts) =>
        $"<rss version=\"2.0\"><channel><title>G</title>{string.Concat(texts.Select(text => $"<item><guid>{text}</guid><description>{text}</description></item>"))}</channel></rss>";

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 3, 7, 9, 30, 0, TimeSpan.Zero);
    }
}
