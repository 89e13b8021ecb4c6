using Readout.Forge.Training;
using Readout.Language.Network;

namespace Readout.Forge.Network;

/// <summary>
/// One shard of a batch: forward through the network with random parts left out, and back again. Working memory is kept from batch to batch. The
/// methods are long because each mirrors the formulas of one part of the network, forward and back.
/// </summary>
internal sealed class ShardPass
{
    private readonly NetworkTrainer _net;
    private readonly int _shard;
    private readonly Buffers _b = new();
    private Shuffle _chance = new(0);
    private List<EncodedSentence> _sentences = [];
    private int _words;

    public ShardPass(NetworkTrainer net, int shard)
    {
        _net = net;
        _shard = shard;
    }

    /// <summary>Right tags, heads and relations given the head, of all words so far.</summary>
    public (int Words, int Tags, int Heads, int Relations) Tally { get; private set; }

    public void ClearTally() => Tally = default;

    public void Run(List<EncodedSentence> sentences, ulong seed)
    {
        _chance = new(seed);
        _sentences = sentences;
        _words = sentences.Sum(sentence => sentence.Count);
        if (_words == 0)
        {
            return;
        }

        var size = _net.Sizes.Layer;
        var dropped = ReadWords();
        var x = ForwardLayers();
        var dTop = _b.Zero("dTop", _words * size);
        var dBelow = _b.Zero("dBelow", _words * size);
        TrainTags(dBelow);
        TrainHeadsAndRelations(x, dTop);
        BackLayers(dTop, dBelow);
        BackWords(dropped);
    }

    // Joined vectors, with rare forms and random numbers left out, through the mixing layer into x0.
    private int[] ReadWords()
    {
        var sizes = _net.Sizes;
        int inputs = _net.Mix.Layer.Inputs, size = sizes.Layer;
        var joined = _b.Get("joined", _words * inputs);
        var rows = new int[_words];
        var vectors = new WordVectors(_net.Forms.Table, _net.Grams.Table, _net.Shapes.Table, _net.Mix.Layer);
        var grams = new List<int>();
        var at = 0;
        foreach (var sentence in _sentences)
        {
            for (var i = 0; i < sentence.Count; i++, at++)
            {
                // A form that was seen c times is hidden with 1 / (1 + 2c), so that the unknown word's vector is learnt too.
                var isHidden = _chance.Below(1 + (2 * sentence.FormCounts[i])) == 0;
                rows[at] = isHidden ? _net.Forms.Table.Unknown : sentence.Forms[i];
                grams.Clear();
                grams.AddRange(sentence.Grams[i]);
                vectors.Join(rows[at], grams, sentence.Shapes[i], joined.AsSpan(at * inputs, inputs));
            }
        }

        Drop(joined.AsSpan(0, _words * inputs), _b.Get("joinedMask", _words * inputs), sizes.DropInput);
        var x0 = _b.Get("x0", _words * size);
        _net.Mix.Apply(joined, x0, _words);
        Curve.Bend(x0.AsSpan(0, _words * size));
        return rows;
    }

    private float[] ForwardLayers()
    {
        int size = _net.Sizes.Layer, layers = _net.Gates.Length;
        var x = _b.Get("x0", _words * size);
        for (var l = 0; l < layers; l++)
        {
            var input = _b.Get("in" + l, _words * size);
            x.AsSpan(0, _words * size).CopyTo(input);
            Drop(input.AsSpan(0, _words * size), _b.Get("mask" + l, _words * size), l == 0 ? 0 : _net.Sizes.DropLayer);
            var u = _b.Get("u" + l, _words * 3 * size);
            _net.Gates[l].Apply(l == 0 ? Window(input) : input, u, _words);
            var candidates = _b.Get("cand" + l, _words * size);
            var next = _b.Get("x" + (l + 1), _words * size);
            for (var t = 0; t < _words; t++)
            {
                u.AsSpan(t * 3 * size, size).CopyTo(candidates.AsSpan(t * size));
                Curve.Sigmoid(u.AsSpan((t * 3 * size) + size, 2 * size));
            }

            var at = 0;
            foreach (var sentence in _sentences)
            {
                GatedLayer.Recur(u.AsSpan(at * 3 * size, sentence.Count * 3 * size), size, sentence.Count);
                at += sentence.Count;
            }

            var tanh = _b.Get("tanh" + l, _words * size);
            for (var t = 0; t < _words; t++)
            {
                u.AsSpan(t * 3 * size, size).CopyTo(tanh.AsSpan(t * size));
            }

            Curve.Tanh(tanh.AsSpan(0, _words * size));
            for (var t = 0; t < _words; t++)
            {
                for (var d = 0; d < size; d++)
                {
                    var r = u[(t * 3 * size) + (2 * size) + d];
                    next[(t * size) + d] = (r * tanh[(t * size) + d]) + ((1 - r) * input[(t * size) + d]);
                }
            }

            x = next;
        }

        return x;
    }

