using NodaTime;

namespace Readout.Desk.Stories;

/// <summary>
/// Under what a document is found again: the bands of its sketch, in the period of its publication. News is held against news of its own weeks, so what a document costs
/// does not grow with the years before it; keys of one period lie together in a store. A reprint from any time, which changes next to nothing, is found by keys of its own.
/// </summary>
public sealed record StoryKeys
{
    /// <summary>Days of one period.</summary>
    private const int DaysOfPeriod = 32;

    /// <summary>Where documents stand whose time of publication is not known to the day; they are held against those of all times.</summary>
    public const long Undated = 0;

    /// <summary>Where the keys of reprints stand.</summary>
    public const long AnyTime = -1;

    // Before every publication, so that no period is negative.
    private static readonly Instant Beginning = Instant.FromUtc(-9997, 1, 1, 0, 0);

    // A document's period is that of the first moment it can be of; the last one is at most 50 hours later.
    private static readonly Duration Vagueness = Duration.FromDays(3);

    private StoryKeys()
    {
    }

    /// <summary>No keys: of a document whose twin has them.</summary>
    public static StoryKeys None { get; } = new();

    /// <summary>The period it stands in.</summary>
    public long Period { get; private init; } = Undated;

    /// <summary>The periods, <see cref="Undated"/> among them, of those it can be one story with; empty where that is every period.</summary>
    public IReadOnlyList<long> Near { get; private init; } = [];

    /// <summary>The keys in its period, distinct.</summary>
    public IReadOnlyList<long> Bands { get; private init; } = [];

    /// <summary>The keys under <see cref="AnyTime"/>, distinct; none for an undated document, which looks everywhere and is looked for always.</summary>
    public IReadOnlyList<long> Reprints { get; private init; } = [];

    /// <summary>The sketch; empty for a text without words.</summary>
    public byte[] Sketch { get; private init; } = [];

    /// <summary>The keys of a document.</summary>
    public static StoryKeys Of(StoryDocument document, StoryText text)
    {
        ArgumentNullException.ThrowIfNull(document);
        var values = StorySketch.ValuesOf(text);
        var (bands, sketch) = (Distinct(StorySketch.BandsOf(values)), StorySketch.Short(values));
        if (PublicationTime.Of(document.Published) is not { } published)
        {
            return new() { Bands = bands, Sketch = sketch };
        }

        var (first, last) = (PeriodOf(published.Earliest - CopyTest.NewsTime - Vagueness), PeriodOf(published.Latest + CopyTest.NewsTime));
        return new()
        {
            Period = PeriodOf(published.Earliest),
            Near = [Undated, .. Enumerable.Range(0, (int)(last - first) + 1).Select(i => first + i)],
            Bands = bands,
            Reprints = Distinct(StorySketch.ReprintBandsOf(values)),
            Sketch = sketch,
        };
    }

    private static long[] Distinct(IEnumerable<long> keys) => [.. keys.Distinct()];

    private static long PeriodOf(Instant moment) => 1 + ((int)Math.Floor((moment - Beginning).TotalDays) / DaysOfPeriod);
}
