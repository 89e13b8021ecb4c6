using Readout.Language.Models;
using Readout.Language.Network;

namespace Readout.Language.Names;

/// <summary>
/// What tells whether a word belongs to a name: the word and its neighbours, their letters and tags, the run of proper nouns it stands in and what stands
/// around that, known names, the tree, and the labels before it. Belongs to one thread.
/// </summary>
internal sealed class NameFeatures
{
    /// <summary>The most features of a word.</summary>
    public const int Most = 40;

    private const uint Edge = 1;

    private const uint FirstTemplate = 100;

    // Beyond those that are told by their place in the list.
    private const uint KnownTemplate = FirstTemplate + Most;

    private readonly Gazetteer _gazetteer;
    private readonly bool[] _isProper;
    private readonly bool[] _isHyphen;
    private readonly List<uint> _grams = [];
    private WordFrame _frame = new();
    private Letters[] _words = [];
    private (int First, int End)[] _runs = [];
    private int[] _known = [];

    public NameFeatures(TagSet tags, Gazetteer gazetteer)
    {
        _gazetteer = gazetteer;
        _isProper = [.. tags.Fine.Select(tag => tag is "NNP" or "NNPS")];
        _isHyphen = [.. tags.Fine.Select(tag => tag is "HYPH")];
    }

    /// <summary>Takes up a tagged and parsed sentence.</summary>
    public void Read(WordFrame frame)
    {
        _frame = frame;
        if (_words.Length < frame.Count)
        {
            _words = new Letters[frame.Count * 2];
            _runs = new (int, int)[frame.Count * 2];
            _known = new int[frame.Count * 2];
        }

        Span<char> room = stackalloc char[WordFeatures.LongestWord];
        for (var i = 0; i < frame.Count; i++)
        {
            var word = WordFeatures.Shorten(frame.WordAt(i), room);
            var (form, shape) = WordFeatures.Of(word, _grams);
            _words[i] = new(form, shape, Gram(4), Gram(5), Gram(7), char.IsUpper(word[0]));
        }

        FindRuns();
        FindKnown();
    }

    /// <summary>True if a name can begin or go on here; all other words are outside of names.</summary>
    public bool IsCandidate(int word, int before) => before != NameLabels.Outside || _words[word].IsUpper || _isProper[_frame.Tags[word]];

    /// <summary>Writes the features of a word after the labels of the two words before it; returns how many.</summary>
    public int Write(int i, int before, int second, Span<uint> keys)
    {
        var own = _words[i];
        uint form = own.Form, shape = own.Shape, last = FormAt(i - 1), next = FormAt(i + 1), label = (uint)before;
        uint tag = TagAt(i), lastTag = TagAt(i - 1), nextTag = TagAt(i + 1);
        var n = 0;
        Add(keys, ref n, label);
        Add(keys, ref n, label, (uint)second);
        Add(keys, ref n, form);
        Add(keys, ref n, form, label);
        Add(keys, ref n, form, tag);
        Add(keys, ref n, shape, ShapeAt(i - 1), label);
        Add(keys, ref n, shape, ShapeAt(i + 1), tag);
        Add(keys, ref n, own.Prefix, label);
        Add(keys, ref n, own.ShortSuffix, label);
        Add(keys, ref n, own.Suffix);
        Add(keys, ref n, tag, lastTag, label);
        Add(keys, ref n, tag, nextTag, label);
        Add(keys, ref n, last, label);
        Add(keys, ref n, next, label);
        Add(keys, ref n, last, form);
        Add(keys, ref n, form, next);
        Add(keys, ref n, FormAt(i - 2), last);
        Add(keys, ref n, next, FormAt(i + 2), label);
        Add(keys, ref n, shape, tag, label);
        AddTree(i, label, keys, ref n);
        AddRun(i, label, keys, ref n);
        AddKnown(i, label, keys, ref n);
        return n;
    }

