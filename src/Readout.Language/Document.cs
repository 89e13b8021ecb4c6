namespace Readout.Language;

/// <summary>
/// A text with its sentences, tokens, tags, lemmas and dependencies: the one owner of all of them;
/// <see cref="Token"/> and <see cref="Language.Sentence"/> are views that hold an index. Immutable and thread-safe.
/// </summary>
public sealed class Document
{
    private readonly int[] _childStarts;
    private readonly int[] _children;

    /// <summary>Builds a document from words that a tokeniser and a parser, or a person, have analysed.</summary>
    /// <param name="text">The text that all offsets refer to, kept as given.</param>
    /// <param name="words">The words in text order; sentence numbers rise from 0 without gaps.</param>
    /// <exception cref="ArgumentException">A span leaves the text, words are out of order, or a head lies in another sentence.</exception>
    public Document(string text, Word[] words)
        : this(text, words, [])
    {
    }

    internal Document(string text, Word[] words, NameSpan[] names)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(words);
        Text = text;
        Words = words;
        NameSpans = names;
        SentenceStarts = Check(text, words);
        (_childStarts, _children) = CollectChildren(words);
        Edges = FindEdges(words);
    }

    /// <summary>The text as given; every offset refers to it.</summary>
    public string Text { get; }

    /// <summary>Number of tokens.</summary>
    public int TokenCount => Words.Length;

    /// <summary>Number of sentences.</summary>
    public int SentenceCount => SentenceStarts.Length - 1;

    /// <summary>The token at <paramref name="index"/>, from 0.</summary>
    public Token this[int index] => new(this, index);

    /// <summary>The names of persons, places and organisations, in text order; none in a document that was built by hand.</summary>
    public IReadOnlyList<NameSpan> Names => NameSpans;

    internal NameSpan[] NameSpans { get; }

    /// <summary>The name that covers a token, or null.</summary>
    public NameSpan? NameAt(int token)
    {
        int low = 0, high = NameSpans.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var name = NameSpans[middle];
            if (token >= name.FirstToken && token < name.EndToken)
            {
                return name;
            }

            (low, high) = token < name.FirstToken ? (low, middle - 1) : (middle + 1, high);
        }

        return null;
    }

    internal Word[] Words { get; }

    internal int[] SentenceStarts { get; }

    internal (int Left, int Right)[] Edges { get; }

    /// <summary>The sentence at <paramref name="index"/>, from 0.</summary>
    public Sentence GetSentence(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, SentenceCount);
        return new(this, index);
    }

    /// <summary>True if <paramref name="token"/> is <paramref name="ancestor"/> or depends on it, at any depth.</summary>
    public bool IsWithin(int token, int ancestor)
    {
        for (var steps = 0; token >= 0 && steps <= Words.Length; steps++)
        {
            if (token == ancestor)
            {
                return true;
            }

            token = Words[token].Head;
        }

        return false;
    }

    internal ReadOnlySpan<int> ChildrenOf(int token) =>
        _children.AsSpan(_childStarts[token], _childStarts[token + 1] - _childStarts[token]);

    private static int[] Check(string text, Word[] words)
    {
        var starts = new List<int>();
        var end = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (word.Start < end || word.End <= word.Start || word.End > text.Length)
            {
                throw new ArgumentException($"Word {i} spans [{word.Start}, {word.End}); expected a non-empty span from {end} on, inside a text of {text.Length}.", nameof(words));
            }

            end = word.End;
            if (word.Sentence == starts.Count)
            {
                starts.Add(i);
            }
            else if (word.Sentence != starts.Count - 1)
            {
                throw new ArgumentException($"Word {i} is of sentence {word.Sentence}; expected {starts.Count - 1} or {starts.Count}.", nameof(words));
            }
        }

        starts.Add(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var head = words[i].Head;
            if (head < -1 || head >= words.Length || head == i || (head >= 0 && words[head].Sentence != words[i].Sentence))
            {
                throw new ArgumentException($"Word {i} has head {head}; expected -1 or another word of sentence {words[i].Sentence}.", nameof(words));
            }
        }

        return [.. starts];
    }

    private static (int[] Starts, int[] Children) CollectChildren(Word[] words)
    {
        var starts = new int[words.Length + 1];
        foreach (var word in words)
        {
            if (word.Head >= 0)
            {
                starts[word.Head + 1]++;
            }
        }

        for (var i = 0; i < words.Length; i++)
        {
            starts[i + 1] += starts[i];
        }

        var children = new int[words.Length == 0 ? 0 : starts[^1]];
        var next = starts.AsSpan(0, words.Length).ToArray();
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Head >= 0)
            {
                children[next[words[i].Head]++] = i;
            }
        }

        return (starts, children);
    }

    // Each word widens the span of every ancestor. Trees are shallow, so this is cheap; the step limit guards against
    // hand-built documents with a cycle.
    private static (int Left, int Right)[] FindEdges(Word[] words)
    {
        var edges = new (int Left, int Right)[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            edges[i] = (i, i);
        }

        for (var i = 0; i < words.Length; i++)
        {
            var steps = 0;
            for (var a = words[i].Head; a >= 0 && steps < words.Length; a = words[a].Head, steps++)
            {
                if (edges[a].Left <= i && i <= edges[a].Right)
                {
                    continue;
                }

                edges[a] = (Math.Min(edges[a].Left, i), Math.Max(edges[a].Right, i));
            }
        }

        return edges;
    }
}
