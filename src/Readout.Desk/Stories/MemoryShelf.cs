namespace Readout.Desk.Stories;

/// <summary>A shelf in memory, for runs without a desk. Not thread-safe.</summary>
public sealed class MemoryShelf : IStoryShelf
{
    private readonly Dictionary<string, StoryDocument> _byWords = new(StringComparer.Ordinal);
    private readonly Dictionary<long, List<StoryDocument>> _byKey = [];
    private readonly Dictionary<string, StoryText> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _sketches = new(StringComparer.Ordinal);
    private readonly Unions<string> _stories = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public StoryDocument? WithWords(string wordHash) => _byWords.GetValueOrDefault(wordHash);

    /// <inheritdoc/>
    public IReadOnlyList<StoryCandidate> Under(IReadOnlyList<long> keys, byte[] sketch)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return
        [
            .. keys.SelectMany(key => _byKey.TryGetValue(key, out var found) ? found : [])
                .CountBy(static document => document)
                .Where(pair => StorySketch.AreAlike(sketch, _sketches[pair.Key.Id]))
                .Select(pair => new StoryCandidate(pair.Key, _stories.RootOf(pair.Key.Id), pair.Value)),
        ];
    }

    /// <inheritdoc/>
    public StoryText TextOf(string document) => _texts[document];

    /// <inheritdoc/>
    public void Put(StoryDocument document, StoryText text, IReadOnlyList<long> keys, byte[] sketch, int perKey)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(keys);
        _byWords.TryAdd(text.Hash, document);
        _texts[document.Id] = text;
        _sketches[document.Id] = sketch;
        foreach (var key in keys)
        {
            if (!_byKey.TryGetValue(key, out var found))
            {
                _byKey[key] = found = [];
            }

            if (found.Count < perKey)
            {
                found.Add(document);
            }
        }
    }

    /// <inheritdoc/>
    public void Join(string document, string other) => _stories.Join(document, other);
}
