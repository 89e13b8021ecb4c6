namespace Readout.Desk.Stories;

/// <summary>A shelf in memory, for runs without a desk. Not thread-safe.</summary>
public sealed class MemoryShelf : IStoryShelf
{
    private readonly Dictionary<string, StoryDocument> _byWords = new(StringComparer.Ordinal);
    private readonly SortedDictionary<long, Dictionary<long, List<StoryDocument>>> _byPeriod = [];
    private readonly Dictionary<string, StoryText> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _sketches = new(StringComparer.Ordinal);
    private readonly Unions<string> _stories = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public StoryDocument? WithWords(string wordHash) => _byWords.GetValueOrDefault(wordHash);

    /// <inheritdoc/>
    public IReadOnlyList<StoryCandidate> Under(StoryKeys keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var near = keys.Near.Count == 0 ? _byPeriod.Keys.Where(static period => period != StoryKeys.AnyTime) : keys.Near;
        return
        [
            .. near.SelectMany(period => Of(period, keys.Bands)).Concat(Of(StoryKeys.AnyTime, keys.Reprints))
                .CountBy(static document => document)
                .Where(pair => StorySketch.AreAlike(keys.Sketch, _sketches[pair.Key.Id]))
                .Select(pair => new StoryCandidate(pair.Key, _stories.RootOf(pair.Key.Id), pair.Value)),
        ];
    }

    /// <inheritdoc/>
    public StoryText TextOf(string document) => _texts[document];

    /// <inheritdoc/>
    public void Put(StoryDocument document, StoryText text, StoryKeys keys, int perKey)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(keys);
        _byWords.TryAdd(text.Hash, document);
        _texts[document.Id] = text;
        _sketches[document.Id] = keys.Sketch;
        Put(document, keys.Period, keys.Bands, perKey);
        Put(document, StoryKeys.AnyTime, keys.Reprints, perKey);
    }

    /// <inheritdoc/>
    public void Join(string document, string other) => _stories.Join(document, other);

    private IEnumerable<StoryDocument> Of(long period, IReadOnlyList<long> keys) =>
        _byPeriod.TryGetValue(period, out var byKey) ? keys.SelectMany(key => byKey.TryGetValue(key, out var found) ? found : []) : [];

    private void Put(StoryDocument document, long period, IReadOnlyList<long> keys, int perKey)
    {
        if (!_byPeriod.TryGetValue(period, out var byKey))
        {
            _byPeriod[period] = byKey = [];
        }

        foreach (var key in keys)
        {
            if (!byKey.TryGetValue(key, out var found))
            {
                byKey[key] = found = [];
            }

            if (found.Count < perKey)
            {
                found.Add(document);
            }
        }
    }
}
