using System.Net.Sockets;
using System.Text;

namespace Readout.Tests.Web;

public sealed class ExplorerFuzzTests(ExplorerFixture explorer) : IClassFixture<ExplorerFixture>
{
    private const int Requests = 1000;
    private const int Seed = 8;

    private static readonly string[] Paths =
        ["/", "/index.json", "/documents/", "/documents/x/records/", "/actors/", "/ledger/", "/reviews?before=", "/pairs/USA/", "/pairs/", "/compare?a=&b=", "/search?", "/assets/", "/api/", "/documents/0b2b6ad98a9c3b6a", "/search.json?kind=events&"];

    private static readonly string[] Bits =
    [
        "%00", "%2e%2e%2f", "../", "..%5c", "%ff", "%c0%af", "%ed%a0%80", "%F0%9F%98%80", "'", "\"", "';DROP TABLE document;--", "$1", "%25", "<script>", "%3Cscript%3E", "*", "NEAR(", "\"\"", "q=", "&q=", "&kind=", "kind=events",
        "&page=", "page=AAAAAAAAAAAAAA", "&since=2022-13", "since=9999", "&by=", "&period=2022-07", "?", "#", "//", ";", "\\", "{}", "%", "+", "&a=1&a=2", "&chain=9", "&chain=1", "etc/passwd", ".json", ".json.json", "?why=1", "statement:", "person:", "unnamed:", ":", "\t", "\u00e9",
    ];

    [Fact]
    public async Task A_thousand_malformed_requests_find_no_hole()
    {
        var random = new Random(Seed);
        var requests = Enumerable.Range(0, Requests).Select(_ => Request(random)).ToList();
        var answers = new string[Requests];
        await Parallel.ForAsync(0, Requests, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, _) => answers[i] = await AskAsync(requests[i]));

        // A request that is no HTTP may be closed upon without an answer.
        var statuses = answers.Select(static answer => answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) ? int.Parse(answer.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture) : 0).ToList();
        Assert.All(answers, (answer, i) =>
        {
            Assert.True(statuses[i] < 500, $"{statuses[i]}\n{requests[i]}\n{string.Join('\n', explorer.Said)}");
            Assert.DoesNotContain("   at Readout", answer, StringComparison.Ordinal);
            Assert.DoesNotContain(explorer.Location, answer, StringComparison.Ordinal);
            Assert.DoesNotContain("root:x:", answer, StringComparison.Ordinal);
        });
        var counts = string.Join(", ", statuses.CountBy(static status => status).OrderBy(static pair => pair.Key));
        Assert.True(statuses.Count(static status => status == 200) > 20, $"the fuzzer reaches no page: {counts}");
        Assert.True(statuses.Count(static status => status == 400) > 100 && statuses.Count(static status => status == 404) > 100, counts);
        Assert.Empty(explorer.Said);
    }

    private static string Request(Random random)
    {
        var target = new StringBuilder(Paths[random.Next(Paths.Length)]);
        for (var n = random.Next(4); n > 0; n--)
        {
            target.Append(random.Next(12) == 0 ? new string('a', random.Next(10_000)) : Bits[random.Next(Bits.Length)]);
        }

        var method = random.Next(8) switch { 0 => "POST", 1 => "HEAD", 2 => "DELETE", 3 => "gEt", _ => "GET" };
        var headers = random.Next(10) switch
        {
            0 => "Content-Length: 9999999999\r\n",
            1 => "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n",
            2 => "If-None-Match: \"\"\"\"\"\r\n",
            3 => "Accept: \u0001\r\n",
            4 => "Cookie: readout-form=%%%\r\n",
            _ => "",
        };
        var body = random.Next(6) == 0 ? "proof=x&verdict=reject" : "";
        return $"{method} {target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n{headers}{(body.Length > 0 && headers.Length == 0 ? $"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {body.Length}\r\n" : "")}\r\n{body}";
    }

    private async Task<string> AskAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", explorer.Client.BaseAddress!.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request), TestContext.Current.CancellationToken);
        // Some announce more than they send: the server waits for the rest, the test does not.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        var (answer, buffer) = (new StringBuilder(), new byte[16 * 1024]);
        try
        {
            for (int read; !IsWhole(answer.ToString()) && (read = await stream.ReadAsync(buffer, patience.Token)) > 0;)
            {
                answer.Append(Encoding.Latin1.GetString(buffer, 0, read));
            }
        }
        catch (Exception error) when (error is IOException || patience.IsCancellationRequested)
        {
            // What came until then is the answer.
        }

        return answer.ToString();
    }

    private static bool IsWhole(string answer) => answer.IndexOf("\r\n\r\n", StringComparison.Ordinal) is >= 0 and var end
        && (answer.StartsWith("HTTP/1.1 3", StringComparison.Ordinal) || answer.Contains("</html>", StringComparison.Ordinal)
            || (answer.IndexOf("Content-Length: ", StringComparison.Ordinal) is >= 0 and var at && int.Parse(answer[(at + 16)..answer.IndexOf('\r', at)], System.Globalization.CultureInfo.InvariantCulture) <= answer.Length - end - 4));
}
