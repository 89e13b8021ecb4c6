namespace Readout.Language.Network;

/// <summary>
/// Remembers the vector of each word and what it gives to the first layer's gates, of the word before it, its own and of the word after it: that depends
/// on the word alone. Holds so many words and gives up those longest unused (second chance, after Corbató's "A paging experiment", 1968); words it does not know are
/// computed together, since the weights are then read once for all of them. Belongs to one thread.
/// </summary>
internal sealed class WordCache
{
    private const int Capacity = 4096;

    // Words looked up before the missing ones among them are computed; far fewer than fit, so that none pushes out another of the same run.
    private const int LongestRun = 64;

    // A vector and three times the gates.
    private const int Parts = 10;

    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<uint> _hashes = [];
    private readonly List<int> _grams = [];
    private readonly string[] _words = new string[Capacity];
    private readonly bool[] _isUsed = new bool[Capacity];
    private readonly bool[] _isHeld = new bool[Capacity];
    private readonly int[] _run = new int[LongestRun];
    private readonly int[] _missing = new int[LongestRun];
    private float[] _vectors = [];
    private float[] _joined = [];
    private float[] _mixed = [];
    private float[] _products = [];
    private int _hand;
    private SentenceReader? _reader;

    public WordCache() => _lookup = _rows.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// Writes the words' vectors, one row each, and adds their parts to the gates: row i of <paramref name="gates"/> belongs to the word before word i, so that there
    /// are two rows more than words.
    /// </summary>
    public void Write(SentenceReader reader, WordFrame frame, Span<float> vectors, Span<float> gates)
    {
        Bind(reader);
        int size = reader.Size, width = 3 * size;
        for (var first = 0; first < frame.Count; first += LongestRun)
        {
            var count = Math.Min(LongestRun, frame.Count - first);
            Find(reader, frame, first, count);
            for (var i = 0; i < count; i++)
            {
                var stored = _vectors.AsSpan(_run[i] * Parts * size, Parts * size);
                stored[..size].CopyTo(vectors[((first + i) * size)..]);
                Kernel.Add(stored[size..], gates.Slice((first + i) * width, 3 * width));
            }
        }
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
        _hand = 0;
        _joined = new float[LongestRun * reader.Words.InputSize];
        _mixed = new float[LongestRun * reader.Size];
        _products = new float[LongestRun * 3 * reader.Size];
    }

    private void Find(SentenceReader reader, WordFrame frame, int first, int count)
    {
        Span<char> room = stackalloc char[WordFeatures.LongestWord];
        var missing = 0;
        for (var i = 0; i < count; i++)
        {
            var word = WordFeatures.Shorten(frame.WordAt(first + i), room);
            if (!_lookup.TryGetValue(word, out var row))
            {
                row = Take(reader.Size);
                _words[row] = word.ToString();
                _rows.Add(_words[row], row);
                var (form, shape) = reader.Words.FindRows(word, _hashes, _grams);
                reader.Words.Join(form, _grams, shape, _joined.AsSpan(missing * reader.Words.InputSize, reader.Words.InputSize));
                _missing[missing++] = row;
            }

            _isUsed[row] = true;
            _isHeld[row] = true;
            _run[i] = row;
        }

        Compute(reader, missing);
        for (var i = 0; i < count; i++)
        {
            _isHeld[_run[i]] = false;
        }
    }

    // A row that is free, or that of a word not seen since the hand last came by.
    private int Take(int size)
    {
        if (_rows.Count < Capacity)
        {
            var row = _rows.Count;
            if (_vectors.Length < (row + 1) * Parts * size)
            {
                Array.Resize(ref _vectors, Math.Min(Capacity, Math.Max(256, row * 2)) * Parts * size);
            }

            return row;
        }

        for (; _isUsed[_hand] || _isHeld[_hand]; _hand = (_hand + 1) % Capacity)
        {
            _isUsed[_hand] = false;
        }

        var found = _hand;
        _hand = (_hand + 1) % Capacity;
        _rows.Remove(_words[found]);
        return found;
    }

    private void Compute(SentenceReader reader, int missing)
    {
        if (missing == 0)
        {
            return;
        }

        int size = reader.Size, width = 3 * size;
        var mixed = _mixed.AsSpan(0, missing * size);
        reader.Words.Mix.Apply(_joined, mixed, missing);
        Curve.Bend(mixed);
        for (var i = 0; i < missing; i++)
        {
            mixed.Slice(i * size, size).CopyTo(_vectors.AsSpan(_missing[i] * Parts * size));
        }

        // The first third of the weights reads the word before, so this word gives it to the gates of the word after.
        var products = _products.AsSpan(0, missing * width);
        for (var part = 0; part < 3; part++)
        {
            products.Clear();
            Kernel.AddProduct(mixed, size, 1, reader.FirstGates.Weights.AsSpan(part * size * width, size * width), products, missing, size, width);
            for (var i = 0; i < missing; i++)
            {
                products.Slice(i * width, width).CopyTo(_vectors.AsSpan((_missing[i] * Parts * size) + size + ((2 - part) * width)));
            }
        }
    }
}
