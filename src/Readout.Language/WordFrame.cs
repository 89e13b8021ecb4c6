namespace Readout.Language;

/// <summary>
/// The working memory for one sentence: the words' characters on the way in, tags, heads, relations and names on the way out. Reused from sentence to sentence;
/// belongs to one thread.
/// </summary>
internal sealed class WordFrame
{
    private char[] _chars = new char[1024];
    private int[] _ends = new int[64];

    public int Count { get; private set; }

    /// <summary>Number of each word's tag in the model's list.</summary>
    public int[] Tags { get; private set; } = new int[64];

    /// <summary>Head of each word in this sentence, from 0; -1 for the root.</summary>
    public int[] Heads { get; private set; } = new int[64];

    /// <summary>Number of each word's relation in the model's list.</summary>
    public int[] Relations { get; private set; } = new int[64];

    /// <summary>Label of each word among <see cref="Language.Names.NameLabels"/>.</summary>
    public int[] Names { get; private set; } = new int[64];

    public void Clear() => Count = 0;

    public ReadOnlySpan<char> WordAt(int index)
    {
        var start = index == 0 ? 0 : _ends[index - 1];
        return _chars.AsSpan(start, _ends[index] - start);
    }

    public void Add(ReadOnlySpan<char> form)
    {
        var start = Count == 0 ? 0 : _ends[Count - 1];
        Reserve(start + form.Length);
        form.CopyTo(_chars.AsSpan(start));
        if (form is ['―'] or ['‒'])
        {
            // Other writers' em dash: the treebanks know the one.
            _chars[start] = '—';
        }

        _ends[Count++] = start + form.Length;
    }

    private void Reserve(int chars)
    {
        if (chars > _chars.Length)
        {
            Array.Resize(ref _chars, Math.Max(chars, _chars.Length * 2));
        }

        if (Count == _ends.Length)
        {
            var size = _ends.Length * 2;
            Array.Resize(ref _ends, size);
            Tags = new int[size];
            Heads = new int[size];
            Relations = new int[size];
            Names = new int[size];
        }
    }
}
