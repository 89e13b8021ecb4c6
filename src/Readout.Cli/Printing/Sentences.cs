using Readout.Language;
using Readout.Records;

namespace Readout.Cli.Printing;

/// <summary>The sentences of a text, for showing a record beside the words it was read from.</summary>
internal sealed class Sentences
{
    private const int LongestShown = 500;
    private const int ContextShown = 120;
    private const string Ellipsis = "…";

    private readonly SourceText _source;
    private readonly IReadOnlyList<(int Start, int End)> _bounds;

    /// <summary>Takes the sentences of a text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="bounds">UTF-16 ranges of its sentences, rising.</param>
    public Sentences(SourceText source, IReadOnlyList<(int Start, int End)> bounds)
    {
        _source = source;
        _bounds = bounds;
    }

    /// <summary>The sentences that the engine found; none without it.</summary>
    public static Sentences Of(string text, Document? document) => new(
        new SourceText(text),
        [.. Enumerable.Range(0, document?.SentenceCount ?? 0).Select(index => document!.GetSentence(index)).Select(sentence => (sentence.Start, sentence.End))]);

    /// <summary>Number, from 1, of the sentence that holds a code point; null where none does.</summary>
    public int? NumberAt(int codePoint)
    {
        var at = _source.Utf16At(codePoint);
        for (var i = 0; i < _bounds.Count; i++)
        {
            if (at < _bounds[i].End)
            {
                return at >= _bounds[i].Start ? i + 1 : null;
            }
        }

        return null;
    }

    /// <summary>
    /// The sentences that hold some evidence, in pieces that are evidence and pieces that are not. Sentences that do not follow
    /// each other are parted by <c>[…]</c>; what lies far from the evidence in a very long sentence is cut.
    /// </summary>
    public IReadOnlyList<(string Text, bool IsEvidence)> Around(IEnumerable<Span> evidence)
    {
        var marked = evidence
            .Select(span => (Start: _source.Utf16At(span.Start), End: _source.Utf16At(span.End)))
            .OrderBy(range => range.Start)
            .ToList();
        var pieces = new List<(string, bool)>();
        var last = -1;
        foreach (var index in marked.SelectMany(IndicesIn).Distinct().Order())
        {
            if (last >= 0)
            {
                pieces.Add((index == last + 1 ? " " : " […] ", false));
            }

            AddSentence(_bounds[index], marked, pieces);
            last = index;
        }

        return pieces;
    }

    private void AddSentence((int Start, int End) sentence, List<(int Start, int End)> marked, List<(string, bool)> pieces)
    {
        var here = marked.FindAll(range => Overlap(range, sentence));
        var (start, end) = sentence;
        if (end - start > LongestShown)
        {
            (start, end) = (Math.Max(start, here[0].Start - ContextShown), Math.Min(end, Math.Min(here[^1].End, here[0].Start + LongestShown) + ContextShown));
        }

        var at = start;
        Add(start > sentence.Start ? Ellipsis : "", false);
        foreach (var (from, to) in here)
        {
            // Whole words, so that a line never breaks between a word and the mark that follows it.
            var (begin, stop) = (Math.Clamp(WordStart(from, at), at, end), Math.Clamp(WordEnd(to, end), at, end));
            Add(_source.Text[at..begin], false);
            Add(_source.Text[begin..stop], true);
            at = Math.Max(at, stop);
        }

        Add(_source.Text[at..end], false);
        Add(end < sentence.End ? Ellipsis : "", false);

        void Add(string text, bool isEvidence)
        {
            if (text.Length > 0)
            {
                pieces.Add((text, isEvidence));
            }
        }
    }

    private int WordStart(int at, int least)
    {
        while (at > least && !char.IsWhiteSpace(_source.Text[at - 1]))
        {
            at--;
        }

        return at;
    }

    private int WordEnd(int at, int most)
    {
        while (at < most && !char.IsWhiteSpace(_source.Text[at]))
        {
            at++;
        }

        return at;
    }

    private IEnumerable<int> IndicesIn((int Start, int End) range)
    {
        int low = 0, high = _bounds.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _bounds[middle].End <= range.Start ? (middle + 1, high) : (low, middle);
        }

        for (; low < _bounds.Count && _bounds[low].Start < range.End; low++)
        {
            yield return low;
        }
    }

    private static bool Overlap((int Start, int End) a, (int Start, int End) b) => a.Start < b.End && b.Start < a.End;
}
