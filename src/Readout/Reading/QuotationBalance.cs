using System.Buffers;
using Readout.Records;

namespace Readout.Reading;

/// <summary>
/// Finds quotation marks without a partner. A quotation ends with its paragraph, except where the next one opens with a
/// mark of its own, as newspapers print a quotation of several paragraphs.
/// </summary>
internal sealed class QuotationBalance
{
    private const int MostReported = 20;

    /// <summary>Marks that open or close a quotation, and the line feed that may end a paragraph.</summary>
    private static readonly SearchValues<char> Stops = SearchValues.Create("\n\"“”„«»");

    private readonly SourceText _source;
    private readonly List<Diagnostic> _diagnostics;
    private readonly bool _isParagraphByBlankLine;
    private int _straight = -1;
    private int _curved = -1;
    private int _angled = -1;
    private int _found;

    public QuotationBalance(SourceText source, List<Diagnostic> diagnostics)
    {
        _source = source;
        _diagnostics = diagnostics;
        _isParagraphByBlankLine = HasBlankLine(source.Text);
    }

    public void Inspect()
    {
        var text = _source.Text.AsSpan();
        for (var at = text.IndexOfAny(Stops); at >= 0;)
        {
            var after = text[at] == '\n' ? TakeLineEnd(at) : TakeMark(at);
            var next = text[after..].IndexOfAny(Stops);
            at = next < 0 ? -1 : after + next;
        }

        EndParagraph(nextMark: '\0');
        if (_found > MostReported)
        {
            _diagnostics.Add(ReadingDiagnostics.MoreQuotationsUnbalanced(_found - MostReported));
        }
    }

    /// <summary>Takes a run of white space that holds line ends; returns the position after it.</summary>
    private int TakeLineEnd(int at)
    {
        var text = _source.Text;
        var next = at + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            next++;
        }

        if (!_isParagraphByBlankLine || text.AsSpan(at + 1, next - at - 1).Contains('\n'))
        {
            EndParagraph(next < text.Length ? text[next] : '\0');
        }

        return next;
    }

    /// <summary>Takes a quotation mark; returns the position after it.</summary>
    private int TakeMark(int at)
    {
        var text = _source.Text;
        switch (text[at])
        {
            case '"':
                // 5'10" and 12" are measures, not quotations.
                if (_straight >= 0 || at == 0 || !char.IsAsciiDigit(text[at - 1]))
                {
                    _straight = _straight < 0 ? at : -1;
                }

                break;
            case '“' when _curved >= 0 && text[_curved] == '„':
                _curved = -1;
                break;
            case '“' or '„':
                Open(ref _curved, at);
                break;
            case '”':
                Close(ref _curved, at);
                break;
            case '«':
                Open(ref _angled, at);
                break;
            case '»':
                Close(ref _angled, at);
                break;
        }

        return at + 1;
    }

    private void Open(ref int open, int at)
    {
        if (open >= 0)
        {
            Report(open);
        }

        open = at;
    }

    private void Close(ref int open, int at)
    {
        if (open < 0)
        {
            Report(at);
        }

        open = -1;
    }

    private void EndParagraph(char nextMark)
    {
        EndParagraph(ref _straight, isContinued: nextMark == '"');
        EndParagraph(ref _curved, isContinued: nextMark is '“' or '„');
        EndParagraph(ref _angled, isContinued: nextMark == '«');
    }

    private void EndParagraph(ref int open, bool isContinued)
    {
        if (open >= 0 && !isContinued)
        {
            Report(open);
        }

        open = -1;
    }

    private void Report(int at)
    {
        if (++_found <= MostReported)
        {
            _diagnostics.Add(ReadingDiagnostics.QuotationUnbalanced(_source.Span(at, at + 1)));
        }
    }

    private static bool HasBlankLine(string text) =>
        text.Contains("\n\n", StringComparison.Ordinal) || text.Contains("\n\r\n", StringComparison.Ordinal);
}
