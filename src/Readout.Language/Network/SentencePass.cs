namespace Readout.Language.Network;

/// <summary>Runs the network over one sentence after the other in memory of its own; belongs to one thread.</summary>
internal sealed class SentencePass
{
    private readonly WordCache _cache = new();
    private readonly TreeDecoder _decoder = new();
    private float[] _x = [];
    private float[] _u = [];
    private float[] _tags = [];
    private float[] _dependents = [];
    private float[] _pairs = [];
    private float[] _heads = [];
    private float[] _headColumns = [];
    private float[] _distances = [];
    private float[] _scores = [];
    private float[] _relationDependents = [];
    private float[] _relationHeads = [];
    private float[] _relations = [];
    private short[] _packed = [];
    private short[] _packedHidden = [];

    /// <summary>Finds tags, heads and relations of the words in <paramref name="frame"/>.</summary>
    public void Run(SentenceReader reader, WordFrame frame, int rootRelation)
    {
        if (frame.Count == 0)
        {
            return;
        }

        Encode(reader, frame);
        var stride = ScoreHeads(reader, frame.Count);
        _decoder.Decode(_scores, frame.Count, stride, frame.Heads);
        NameRelations(reader, frame, rootRelation);
    }

    // The artificial root is row 0, word i is row i + 1.
    private void Encode(SentenceReader reader, WordFrame frame)
    {
        int n = frame.Count, size = reader.Size;
        Grow(ref _x, (n + 1) * size);
        Grow(ref _packed, (n + 1) * size);
        var x = _x.AsSpan(size, n * size);
        var gates = ReadWords(reader, frame, x);
        GatedLayer.Run(gates, x, size, n);
        for (var l = 0; l < reader.Gates.Length; l++)
        {
            PackedDense.Pack(x, _packed);
            if (l == reader.Gates.Length - 1)
            {
                FindTags(reader, frame);
            }

            reader.Gates[l].Apply(_packed, _u, n);
            GatedLayer.Run(_u.AsSpan(0, n * 3 * size), x, size, n);
        }

        reader.Root.CopyTo(_x, 0);
        PackedDense.Pack(_x.AsSpan(0, (n + 1) * size), _packed);
    }

    // Row 0 and row n + 1 take what the first and the last word give to neighbours that are not there.
    private Span<float> ReadWords(SentenceReader reader, WordFrame frame, Span<float> x)
    {
        int n = frame.Count, size = reader.Size, width = 3 * size;
        Grow(ref _u, (n + 2) * width);
        var gates = _u.AsSpan(0, (n + 2) * width);
        for (var i = 0; i <= n + 1; i++)
        {
            reader.FirstGates.Bias.CopyTo(gates[(i * width)..]);
        }

        _cache.Write(reader, frame, x, gates);
        return gates.Slice(width, n * width);
    }

    private void FindTags(SentenceReader reader, WordFrame frame)
    {
        var stride = reader.Tags.Stride;
        Grow(ref _tags, frame.Count * stride);
        reader.Tags.Apply(_packed, _tags, frame.Count);
        for (var i = 0; i < frame.Count; i++)
        {
            frame.Tags[i] = Best(_tags.AsSpan(i * stride, reader.Tags.Outputs));
        }
    }

    // Returns the length of a row of scores: a head for each word and the root, filled up to whole registers.
    private int ScoreHeads(SentenceReader reader, int n)
    {
        int size = reader.Size, arc = reader.ArcPair.Inputs, classes = reader.ArcDistance.Stride;
        var stride = (n + PackedDense.Block) / PackedDense.Block * PackedDense.Block;
        Grow(ref _dependents, n * arc);
        Grow(ref _packedHidden, n * arc);
        Grow(ref _pairs, n * arc);
        Grow(ref _heads, (n + 1) * arc);
        Grow(ref _headColumns, stride * arc);
        Grow(ref _distances, n * classes);
        Grow(ref _scores, n * stride);
        reader.ArcDependent.Apply(_packed.AsSpan(size), _dependents, n);
        Curve.Bend(_dependents.AsSpan(0, n * arc));
        PackedDense.Pack(_dependents.AsSpan(0, n * arc), _packedHidden);
        reader.ArcPair.Apply(_packedHidden, _pairs, n);
        reader.ArcDistance.Apply(_packedHidden, _distances, n);
        reader.ArcHead.Apply(_packed, _heads, n + 1);
        Curve.Bend(_heads.AsSpan(0, (n + 1) * arc));
        Transpose(_heads, _headColumns, n + 1, arc, stride);
        var scores = _scores.AsSpan(0, n * stride);
        for (var i = 0; i < n; i++)
        {
            var distances = _distances.AsSpan(i * classes, classes);
            for (var j = 0; j <= n; j++)
            {
                scores[(i * stride) + j] = distances[SentenceNetwork.DistanceClass(i + 1, j)];
            }
        }

        Kernel.AddProduct(_pairs, arc, 1, _headColumns, scores, n, arc, stride);
        return stride;
    }

    private void NameRelations(SentenceReader reader, WordFrame frame, int rootRelation)
    {
        int n = frame.Count, size = reader.Size, hidden = reader.Relations.Inputs, stride = reader.Relations.Stride;
        Grow(ref _relationDependents, n * hidden);
        Grow(ref _relationHeads, (n + 1) * hidden);
        Grow(ref _packedHidden, n * hidden);
        Grow(ref _relations, n * stride);
        reader.RelationDependent.Apply(_packed.AsSpan(size), _relationDependents, n);
        reader.RelationHead.Apply(_packed, _relationHeads, n + 1);
        for (var i = 0; i < n; i++)
        {
            Kernel.Add(_relationHeads.AsSpan((frame.Heads[i] + 1) * hidden, hidden), _relationDependents.AsSpan(i * hidden, hidden));
        }

        Curve.Bend(_relationDependents.AsSpan(0, n * hidden));
        PackedDense.Pack(_relationDependents.AsSpan(0, n * hidden), _packedHidden);
        reader.Relations.Apply(_packedHidden, _relations, n);
        for (var i = 0; i < n; i++)
        {
            var scores = _relations.AsSpan(i * stride, reader.Relations.Outputs);
            scores[rootRelation] = float.NegativeInfinity;
            frame.Relations[i] = frame.Heads[i] < 0 ? rootRelation : Best(scores);
        }
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                best = i;
            }
        }

        return best;
    }

    private static void Transpose(ReadOnlySpan<float> source, Span<float> target, int rows, int columns, int stride)
    {
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                target[(c * stride) + r] = source[(r * columns) + c];
            }
        }
    }

    private static void Grow<T>(ref T[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            buffer = new T[length + (length / 2)];
        }
    }
}