    // The first layer sees each word between its neighbours.
    private float[] Window(float[] x)
    {
        var size = _net.Sizes.Layer;
        var window = _b.Zero("window", _words * 3 * size);
        ForNeighbours((word, neighbour, part) =>
            x.AsSpan(neighbour * size, size).CopyTo(window.AsSpan(((word * 3) + part) * size)));
        return window;
    }

    private void BackWindow(float[] du, float[] dx)
    {
        var size = _net.Sizes.Layer;
        var dWindow = _b.Zero("dWindow", _words * 3 * size);
        _net.Gates[0].Back(_shard, _b.Get("window", 0), du, dWindow, _words);
        ForNeighbours((word, neighbour, part) =>
            Kernel.Add(dWindow.AsSpan(((word * 3) + part) * size, size), dx.AsSpan(neighbour * size, size)));
    }

    private void ForNeighbours(Action<int, int, int> visit)
    {
        var first = 0;
        foreach (var sentence in _sentences)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                for (var part = 0; part < 3; part++)
                {
                    if (i + part >= 1 && i + part <= sentence.Count)
                    {
                        visit(first + i, first + i + part - 1, part);
                    }
                }
            }

            first += sentence.Count;
        }
    }

    private void TrainTags(float[] dBelow)
    {
        int count = _net.Tags.Layer.Outputs, last = _net.Gates.Length - 1;
        var input = _b.Get("in" + last, 0);
        var scores = _b.Get("tags", _words * count);
        _net.Tags.Apply(input, scores, _words);
        var at = 0;
        var right = 0;
        foreach (var sentence in _sentences)
        {
            for (var i = 0; i < sentence.Count; i++, at++)
            {
                right += Exponential.Gradient(scores.AsSpan(at * count, count), sentence.Tags[i], 1) > 0.5f ? 1 : 0;
            }
        }

        Tally = Tally with { Words = Tally.Words + _words, Tags = Tally.Tags + right };
        _net.Tags.Back(_shard, input, scores, dBelow, _words);
    }

    private void TrainHeadsAndRelations(float[] x, float[] dTop)
    {
        int size = _net.Sizes.Layer, rows = _words + _sentences.Count;
        var top = _b.Get("top", _words * size);
        x.AsSpan(0, _words * size).CopyTo(top);
        var mask = _b.Get("topMask", _words * size);
        Drop(top.AsSpan(0, _words * size), mask, _net.Sizes.DropLayer);

        // The same rows with the root before each sentence.
        var rooted = _b.Get("rooted", rows * size);
        int from = 0, to = 0;
        foreach (var sentence in _sentences)
        {
            _net.Root.Values.CopyTo(rooted.AsSpan(to * size));
            top.AsSpan(from * size, sentence.Count * size).CopyTo(rooted.AsSpan((to + 1) * size));
            from += sentence.Count;
            to += sentence.Count + 1;
        }

        var dTopWords = _b.Zero("dTopWords", _words * size);
        var dRooted = _b.Zero("dRooted", rows * size);
        TrainHeads(top, rooted, dTopWords, dRooted, rows);
        TrainRelations(top, rooted, dTopWords, dRooted, rows);
        (from, to) = (0, 0);
        foreach (var sentence in _sentences)
        {
            Kernel.Add(dRooted.AsSpan(to * size, size), _net.Root.Gradients[_shard]);
            Kernel.Add(dRooted.AsSpan((to + 1) * size, sentence.Count * size), dTopWords.AsSpan(from * size, sentence.Count * size));
            from += sentence.Count;
            to += sentence.Count + 1;
        }

        for (var i = 0; i < _words * size; i++)
        {
            dTop[i] += dTopWords[i] * mask[i];
        }
    }

    private void TrainHeads(float[] top, float[] rooted, float[] dTop, float[] dRooted, int rows)
    {
        int arc = _net.Sizes.Arc, classes = SentenceNetwork.DistanceCount;
        var dependents = Bent(_net.ArcDependent, top, "dep", _words);
        var heads = Bent(_net.ArcHead, rooted, "head", rows);
        var pairs = _b.Get("pairs", _words * arc);
        var distances = _b.Get("distances", _words * classes);
        _net.ArcPair.Apply(dependents, pairs, _words);
        _net.ArcDistance.Apply(dependents, distances, _words);
        var dPairs = _b.Zero("dPairs", _words * arc);
        var dHeads = _b.Zero("dHeads", rows * arc);
        var dDistances = _b.Zero("dDistances", _words * classes);
        int from = 0, to = 0, right = 0;
        foreach (var sentence in _sentences)
        {
            int n = sentence.Count, width = n + 1;
            var scores = _b.Zero("scores", n * width).AsSpan(0, n * width);
            var columns = _b.Get("columns", width * arc);
            for (var j = 0; j < width; j++)
            {
                for (var d = 0; d < arc; d++)
                {
                    columns[(d * width) + j] = heads[((to + j) * arc) + d];
                }
            }

            var pair = pairs.AsSpan(from * arc, n * arc);
            Kernel.AddProduct(pair, arc, 1, columns, scores, n, arc, width);
            for (var i = 0; i < n; i++)
            {
                var row = scores.Slice(i * width, width);
                for (var j = 0; j < width; j++)
                {
                    row[j] += distances[((from + i) * classes) + SentenceNetwork.DistanceClass(i + 1, j)];
                }

                row[i + 1] = float.NegativeInfinity;
                right += Exponential.Gradient(row, sentence.Heads[i] + 1, 1) > 0.5f ? 1 : 0;
                for (var j = 0; j < width; j++)
                {
                    dDistances[((from + i) * classes) + SentenceNetwork.DistanceClass(i + 1, j)] += row[j];
                }
            }

            Kernel.AddProduct(scores, width, 1, heads.AsSpan(to * arc, width * arc), dPairs.AsSpan(from * arc, n * arc), n, width, arc);
            Kernel.AddProduct(scores, 1, width, pair, dHeads.AsSpan(to * arc, width * arc), width, n, arc);
            from += n;
            to += width;
        }

        Tally = Tally with { Heads = Tally.Heads + right };
        var dDependents = _b.Zero("dDependents", _words * arc);
        _net.ArcPair.Back(_shard, dependents, dPairs, dDependents, _words);
        _net.ArcDistance.Back(_shard, dependents, dDistances, dDependents, _words);
        BackBent(_net.ArcDependent, top, "dep", dDependents, dTop, _words);
        BackBent(_net.ArcHead, rooted, "head", dHeads, dRooted, rows);
    }

    private void TrainRelations(float[] top, float[] rooted, float[] dTop, float[] dRooted, int rows)
    {
        int hidden = _net.Sizes.Relation, count = _net.Relations.Layer.Outputs;
        var own = _b.Get("relOwn", _words * hidden);
        var heads = _b.Get("relHeads", rows * hidden);
        _net.RelationDependent.Apply(top, own, _words);
        _net.RelationHead.Apply(rooted, heads, rows);
        int from = 0, to = 0;
        foreach (var sentence in _sentences)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                Kernel.Add(heads.AsSpan((to + sentence.Heads[i] + 1) * hidden, hidden), own.AsSpan((from + i) * hidden, hidden));
            }

            from += sentence.Count;
            to += sentence.Count + 1;
        }

        var mask = _b.Get("relMask", _words * hidden);
        BendAndDrop(own.AsSpan(0, _words * hidden), mask);
        var scores = _b.Get("rels", _words * count);
        _net.Relations.Apply(own, scores, _words);
        var at = 0;
        var right = 0;
        foreach (var sentence in _sentences)
        {
            for (var i = 0; i < sentence.Count; i++, at++)
            {
                right += Exponential.Gradient(scores.AsSpan(at * count, count), sentence.Relations[i], 1) > 0.5f ? 1 : 0;
            }
        }

        Tally = Tally with { Relations = Tally.Relations + right };
        var dOwn = _b.Zero("dRelOwn", _words * hidden);
        _net.Relations.Back(_shard, own, scores, dOwn, _words);
        for (var i = 0; i < _words * hidden; i++)
        {
            dOwn[i] *= mask[i];
        }

        var dHeads = _b.Zero("dRelHeads", rows * hidden);
        (from, to) = (0, 0);
        foreach (var sentence in _sentences)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                Kernel.Add(dOwn.AsSpan((from + i) * hidden, hidden), dHeads.AsSpan((to + sentence.Heads[i] + 1) * hidden, hidden));
            }

            from += sentence.Count;
            to += sentence.Count + 1;
        }

        _net.RelationDependent.Back(_shard, top, dOwn, dTop, _words);
        _net.RelationHead.Back(_shard, rooted, dHeads, dRooted, rows);
    }

    private void BackLayers(float[] dTop, float[] dBelow)
    {
        int size = _net.Sizes.Layer, last = _net.Gates.Length - 1;
        var dx = dTop;
        for (var l = last; l >= 0; l--)
        {
            float[] u = _b.Get("u" + l, 0), candidates = _b.Get("cand" + l, 0), tanh = _b.Get("tanh" + l, 0), input = _b.Get("in" + l, 0);
            var du = _b.Get("du", _words * 3 * size);
            var dInput = _b.Zero("dIn" + (l % 2), _words * size);
            var at = 0;
            foreach (var sentence in _sentences)
            {
                var rows = new GatedRows(u, candidates, tanh, input, dx, du, dInput, size);
                rows.Back(at, sentence.Count);
                at += sentence.Count;
            }

            if (l == last)
            {
                Kernel.Add(dBelow.AsSpan(0, _words * size), dInput.AsSpan(0, _words * size));
            }

            if (l == 0)
            {
                BackWindow(du, dInput);
            }
            else
            {
                _net.Gates[l].Back(_shard, input, du, dInput, _words);
            }

            var mask = _b.Get("mask" + l, 0);
            for (var i = 0; i < _words * size; i++)
            {
                dInput[i] *= mask[i];
            }

            dx = dInput;
        }

        var dx0 = _b.Get("dx0", _words * size);
        dx.AsSpan(0, _words * size).CopyTo(dx0);
    }

    private void BackWords(int[] formRows)
    {
        int inputs = _net.Mix.Layer.Inputs, size = _net.Sizes.Layer;
        var dx = _b.Get("dx0", 0);
        var x0 = _b.Get("x0", 0);
        for (var i = 0; i < _words * size; i++)
        {
            dx[i] *= x0[i] > 0 ? 1 : 0.1f;
        }

        var dJoined = _b.Zero("dJoined", _words * inputs);
        _net.Mix.Back(_shard, _b.Get("joined", 0), dx, dJoined, _words);
        var mask = _b.Get("joinedMask", 0);
        for (var i = 0; i < _words * inputs; i++)
        {
            dJoined[i] *= mask[i];
        }

        int form = _net.Sizes.Form, gram = _net.Sizes.Gram;
        var at = 0;
        foreach (var sentence in _sentences)
        {
            for (var i = 0; i < sentence.Count; i++, at++)
            {
                var d = dJoined.AsSpan(at * inputs, inputs);
                _net.Forms.Back(_shard, formRows[at], d[..form], 1);
                foreach (var row in sentence.Grams[i])
                {
                    _net.Grams.Back(_shard, row, d.Slice(form, gram), WordVectors.GramScale);
                }

                _net.Shapes.Back(_shard, sentence.Shapes[i], d[(form + gram)..], 1);
            }
        }
    }

    private float[] Bent(DenseTrainer layer, float[] x, string name, int rows)
    {
        var y = _b.Get(name, rows * layer.Layer.Outputs);
        layer.Apply(x, y, rows);
        BendAndDrop(y.AsSpan(0, rows * layer.Layer.Outputs), _b.Get(name + "Mask", rows * layer.Layer.Outputs));
        return y;
    }

    private void BackBent(DenseTrainer layer, float[] x, string name, float[] dy, float[] dx, int rows)
    {
        var mask = _b.Get(name + "Mask", 0);
        for (var i = 0; i < rows * layer.Layer.Outputs; i++)
        {
            dy[i] *= mask[i];
        }

        layer.Back(_shard, x, dy, dx, rows);
    }

    // The mask holds the slope of the curve times what was kept.
    private void BendAndDrop(Span<float> y, Span<float> mask)
    {
        var keep = 256f / (256 - _net.Sizes.DropTop);
        for (var i = 0; i < y.Length; i++)
        {
            mask[i] = (y[i] > 0 ? 1 : 0.1f) * ((_chance.Next() >> 24) < _net.Sizes.DropTop ? 0 : keep);
            y[i] *= mask[i];
        }
    }

    private void Drop(Span<float> x, Span<float> mask, int of256)
    {
        if (of256 == 0)
        {
            mask[..x.Length].Fill(1);
            return;
        }

        var keep = 256f / (256 - of256);
        for (var i = 0; i < x.Length; i++)
        {
            mask[i] = (_chance.Next() >> 24) < of256 ? 0 : keep;
            x[i] *= mask[i];
        }
    }
}
