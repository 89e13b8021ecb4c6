using System.Globalization;
using Readout.Desk.Stories;

namespace Readout.Desk.Store;

/// <summary>The shelf of the story index in a desk: what is in memory does not grow with the desk. Inside a transaction of its session.</summary>
/// <param name="session">The session.</param>
/// <param name="rows">Takes the rows of the shelf, to be written at the end of a batch.</param>
internal sealed class StoreShelf(Session session, RowBuffer rows) : IStoryShelf
{
    // Carriers of one story come close together; texts of the last ones are at hand.
    private const int TextsAtHand = 256;

    private const int DocumentsInOneQuestion = 50;

    private readonly Dictionary<string, StoryText> _texts = new(StringComparer.Ordinal);
    private readonly Queue<string> _oldest = new();
    private readonly Dictionary<string, long> _numbers = new(StringComparer.Ordinal);
    private readonly List<ShelvedKey> _unwritten = [];
    private readonly Dictionary<long, byte[]> _unwrittenSketches = [];
    private Dictionary<(long Period, long Key), int> _counts = [];

    /// <summary>The document that is put on the shelf next: it is in the desk already.</summary>
    public void Expect(string key, long number)
    {
        _numbers.Clear();
        _numbers[key] = number;
    }

    /// <summary>Says that what was put on the shelf is written, or that its transaction was given up.</summary>
    public void Clear()
    {
        _unwritten.Clear();
        _unwrittenSketches.Clear();
    }

    /// <summary>The number of a document that the last question named.</summary>
    public long NumberOf(string key) => _numbers[key];

    /// <inheritdoc/>
    public StoryDocument? WithWords(string wordHash)
    {
        var found = session.Rows(
            "SELECT key, publisher, published, n FROM document WHERE word_hash = $1 ORDER BY n LIMIT 2",
            static row => (Document: new StoryDocument(row.GetString(0), Store.Row.Text(row, 1), Store.Row.Text(row, 2)), Number: row.GetInt64(3)),
            wordHash).Find(one => !_numbers.ContainsKey(one.Document.Id));
        if (found.Document is { } document)
        {
            _numbers[document.Id] = found.Number;
        }

        return found.Document;
    }

    /// <inheritdoc/>
    public IReadOnlyList<StoryCandidate> Under(StoryKeys keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (keys.Bands.Count == 0)
        {
            return [];
        }

        List<ShelvedKey> found = keys.Near.Count == 0 ? Found(null, keys.Bands) : [.. Found(keys.Near, keys.Bands), .. Found([StoryKeys.AnyTime], keys.Reprints)];
        _counts = found.CountBy(static one => (one.Period, one.Key)).ToDictionary();
        return [.. found.CountBy(static one => one.Doc).Chunk(DocumentsInOneQuestion).SelectMany(some => Alike(some, keys.Sketch))];
    }

    /// <inheritdoc/>
    public StoryText TextOf(string document)
    {
        if (!_texts.TryGetValue(document, out var text))
        {
            text = StoryText.Of(session.Text("SELECT b.text FROM document d JOIN body b ON b.n = d.body WHERE d.key = $1", document)!);
            Keep(document, text);
        }

        return text;
    }

    /// <inheritdoc/>
    public void Put(StoryDocument document, StoryText text, StoryKeys keys, int perKey)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(keys);
        var number = _numbers[document.Id];
        Shelve(number, keys.Period, keys.Bands, perKey);
        Shelve(number, StoryKeys.AnyTime, keys.Reprints, perKey);
        if (keys.Sketch.Length > 0)
        {
            Shelve(number, keys.Sketch);
        }

        Keep(document.Id, text);
    }

    /// <inheritdoc/>
    public void Join(string document, string other)
    {
        var (one, two) = (StoryOf(document), StoryOf(other));
        var (least, greater) = string.CompareOrdinal(one, two) < 0 ? (one, two) : (two, one);
        if (least != greater)
        {
            session.Execute("INSERT INTO stale (doc) SELECT n FROM document WHERE story IN ($1, $2) ON CONFLICT (doc) DO NOTHING", least, greater);
            session.Execute("UPDATE document SET story = $1 WHERE story = $2", least, greater);
        }
    }

    // What most documents share is chance: their sketches tell, and nothing else of them is looked up.
    private IEnumerable<StoryCandidate> Alike(KeyValuePair<long, int>[] some, byte[] sketch)
    {
        var shared = some.ToDictionary();
        var sketches = session.Rows(
            $"SELECT doc, values16 FROM story_sketch WHERE doc IN ({Parameters(1, DocumentsInOneQuestion)})",
            static row => (Doc: row.GetInt64(0), Sketch: (byte[])row.GetValue(1)),
            [.. Enumerable.Range(0, DocumentsInOneQuestion).Select(i => (object?)some[Math.Min(i, some.Length - 1)].Key)]).ToDictionary(static one => one.Doc, static one => one.Sketch);
        foreach (var number in shared.Keys.Where(number => StorySketch.AreAlike(sketch, sketches.TryGetValue(number, out var known) || _unwrittenSketches.TryGetValue(number, out known) ? known : Sketch(number))))
        {
            var (document, story) = session.Rows(
                "SELECT key, publisher, published, story FROM document WHERE n = $1",
                static row => (new StoryDocument(row.GetString(0), Store.Row.Text(row, 1), Store.Row.Text(row, 2)), row.GetString(3)),
                number)[0];
            _numbers[document.Id] = number;
            yield return new(document, story, shared[number]);
        }
    }

    // Of a document that was taken in before there were sketches.
    private byte[] Sketch(long number)
    {
        var sketch = StorySketch.Of(StoryText.Of(session.Text("SELECT b.text FROM document d JOIN body b ON b.n = d.body WHERE d.n = $1", number)!));
        Shelve(number, sketch);
        return sketch;
    }

    private void Shelve(long doc, byte[] sketch)
    {
        rows.Add("story_sketch", doc, sketch);
        _unwrittenSketches[doc] = sketch;
    }

    private void Shelve(long doc, long period, IReadOnlyList<long> keys, int perKey)
    {
        foreach (var key in keys.Where(key => _counts.GetValueOrDefault((period, key)) < perKey))
        {
            rows.Add("story_key", period, key, doc);
            _unwritten.Add(new(period, key, doc));
        }
    }

    private List<ShelvedKey> Found(IReadOnlyList<long>? periods, IReadOnlyList<long> keys)
    {
        if (keys.Count == 0)
        {
            return [];
        }

        var among = keys.ToHashSet();
        return
        [
            .. session.Told(() => session.Dialect.Under(session, periods, keys)),
            .. _unwritten.Where(one => among.Contains(one.Key) && (periods is null ? one.Period > StoryKeys.AnyTime : periods.Contains(one.Period))),
        ];
    }

    private static string Parameters(int first, int count) => string.Join(", ", Enumerable.Range(first, count).Select(static i => string.Create(CultureInfo.InvariantCulture, $"${i}")));

    private string StoryOf(string document) => session.Text("SELECT story FROM document WHERE key = $1", document)!;

    private void Keep(string document, StoryText text)
    {
        if (_texts.TryAdd(document, text))
        {
            _oldest.Enqueue(document);
            if (_oldest.Count > TextsAtHand)
            {
                _texts.Remove(_oldest.Dequeue());
            }
        }
    }
}
