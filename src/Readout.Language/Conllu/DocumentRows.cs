using System.Globalization;
using System.Text;
using Readout.Language.Tokens;

namespace Readout.Language.Conllu;

/// <summary>Turns an analysed document into rows.</summary>
internal static class DocumentRows
{
    public static IEnumerable<ConlluSentence> ToSentences(Document document)
    {
        for (var i = 0; i < document.SentenceCount; i++)
        {
            yield return ToSentence(document.GetSentence(i));
        }
    }

    private static ConlluSentence ToSentence(Sentence sentence)
    {
        var document = sentence.Document;
        var rows = new List<ConlluRow>();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var end = i + 1;
            while (end < sentence.EndToken && Contractions.Joins(document, end))
            {
                end++;
            }

            var isRange = end > i + 1;
            if (isRange)
            {
                rows.Add(RangeRow(sentence, i, end));
            }

            for (; i < end; i++)
            {
                rows.Add(WordRow(sentence, i, isRange));
            }

            i--;
        }

        return new(
            [
                "# sent_id = " + Number(sentence.Index + 1),
                "# text = " + OneLine(document.Text.AsSpan(sentence.Start, sentence.End - sentence.Start)),
            ],
            rows);
    }

    private static ConlluRow RangeRow(Sentence sentence, int first, int end)
    {
        var document = sentence.Document;
        var form = document.Text[document[first].Start..document[end - 1].End];
        var id = Number(first - sentence.FirstToken + 1) + "-" + Number(end - sentence.FirstToken);
        return new(ConlluRowKind.Range, id, form, "_", "_", "_", "_", "_", "_", "_", SpaceAfter(document, end - 1));
    }

    private static ConlluRow WordRow(Sentence sentence, int index, bool isInsideRange)
    {
        var token = sentence.Document[index];
        return new(
            ConlluRowKind.Word,
            Number(index - sentence.FirstToken + 1),
            token.ToString(),
            token.Lemma,
            token.Tag.ToString(),
            token.FineTag,
            "_",
            token.Head < 0 ? "0" : Number(token.Head - sentence.FirstToken + 1),
            token.Relation,
            "_",
            isInsideRange ? "_" : SpaceAfter(sentence.Document, index));
    }

    private static string SpaceAfter(Document document, int index)
    {
        var end = document[index].End;
        return end < document.Text.Length && !char.IsWhiteSpace(document.Text[end]) ? "SpaceAfter=No" : "_";
    }

    private static string OneLine(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            line.Append(char.IsWhiteSpace(c) ? ' ' : c);
        }

        return line.ToString();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
