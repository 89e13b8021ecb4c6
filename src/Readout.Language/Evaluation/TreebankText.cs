using System.Text;
using Readout.Language.Conllu;

namespace Readout.Language.Evaluation;

/// <summary>
/// The plain text of a treebank's sentences, put together one after another, and where its words stand in it. A paragraph starts after a blank line; within one,
/// sentences follow each other with a space or none, as the treebank says.
/// </summary>
public sealed class TreebankText
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, int End)> _words = [];

    /// <summary>Where each word added so far stands, in UTF-16 positions, end exclusive.</summary>
    public IReadOnlyList<(int Start, int End)> Words => _words;

    /// <summary>UTF-16 length of the text so far, without spaces at its end.</summary>
    public int Length
    {
        get
        {
            var length = _text.Length;
            while (length > 0 && _text[length - 1] == ' ')
            {
                length--;
            }

            return length;
        }
    }

    /// <summary>Adds a sentence.</summary>
    /// <returns>Where its words stand.</returns>
    public IReadOnlyList<(int Start, int End)> Add(ConlluSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var isParagraph = sentence.Comments.Any(comment => comment.StartsWith("# newpar", StringComparison.Ordinal) || comment.StartsWith("# newdoc", StringComparison.Ordinal));
        if (isParagraph && _text.Length > 0)
        {
            _text.Append("\n\n");
        }

        var first = _words.Count;
        for (var i = 0; i < sentence.Rows.Count; i++)
        {
            i = AddRow(sentence, i);
        }

        return _words[first..];
    }

    /// <summary>The text so far.</summary>
    public override string ToString() => _text.ToString();

    // The row's number, or that of the last row it takes with it.
    private int AddRow(ConlluSentence sentence, int i)
    {
        var row = sentence.Rows[i];
        if (row.Kind == ConlluRowKind.Empty)
        {
            return i;
        }

        var start = _text.Length;
        _text.Append(row.Form);
        if (row.Kind == ConlluRowKind.Word)
        {
            _words.Add((start, _text.Length));
        }
        else
        {
            i = AddParts(sentence, i, start, _text.Length);
        }

        if (row.IsSpaceAfter)
        {
            _text.Append(' ');
        }

        return i;
    }

    // The words of a multiword token share its span out among them if they spell it; otherwise each is given the whole and none can be found.
    private int AddParts(ConlluSentence sentence, int range, int start, int end)
    {
        var last = sentence.Rows[range].Id.Split('-')[1];
        var (i, at) = (range, start);
        do
        {
            i++;
            var form = sentence.Rows[i].Form;
            _words.Add(at + form.Length <= end ? (at, at + form.Length) : (start, end));
            at += form.Length;
        }
        while (sentence.Rows[i].Id != last);

        return i;
    }
}
