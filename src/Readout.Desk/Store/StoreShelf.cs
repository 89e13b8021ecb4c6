using System.Globalization;
using Readout.Desk.Stories;

namespace Readout.Desk.Store;

/// <summary>The shelf of the story index in a desk: what is in memory does not grow with the desk. Inside a transaction of its session.</summary>
internal sealed class StoreShelf(Session session) : IStoryShelf
{
    // Carriers of one story come close together; texts of the last ones are at hand.
    private const int TextsAtHand = 256;

    private const int DocumentsInOneQuestion = 50;

    // Found one after another by the key's order; a list of the distinct ones would read all keys.
    private static readonly string EveryPeriod =
        $"WITH RECURSIVE every (period) AS (SELECT min(period) FROM story_key WHERE period > {StoryKeys.AnyTime} UNION ALL SELECT (SELECT min(k.period) FROM story_key k WHERE k.period > e.period) FROM every e WHERE e.period IS NOT NULL)";

    private static readonly string[] KeyColumns = ["period", "band_key", "doc"];
    private static readonly string[] SketchColumns = ["doc", "values16"];

    private readonly Dictionary<string, StoryText> _texts = new(StringComparer.Ordinal);
    private readonly Queue<string> _oldest = new();
    private readonly Dictionary<string, long> _numbers = new(StringComparer.Ordinal);
    private Dictionary<(long Period, long Key), int> _counts = [];

    /// <summary>The document that is put on the shelf next: it is in the desk already.</summary>
    public void Expect(string key, long number)
    {
        _numbers.Clear();
        _numbers[key] = number;
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

        List<(long Period, long Key, long Doc)> found = keys.Near.Count == 0
            ? Found($"{EveryPeriod} SELECT k.period, k.band_key, k.doc FROM every e JOIN story_key k ON k.period = e.period WHERE k.band_key IN ({Parameters(1, keys.Bands.Count)})", keys.Bands)
            :
            [
                .. Found(
                    $"SELECT period, band_key, doc FROM story_key WHERE period IN ({Parameters(keys.Bands.Count + 1, keys.Near.Count)}) AND band_key IN ({Parameters(1, keys.Bands.Count)})",
                    keys.Bands.Concat(keys.Near)),
                .. Found($"SELECT period, band_key, doc FROM story_key WHERE period = {StoryKeys.AnyTime} AND band_key IN ({Parameters(1, keys.Reprints.Count)})", keys.Reprints),
            ];
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
        session.Insert("story_key", KeyColumns, [.. Rows(keys.Period, keys.Bands), .. Rows(StoryKeys.AnyTime, keys.Reprints)]);
        if (keys.Sketch.Length > 0)
        {
            session.Insert("story_sketch", SketchColumns, [[number, keys.Sketch]]);
        }

        Keep(document.Id, text);

        IEnumerable<object?[]> Rows(long period, IReadOnlyList<long> some) => some.Where(key => _counts.GetValueOrDefault((period, key)) < perKey).Select(key => (object?[])[period, key, number]);
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
        foreach (var number in shared.Keys.Where(number => StorySketch.AreAlike(sketch, sketches.TryGetValue(number, out var known) ? known : Sketch(number))))
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
        session.Insert("story_sketch", SketchColumns, [[number, sketch]]);
        return sketch;
    }

    private List<(long Period, long Key, long Doc)> Found(string question, IEnumerable<long> values) =>
        session.Rows(question, static row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)), [.. values.Select(static value => (object?)value)]);

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
