using System.Globalization;

namespace Readout.Language.Conllu;

/// <summary>Reads CoNLL-U. A malformed text is refused as a whole, with line and reason; nothing is half-read.</summary>
public static class ConlluReader
{
    private const int ColumnCount = 10;

    /// <summary>Reads all sentences of a file.</summary>
    /// <exception cref="ConlluException">The text breaks the format.</exception>
    public static IReadOnlyList<ConlluSentence> ReadFile(string path)
    {
        using var reader = new StreamReader(path);
        return Read(reader);
    }

    /// <summary>Reads all sentences of a text.</summary>
    /// <exception cref="ConlluException">The text breaks the format.</exception>
    public static IReadOnlyList<ConlluSentence> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var sentences = new List<ConlluSentence>();
        var open = new OpenSentence();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.AsSpan().Trim().IsEmpty)
            {
                Close(open, sentences, number);
            }
            else if (line[0] == '#')
            {
                open.AddComment(line, number);
            }
            else
            {
                open.AddRow(line, number);
            }
        }

        Close(open, sentences, open.LastLine + 1);
        return sentences;
    }

    private static void Close(OpenSentence open, List<ConlluSentence> sentences, int line)
    {
        if (open.TakeSentence(line) is { } sentence)
        {
            sentences.Add(sentence);
        }
    }

    private sealed class OpenSentence
    {
        private List<string> _comments = [];
        private List<ConlluRow> _rows = [];
        private List<int> _lines = [];
        private int _words;
        private int _rangeEnd;

        public int LastLine { get; private set; }

        public void AddComment(string line, int number)
        {
            LastLine = number;
            if (_rows.Count > 0)
            {
                throw new ConlluException(number, "a comment inside a sentence; expected a row or an empty line");
            }

            _comments.Add(line);
        }

        public void AddRow(string line, int number)
        {
            LastLine = number;
            var columns = line.Split('\t');
            if (columns.Length != ColumnCount)
            {
                throw new ConlluException(number, $"{columns.Length} columns; expected {ColumnCount} separated by tabs");
            }

            if (columns[1].Length == 0)
            {
                throw new ConlluException(number, "an empty FORM column; expected the word");
            }

            var kind = CheckId(columns[0], number);
            _rows.Add(new(kind, columns[0], columns[1], columns[2], columns[3], columns[4], columns[5], columns[6], columns[7], columns[8], columns[9]));
            _lines.Add(number);
        }

        public ConlluSentence? TakeSentence(int line)
        {
            if (_rows.Count == 0)
            {
                return null; // comments before an empty line belong to the next sentence
            }

            if (_rangeEnd > _words)
            {
                throw new ConlluException(line, $"the sentence ends after word {_words}; expected word {_rangeEnd} of a multiword token");
            }

            if (_words == 0)
            {
                throw new ConlluException(line, "a sentence without words; expected a row numbered 1");
            }

            CheckHeads();
            var sentence = new ConlluSentence(_comments, _rows);
            _comments = [];
            _rows = [];
            _lines = [];
            _words = 0;
            _rangeEnd = 0;
            return sentence;
        }

        private ConlluRowKind CheckId(string id, int number)
        {
            if (TryNumber(id, out var word))
            {
                if (word != _words + 1)
                {
                    throw new ConlluException(number, $"word number {id}; expected {_words + 1}");
                }

                _words = word;
                return ConlluRowKind.Word;
            }

            var dash = id.AsSpan().IndexOf('-');
            if (dash > 0 && TryNumber(id.AsSpan(0, dash), out var first) && TryNumber(id.AsSpan(dash + 1), out var last))
            {
                if (first != _words + 1 || last < first || first <= _rangeEnd)
                {
                    throw new ConlluException(number, $"range {id}; expected one that starts at {_words + 1}");
                }

                _rangeEnd = last;
                return ConlluRowKind.Range;
            }

            var dot = id.AsSpan().IndexOf('.');
            if (dot > 0 && TryNumber(id.AsSpan(0, dot), out var before) && TryNumber(id.AsSpan(dot + 1), out _) && before == _words)
            {
                return ConlluRowKind.Empty;
            }

            throw new ConlluException(number, $"ID '{id}'; expected {_words + 1}, a range or an empty node after {_words}");
        }

        // Heads may be unknown (_) in a text that is still to be parsed.
        private void CheckHeads()
        {
            for (var i = 0; i < _rows.Count; i++)
            {
                var row = _rows[i];
                if (row.Kind == ConlluRowKind.Word && row.Head != "_" && (!TryNumber(row.Head, out var head) || head > _words))
                {
                    throw new ConlluException(_lines[i], $"head '{row.Head}'; expected _ or a number from 0 to {_words}");
                }
            }
        }

        private static bool TryNumber(ReadOnlySpan<char> text, out int value) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
