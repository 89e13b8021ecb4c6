using System.Runtime.CompilerServices;

namespace Readout.Desk.Ingest.Web;

/// <summary>Visits several feeds, each when it is due, without end.</summary>
public sealed class FeedWatch
{
    private readonly FeedPoller _poller;
    private readonly TimeProvider _time;

    /// <summary>Makes a watch.</summary>
    /// <param name="poller">Visits the feeds.</param>
    public FeedWatch(FeedPoller poller)
        : this(poller, TimeProvider.System)
    {
    }

    internal FeedWatch(FeedPoller poller, TimeProvider time) => (_poller, _time) = (poller, time);

    /// <summary>
    /// The visits, one after the other: the feed that is due first comes first, of several the one named first. Whoever takes them
    /// keeps the state of each before asking for the next, and can go on from there after any end.
    /// </summary>
    /// <param name="feeds">What is known of each feed.</param>
    /// <param name="once">True to visit each feed once, now, and end.</param>
    /// <param name="stop">Ends the watch.</param>
    public async IAsyncEnumerable<FeedVisit> Visits(IReadOnlyList<FeedState> feeds, bool once, [EnumeratorCancellation] CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(feeds);
        var states = feeds.ToArray();
        for (var visits = 0; states.Length > 0 && (!once || visits < states.Length); visits++)
        {
            var next = once ? visits : Array.IndexOf(states, states.MinBy(state => state.Due));
            var wait = states[next].Due - _time.GetUtcNow();
            if (!once && wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, _time, stop).ConfigureAwait(false);
            }

            var visit = await _poller.Visit(states[next], stop).ConfigureAwait(false);
            states[next] = visit.State;
            yield return visit;
        }
    }
}