    private void AddTree(int i, uint label, Span<uint> keys, ref int n)
    {
        var relation = (uint)_frame.Relations[i];
        var head = _frame.Heads[i];
        Add(keys, ref n, relation, label, TagAt(i));
        Add(keys, ref n, relation, FormAt(head));
        Add(keys, ref n, relation, head < 0 ? Edge : _words[head].Suffix, label);
    }

    private void AddRun(int i, uint label, Span<uint> keys, ref int n)
    {
        var (first, end) = _runs[i];
        var length = (uint)Math.Min(end - first, 5);
        var place = (uint)(i == first ? 0 : i == end - 1 ? 1 : 2);
        if (length == 0)
        {
            return;
        }

        Add(keys, ref n, length, place, label);
        Add(keys, ref n, FormAt(end - 1), label);
        Add(keys, ref n, FormAt(first), label);
        Add(keys, ref n, FormAt(first), length, place);
        Add(keys, ref n, FormAt(end - 1), length, place);
        Add(keys, ref n, FormAt(first - 1), label, length);
        Add(keys, ref n, FormAt(end), label, length);
        Add(keys, ref n, _words[end - 1].Suffix, length, label);
        Add(keys, ref n, (uint)_frame.Relations[end - 1], length, label);
        Add(keys, ref n, TagAt(first - 1), TagAt(end), length);
    }

    private void AddKnown(int i, uint label, Span<uint> keys, ref int n)
    {
        if (_known[i] != NameLabels.Outside)
        {
            keys[n++] = Hash.Mix(KnownTemplate, (uint)_known[i]);
            keys[n++] = Hash.Mix(KnownTemplate + 1, (uint)_known[i], label, TagAt(i));
        }
    }

    // A feature is told from others by its place in the list.
    private static void Add(Span<uint> keys, ref int n, uint a, uint b = 0, uint c = 0)
    {
        keys[n] = Hash.Mix(FirstTemplate + (uint)n, a, b, c);
        n++;
    }

    private void FindRuns()
    {
        for (var i = 0; i < _frame.Count;)
        {
            var end = i;
            while (end < _frame.Count && (_isProper[_frame.Tags[end]] || (end > i && _isHyphen[_frame.Tags[end]] && end + 1 < _frame.Count && _isProper[_frame.Tags[end + 1]])))
            {
                end++;
            }

            for (var k = i; k < Math.Max(end, i + 1); k++)
            {
                _runs[k] = (i, end);
            }

            i = Math.Max(end, i + 1);
        }
    }

    // The longest known names, from left to right, that start with a large letter.
    private void FindKnown()
    {
        Array.Clear(_known, 0, _frame.Count);
        for (var i = 0; i < _frame.Count;)
        {
            var (end, type) = _words[i].IsUpper ? LongestKnown(i) : (i, -1);
            for (var k = i; k < end; k++)
            {
                _known[k] = k == i ? NameLabels.First((NameType)type) : NameLabels.Further((NameType)type);
            }

            i = Math.Max(end, i + 1);
        }
    }

    private (int End, int Type) LongestKnown(int first)
    {
        var (end, type) = (first, -1);
        var key = 0u;
        for (var i = first; i < Math.Min(_frame.Count, first + Gazetteer.MostWords); i++)
        {
            key = Gazetteer.Join(key, _words[i].Form);
            if (_gazetteer.Find(key) is >= 0 and var found)
            {
                (end, type) = (i + 1, found);
            }
        }

        return (end, type);
    }

    private uint Gram(int index) => index < _grams.Count ? _grams[index] : Edge;

    private uint FormAt(int word) => word >= 0 && word < _frame.Count ? _words[word].Form : Edge;

    private uint ShapeAt(int word) => word >= 0 && word < _frame.Count ? _words[word].Shape : Edge;

    private uint TagAt(int word) => word >= 0 && word < _frame.Count ? (uint)_frame.Tags[word] + 2 : Edge;

    private readonly record struct Letters(uint Form, uint Shape, uint Prefix, uint ShortSuffix, uint Suffix, bool IsUpper);
}
