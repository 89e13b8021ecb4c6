using System.Net;
using System.Text;
using Readout.Desk.Ingest;
using Readout.Desk.Ingest.Web;
using static Readout.Tests.Ingest.Web.LoopbackServer;

namespace Readout.Tests.Ingest.Web;

public sealed class WebFetcherTests
{
    private static readonly FetchOptions Quick = new() { AllowPrivate = true, Delay = TimeSpan.Zero, Timeout = TimeSpan.FromSeconds(20) };

    [Fact]
    public void An_inbox_takes_an_address_with_its_encoding_and_where_it_led()
    {
        using var server = new LoopbackServer((path, _) => path switch
        {
            "/robots.txt" => Answer("404 Not Found"),
            "/a" => Answer("302 Found", fields: "Location: /b\r\n"),
            _ => Ok(Taking.Page("The ministers met in Lima, the ministry said."), "Content-Type: text/html\r\n"),
        });
        var intake = Assert.Single(new Inbox(InputFormat.Auto, Stream.Null) { Fetching = Quick }.Take([server.Address("/a")]));
        Assert.Equal(("The ministers met in Lima, the ministry said.", server.Address("/b")), (intake.Article!.Text, intake.Article.Url));
        Assert.All(server.Requests, request => Assert.Contains("User-Agent: Readout/", request.Header, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_robots_txt_forbids_is_not_asked_for_also_behind_a_redirect()
    {
        using var server = new LoopbackServer((path, _) => path switch
        {
            "/robots.txt" => Ok("User-agent: readout\nDisallow: /closed\n"),
            "/open" => Answer("301 Moved", fields: "Location: /closed/1\r\n"),
            _ => Ok("text"),
        });
        Assert.Equal("IN0033", (await Fetch(Quick, server.Address("/closed/2"))).Problem?.Code);
        Assert.Equal("IN0033", (await Fetch(Quick, server.Address("/open"))).Problem?.Code);
        Assert.DoesNotContain(server.Requests, request => request.Path.StartsWith("/closed", StringComparison.Ordinal));
        Assert.Null((await Fetch(Quick, server.Address("/other"))).Problem);
    }

    [Theory]
    [InlineData("503 Unavailable", "IN0034")]
    [InlineData("401 Unauthorized", null)]
    public async Task Without_robots_txt_a_site_allows_all_and_with_one_that_fails_nothing(string status, string? code)
    {
        using var server = new LoopbackServer((path, _) => path == "/robots.txt" ? Answer(status) : Ok("text"));
        Assert.Equal(code, (await Fetch(Quick, server.Address("/a"))).Problem?.Code);
    }

    [Fact]
    public async Task Addresses_that_are_not_public_are_asked_only_where_that_is_allowed()
    {
        using var server = new LoopbackServer((_, _) => Ok("text"));
        var careful = Quick with { AllowPrivate = false };
        foreach (var host in new[] { "127.0.0.1", "localhost", "[::1]", "2130706433", "0.0.0.0", "[::ffff:127.0.0.1]" })
        {
            Assert.Equal("IN0039", (await Fetch(careful, server.Address("/a", host))).Problem?.Code);
        }

        Assert.Empty(server.Requests);
        Assert.Null((await Fetch(Quick, server.Address("/a"))).Problem);
    }

    [Fact]
    public async Task A_name_that_changes_its_address_and_a_redirect_do_not_get_around_the_check()
    {
        using var server = new LoopbackServer((path, _) => path switch
        {
            "/robots.txt" => Answer("404 Not Found"),
            "/away" => Answer("302 Found", fields: "Location: http://inner.test:1/secret\r\n"),
            _ => Ok("text"),
        });
        // 127.0.0.1 plays the public internet, 127.0.0.2 an inner host; every second look at the name gives the other.
        var looks = 0;
        var connections = new GuardedConnections(
            address => address.Equals(IPAddress.Loopback),
            (host, _) => Task.FromResult<IPAddress[]>([host == "inner.test" || (host == "rebinding.test" && looks++ % 2 == 1) ? IPAddress.Parse("127.0.0.2") : IPAddress.Loopback]));
        using var fetcher = new WebFetcher(Quick, TimeProvider.System, connections);
        Assert.Equal("IN0039", (await fetcher.Fetch(server.Address("/away", "outer.test"), 1000, stop: TestContext.Current.CancellationToken)).Problem?.Code);
        Assert.Equal("IN0039", (await fetcher.Fetch(server.Address("/text", "rebinding.test"), 1000, stop: TestContext.Current.CancellationToken)).Problem?.Code);
        Assert.DoesNotContain(server.Requests, request => request.Path is "/secret" or "/text");
    }

    [Fact]
    public async Task Size_time_redirects_and_schemes_have_limits()
    {
        using var server = new LoopbackServer((path, _) => path switch
        {
            "/robots.txt" => Answer("404 Not Found"),
            "/big" => Ok(new string('x', 5000)),
            "/bomb" => [.. Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Encoding: gzip\r\n\r\n"), .. Taking.Gzip(new byte[1 << 20])],
            "/round" => Answer("302 Found", fields: "Location: /round\r\n"),
            "/file" => Answer("302 Found", fields: "Location: file:///etc/passwd\r\n"),
            "/gone" => Answer("410 Gone"),
            "/slow" => Slow(),
            _ => Encoding.ASCII.GetBytes("no HTTP\r\n\r\n"),
        });
        var limited = Quick with { Timeout = TimeSpan.FromSeconds(2) };
        foreach (var (path, code) in new[] { ("/big", "IN0009"), ("/bomb", "IN0009"), ("/round", "IN0038"), ("/file", "IN0032"), ("/gone", "IN0035"), ("/slow", "IN0037"), ("/odd", "IN0036") })
        {
            Assert.Equal((path, code), (path, (await Fetch(limited, server.Address(path), 1000)).Problem?.Code));
        }

        Assert.Equal("IN0032", (await Fetch(Quick, "http://")).Problem?.Code);

        static byte[] Slow()
        {
            Thread.Sleep(4000);
            return Ok("late");
        }
    }

    [Fact]
    public async Task Requests_to_one_host_are_apart_in_time()
    {
        using var server = new LoopbackServer((path, _) => path == "/robots.txt" ? Ok("User-agent: *\nCrawl-delay: 0.4\n") : Ok("text"));
        using var fetcher = new WebFetcher(Quick with { Delay = TimeSpan.FromMilliseconds(150) });
        // Measured from the start and on this side: a server that is slow to look at its clock must not make two requests look near.
        var watch = System.Diagnostics.Stopwatch.StartNew();
        foreach (var (path, earliest) in new[] { ("/1", 150), ("/2", 550), ("/3", 950) })
        {
            await fetcher.Fetch(server.Address(path), 1000, stop: TestContext.Current.CancellationToken);
            Assert.InRange(watch.ElapsedMilliseconds, earliest - 20, 60_000);
        }

        Assert.Equal(4, server.Requests.Count);
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.31.0.1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.100.1.1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("64:ff9b::808:808", true)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2002:808:808::", true)]
    [InlineData("::7f00:1", false)]
    public void Knows_public_addresses(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddresses.Contain(IPAddress.Parse(address)));

    private static async Task<Fetched> Fetch(FetchOptions options, string address, long limit = 1 << 20)
    {
        using var fetcher = new WebFetcher(options);
        return await fetcher.Fetch(address, limit, stop: TestContext.Current.CancellationToken);
    }
}
