using System.Net;
using System.Text;
using Readout.Records;

namespace Readout.Desk.Ingest.Web;

/// <summary>Fetches addresses politely: what robots.txt forbids is not asked for, and hosts are given time.</summary>
internal sealed class WebFetcher : IDisposable
{
    /// <summary>The product token by which sites know the program.</summary>
    public const string Product = "Readout";

    private const int LongestRobots = 500 << 10;
    private const int RobotsRedirects = 5;

    private static readonly TimeSpan RobotsAge = TimeSpan.FromHours(24);

    private readonly FetchOptions _options;
    private readonly TimeProvider _time;
    private readonly HostTurns _turns;
    private readonly HttpClient _client;
    private readonly Dictionary<string, (RobotsFile File, DateTimeOffset Until)> _robots = new(StringComparer.OrdinalIgnoreCase);

    public WebFetcher(FetchOptions options)
        : this(options, TimeProvider.System, new GuardedConnections(address => options.AllowPrivate || PublicAddresses.Contain(address), Dns.GetHostAddressesAsync))
    {
    }

    public WebFetcher(FetchOptions options, TimeProvider time, GuardedConnections connections)
    {
        (_options, _time, _turns) = (options, time, new HostTurns(time));
        _client = new HttpClient(connections.Handler()) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"{Product}/{Reader.Version} (reads news on behalf of its user)");
    }

    /// <summary>True for an input that is an address and no path.</summary>
    public static bool IsAddress(string input) =>
        input.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || input.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Fetches an address.</summary>
    /// <param name="address">The address; what stands behind # is not sent.</param>
    /// <param name="limit">The most bytes to take, unpacked.</param>
    /// <param name="tag">ETag of what is had already, or null.</param>
    /// <param name="changed">Last-Modified of what is had already, or null.</param>
    /// <param name="stop">Ends the fetching.</param>
    public async Task<Fetched> Fetch(string address, long limit, string? tag = null, string? changed = null, CancellationToken stop = default)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !IsWeb(uri))
        {
            return new Fetched { Address = new Uri("about:blank"), Problem = IngestDiagnostics.BadAddress(address) };
        }

        return await Follow(new Request(uri, limit, tag, changed, false), _options.Redirects, stop).ConfigureAwait(false);
    }

    public void Dispose() => _client.Dispose();

    private static bool IsWeb(Uri uri) => uri.Scheme is "http" or "https" && uri.Host.Length > 0;

    private async Task<Fetched> Follow(Request request, int redirects, CancellationToken stop)
    {
        for (var hop = 0; ; hop++)
        {
            var delay = _options.Delay;
            if (!request.IsRobots)
            {
                var (robots, problem) = await RobotsOf(request.Address, stop).ConfigureAwait(false);
                if (problem is not null || !robots.Allows(request.Address.PathAndQuery))
                {
                    return new Fetched { Address = request.Address, Problem = problem ?? IngestDiagnostics.Forbidden() };
                }

                delay = robots.DelaySeconds is { } seconds ? TimeSpan.FromSeconds(Math.Clamp(seconds, delay.TotalSeconds, Math.Max(delay.TotalSeconds, _options.LongestDelay.TotalSeconds))) : delay;
            }

            await _turns.Wait(request.Address.Authority, delay, stop).ConfigureAwait(false);
            var (fetched, next) = await Send(request, stop).ConfigureAwait(false);
            if (next is null)
            {
                return fetched;
            }

            if (hop == redirects || !IsWeb(next))
            {
                return fetched with { Problem = IsWeb(next) ? IngestDiagnostics.TooManyRedirects(redirects) : IngestDiagnostics.BadAddress(next.ToString()) };
            }

            request = request with { Address = next };
        }
    }

    private async Task<(Fetched Fetched, Uri? Next)> Send(Request request, CancellationToken stop)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limited.CancelAfter(_options.Timeout);
        try
        {
            using var message = request.Message();
            using var response = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, limited.Token).ConfigureAwait(false);
            return await Take(request, response, limited.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return (Failed(request, IngestDiagnostics.TooSlow(_options.Timeout)), null);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or InvalidDataException)
        {
            for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
            {
                if (cause is BrokenInputException broken)
                {
                    return (Failed(request, broken.Diagnostic), null);
                }
            }

            return (Failed(request, IngestDiagnostics.NotFetched((failure.InnerException ?? failure).Message)), null);
        }
    }

    private static Fetched Failed(Request request, Diagnostic problem) => new() { Address = request.Address, Problem = problem };

    private static async Task<(Fetched Fetched, Uri? Next)> Take(Request request, HttpResponseMessage response, CancellationToken stop)
    {
        var fetched = new Fetched
        {
            Address = request.Address,
            Status = (int)response.StatusCode,
            Charset = response.Content.Headers.ContentType?.CharSet?.Trim('"'),
            Tag = response.Headers.TryGetValues("ETag", out var tags) ? tags.First() : null,
            Changed = response.Content.Headers.TryGetValues("Last-Modified", out var dates) ? dates.First() : null,
            RetryAfter = response.Headers.RetryAfter?.Delta,
        };
        if (fetched.Status is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location)
        {
            return (fetched, Uri.TryCreate(request.Address, location, out var next) ? next : new Uri("about:blank"));
        }

        if (fetched.Status == 304 && request.IsConditional)
        {
            return (fetched, null);
        }

        if (!response.IsSuccessStatusCode)
        {
            return (fetched with { Problem = IngestDiagnostics.Refused(fetched.Status) }, null);
        }

        using var body = new MemoryStream();
        await using var stream = await response.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        var step = new byte[1 << 16];
        for (int count; (count = await stream.ReadAsync(step, stop).ConfigureAwait(false)) > 0;)
        {
            if (body.Length + count <= request.Limit)
            {
                body.Write(step, 0, count);
                continue;
            }

            if (!request.IsRobots)
            {
                return (fetched with { Problem = IngestDiagnostics.TooLong(request.Limit) }, null);
            }

            body.Write(step, 0, (int)(request.Limit - body.Length));
            break;
        }

        return (fetched with { Body = body.ToArray() }, null);
    }

    // No rules where the site says that there are none (4xx); nothing is allowed where it cannot say (RFC 9309, section 2.3.1).
    private async Task<(RobotsFile Robots, Diagnostic? Problem)> RobotsOf(Uri address, CancellationToken stop)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (_robots.TryGetValue(site, out var known) && known.Until > _time.GetUtcNow())
        {
            return (known.File, null);
        }

        var fetched = await Follow(new Request(new Uri(site + "/robots.txt"), LongestRobots, null, null, true), RobotsRedirects, stop).ConfigureAwait(false);
        if (fetched.Status is 0 or >= 500)
        {
            return (RobotsFile.AllowsNothing, fetched.Status == 0 ? fetched.Problem : IngestDiagnostics.RobotsUnreachable(fetched.Status));
        }

        var file = fetched.Body is null ? RobotsFile.AllowsAll : RobotsFile.Parse(Encoding.UTF8.GetString(fetched.Body), Product);
        _robots[site] = (file, _time.GetUtcNow() + RobotsAge);
        return (file, null);
    }

    private sealed record Request(Uri Address, long Limit, string? Tag, string? Changed, bool IsRobots)
    {
        public bool IsConditional => Tag is not null || Changed is not null;

        public HttpRequestMessage Message()
        {
            var message = new HttpRequestMessage(HttpMethod.Get, Address);
            if (Tag is not null)
            {
                message.Headers.TryAddWithoutValidation("If-None-Match", Tag);
            }

            if (Changed is not null)
            {
                message.Headers.TryAddWithoutValidation("If-Modified-Since", Changed);
            }

            return message;
        }
    }
}
