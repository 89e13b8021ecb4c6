using System.Security.Cryptography;
using System.Text;
using Readout.Records;

namespace Readout.Desk.Ingest.Web;

/// <summary>What came of a visit to a feed.</summary>
/// <param name="State">What to remember until the next.</param>
/// <param name="Entries">Entries that are new, in the order of the feed; an entry comes again only where its text has changed.</param>
/// <param name="Problem">Why the feed could not be had, or null.</param>
public sealed record FeedVisit(FeedState State, IReadOnlyList<Intake> Entries, Diagnostic? Problem);

/// <summary>
/// Visits feeds again and again: asks only for what has changed (ETag, Last-Modified), waits longer after each failure, and hands
/// each entry on once. It remembers nothing itself; whoever keeps the <see cref="FeedState"/> can stop and go on at any time.
/// </summary>
public sealed class FeedPoller : IDisposable
{
    /// <summary>How many entries of a feed are remembered.</summary>
    public const int Remembered = 5000;

    private readonly WebFetcher _fetcher;
    private readonly TimeProvider _time;
    private readonly PartReader _parts;

    /// <summary>Makes a poller.</summary>
    /// <param name="options">How feeds are fetched.</param>
    /// <param name="defaults">Publisher for entries that do not give their own.</param>
    public FeedPoller(FetchOptions options, Article? defaults = null)
        : this(new WebFetcher(options), TimeProvider.System, defaults)
    {
    }

    internal FeedPoller(WebFetcher fetcher, TimeProvider time, Article? defaults = null)
    {
        (_fetcher, _time) = (fetcher, time);
        _parts = new PartReader(defaults ?? new Article { Text = "" }, IntakeLimits.Usual, new IntakeCounts());
    }

    /// <summary>How long to wait between two visits that went well; after failures twice as long each time, up to <see cref="LongestInterval"/>.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The longest wait between two visits.</summary>
    public TimeSpan LongestInterval { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Visits a feed now, whenever it is due.</summary>
    public async Task<FeedVisit> Visit(FeedState state, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(state);
        var fetched = await _fetcher.Fetch(state.Address, IntakeLimits.Usual.Document, state.Tag, state.Changed, stop).ConfigureAwait(false);
        if (fetched.Problem is { } problem)
        {
            return new(Later(state, fetched.RetryAfter), [], problem);
        }

        var due = state with { Failures = 0, Due = _time.GetUtcNow() + Interval };
        if (fetched.Body is not { } body)
        {
            return new(due, [], null);
        }

        var part = new SourcePart(state.Address, new MemoryStream(body)) { Name = "", Charset = fetched.Charset, Url = fetched.Address.AbsoluteUri };
        var (seen, entries) = (state.Seen.ToHashSet(StringComparer.Ordinal), new List<Intake>());
        var present = new List<string>();
        foreach (var intake in _parts.Take(part, InputFormat.Feed))
        {
            var key = KeyOf(intake);
            present.Add(key);
            if (seen.Add(key))
            {
                entries.Add(intake);
            }
        }

        return new(due with { Tag = fetched.Tag, Changed = fetched.Changed, Seen = Remember(state.Seen, present) }, entries, null);
    }

    /// <inheritdoc/>
    public void Dispose() => _fetcher.Dispose();

    // What still stands in the feed is never forgotten, however long it has been there.
    private static List<string> Remember(IReadOnlyList<string> seen, List<string> present)
    {
        var gone = seen.Except(present, StringComparer.Ordinal).ToList();
        return [.. gone.TakeLast(Math.Max(0, Remembered - present.Count)), .. present.Distinct(StringComparer.Ordinal)];
    }

    private FeedState Later(FeedState state, TimeSpan? asked)
    {
        var wait = Interval * Math.Pow(2, Math.Min(state.Failures, 20) + 1);
        wait = wait > LongestInterval ? LongestInterval : wait;
        return state with { Failures = state.Failures + 1, Due = _time.GetUtcNow() + (asked > wait ? asked.Value : wait) };
    }

    // Of an entry that failed only its reason is known.
    private static string KeyOf(Intake intake)
    {
        var told = intake.Article is { } article
            ? string.Join('\0', article.Id, article.Url, article.Title, article.Text)
            : string.Join('\0', intake.GivenId, intake.Diagnostics[^1].Message);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(told)).AsSpan(0, 16));
    }
}
