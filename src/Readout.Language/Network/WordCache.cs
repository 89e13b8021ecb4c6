namespace Readout.Language.Network;

/// <summary>
/// Remembers the vector of each word and what it gives to the first layer's gates, of the word before it, its own and of the word after it: that depends
/// on the word alone. Holds so many words, then starts anew; belongs to one thread.
/// </summary>
internal sealed class WordCache
{
    private const int Capacity = 4096;

    // A vector and three times the gates.
    private const int Parts = 10;

    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<uint> _hashes = [];
    private readonly List<int> _grams = [];
    private float[] _vectors = [];
    private float[] _joined = [];
    private SentenceReader? _reader;

    public WordCache() => _lookup = _rows.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Writes the word's vector and adds its part to its own gates and its neighbours'.</summary>
    public void Write(SentenceReader reader, ReadOnlySpan<char> word, Span<float> vector, Span<float> before, Span<float> own, Span<float> after)
    {
        Bind(reader);
        var size = reader.Size;
        Span<char> room = stackalloc char[WordFeatures.LongestWord];
        var key = WordFeatures.Shorten(word, room);
        if (!_lookup.TryGetValue(key, out var row))
        {
            row = Add(reader, key);
        }

        var stored = _vectors.AsSpan(row * Parts * size, Parts * size);
        stored[..size].CopyTo(vector);
        Kernel.Add(stored.Slice(size, 3 * size), before);
        Kernel.Add(stored.Slice(4 * size, 3 * size), own);
        Kernel.Add(stored.Slice(7 * size, 3 * size), after);
    }

    // A workspace serves one engine, but nothing forbids another.
    private void Bind(SentenceReader reader)
    {
        if (_reader == reader)
        {
            return;
        }

        _reader = reader;
        _rows.Clear();
        _joined = new float[reader.Words.InputSize];
    }

    private int Add(SentenceReader reader, ReadOnlySpan<char> word)
    {
        if (_rows.Count == Capacity)
        {
            _rows.Clear();
        }

        var size = reader.Size;
        var row = _rows.Count;
        if (_vectors.Length < (row + 1) * Parts * size)
        {
            Array.Resize(ref _vectors, Math.Min(Capacity, Math.Max(256, row * 2)) * Parts * size);
        }

        var (form, shape) = reader.Words.FindRows(word, _hashes, _grams);
        reader.Words.Join(form, _grams, shape, _joined);
        var stored = _vectors.AsSpan(row * Parts * size, Parts * size);
        stored.Clear();
        var vector = stored[..size];
        reader.Words.Mix.Apply(_joined, vector, 1);
        Curve.Bend(vector);

        // The first third of the weights reads the word before, so this word gives it to the gates of the word after.
        var gates = reader.FirstGates;
        for (var part = 0; part < 3; part++)
        {
            var weights = gates.Weights.AsSpan(part * size * 3 * size, size * 3 * size);
            var target = stored.Slice(size + ((2 - part) * 3 * size), 3 * size);
            Kernel.AddProduct(vector, size, 1, weights, target, 1, size, 3 * size);
        }

        _rows.Add(word.ToString(), row);
        return row;
    }
}
