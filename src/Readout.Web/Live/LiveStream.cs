using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Readout.Desk.Store;
using Readout.Web.Serving;

namespace Readout.Web.Live;

/// <summary>What came into the desk since a page was made.</summary>
/// <param name="Count">Documents.</param>
/// <param name="Newest">The number of the newest.</param>
internal sealed record LiveNews(long Count, long Newest);

/// <summary>Tells open pages of what comes in, as server-sent events: at once how much is new, then whenever that changes.</summary>
internal static class LiveStream
{
    /// <summary>The address; <c>since</c> is the number of the newest document that the page knows.</summary>
    public const string Address = "/live";

    // A browser that gets no stream asks no more, and its page stays as it is.
    private const int MostListeners = 200;

    // So often a line goes out though nothing is new, so that a page that went away is noticed.
    private const int BeatsOfSilence = 15;

    private static readonly SseItem<LiveNews?> Silence = new(null, "silence");

    /// <summary>Adds the address.</summary>
    public static void Map(WebApplication app, ExplorerOptions options)
    {
        var (pulse, listeners) = (new DeskPulse(options.Desk), 0);
        var stopping = app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        app.MapGet(Address, IResult (HttpContext context) =>
        {
            var since = new PageQuery(context).Number("since") ?? throw new BadHttpRequestException("since is missing");
            if (Interlocked.Increment(ref listeners) > MostListeners)
            {
                Interlocked.Decrement(ref listeners);
                return TypedResults.NoContent();
            }

            context.Response.OnCompleted(() =>
            {
                Interlocked.Decrement(ref listeners);
                return Task.CompletedTask;
            });
            return TypedResults.ServerSentEvents(NewsAsync(pulse, since, options.Say, stopping, context.RequestAborted));
        }).ExcludeFromDescription();
    }

    private static async IAsyncEnumerable<SseItem<LiveNews?>> NewsAsync(DeskPulse pulse, long since, Action<string> say, CancellationToken stopping, [EnumeratorCancellation] CancellationToken gone)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, gone);
        var (told, silent) = (since, 0);
        while (!end.IsCancellationRequested)
        {
            if (Ask(pulse, since, told, say) is { } news)
            {
                (told, silent) = (news.Newest, 0);
                yield return new(news, "news");
            }
            else if (++silent % BeatsOfSilence == 0)
            {
                yield return Silence;
            }

            // A page that went away, or a server that ends, is no error.
            await Task.Delay(DeskPulse.Beat, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // A desk that cannot be asked for a moment is asked again at the next beat.
    private static LiveNews? Ask(DeskPulse pulse, long since, long told, Action<string> say)
    {
        try
        {
            return pulse.Newest() is var newest && newest != told ? new(pulse.CountSince(since), newest) : null;
        }
        catch (DeskException error)
        {
            say(error.Message);
            return null;
        }
    }
}
