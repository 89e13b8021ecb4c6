using Readout.Language.Models;

namespace Readout.Language;

/// <summary>
/// The working memory for one sentence: the words' characters and hashes on the way in, tags, heads and relations on the way out.
/// Reused from sentence to sentence; never shared between threads.
/// </summary>
internal sealed class WordFrame
{
    public const int AffixCount = 4;

    private char[] _chars = new char[1024];
    private int[] _ends = new int[64];

    public int Count { get; private set; }

    /// <summary>Hash of each word as written.</summary>
    public uint[] Forms { get; private set; } = new uint[64];

    /// <summary>Hash of each word in lower case, with digits alike.</summary>
    public uint[] Lowers { get; private set; } = new uint[64];

    /// <summary>Hash of each word's shape, such as "Xx" or "d.d".</summary>
    public uint[] Shapes { get; private set; } = new uint[64];

    /// <summary>Hashes of the last 1 to 4 letters of each word, in one row a word.</summary>
    public uint[] Suffixes { get; private set; } = new uint[64 * AffixCount];

    /// <summary>Hashes of the first 1 to 4 letters.</summary>
    public uint[] Prefixes { get; private set; } = new uint[64 * AffixCount];

    /// <summary>Number of each word's tag in the model's list.</summary>
    public int[] Tags { get; private set; } = new int[64];

    /// <summary>Head of each word in this sentence, from 0; -1 for the root.</summary>
    public int[] Heads { get; private set; } = new int[64];

    /// <summary>Number of each word's relation in the model's list.</summary>
    public int[] Relations { get; private set; } = new int[64];

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
        _ends[Count] = start + form.Length;
        Describe(Count, form);
        Count++;
    }

    private void Describe(int index, ReadOnlySpan<char> form)
    {
        const int maxLength = 64;
        form = form.Length > maxLength ? form[^maxLength..] : form;
        Span<char> lower = stackalloc char[form.Length];
        Span<char> shape = stackalloc char[form.Length];
        var shapeLength = 0;
        for (var i = 0; i < form.Length; i++)
        {
            lower[i] = Normalize(form[i]);
            var kind = ShapeOf(form[i]);
            if (shapeLength < 2 || shape[shapeLength - 1] != kind || shape[shapeLength - 2] != kind)
            {
                shape[shapeLength++] = kind;
            }
        }

        Forms[index] = Hash.Of(form);
        Lowers[index] = Hash.Of(lower);
        Shapes[index] = Hash.Of(shape[..shapeLength]);
        for (var n = 1; n <= AffixCount; n++)
        {
            Suffixes[(index * AffixCount) + n - 1] = Hash.Of(lower[Math.Max(0, lower.Length - n)..]);
            Prefixes[(index * AffixCount) + n - 1] = Hash.Of(lower[..Math.Min(lower.Length, n)]);
        }
    }

    private static char Normalize(char c) => c switch
    {
        '’' => '\'',
        >= '0' and <= '9' => '0',
        _ => char.ToLowerInvariant(c),
    };

    private static char ShapeOf(char c) =>
        char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? 'd' : c;

    private void Reserve(int chars)
    {
        if (chars > _chars.Length)
        {
            Array.Resize(ref _chars, Math.Max(chars, _chars.Length * 2));
        }

        if (Count < _ends.Length)
        {
            return;
        }

        var size = _ends.Length * 2;
        Array.Resize(ref _ends, size);
        Forms = Grow(Forms, size);
        Lowers = Grow(Lowers, size);
        Shapes = Grow(Shapes, size);
        Suffixes = Grow(Suffixes, size * AffixCount);
        Prefixes = Grow(Prefixes, size * AffixCount);
        Tags = Grow(Tags, size);
        Heads = Grow(Heads, size);
        Relations = Grow(Relations, size);
    }

    private static T[] Grow<T>(T[] array, int size)
    {
        Array.Resize(ref array, size);
        return array;
    }
}
