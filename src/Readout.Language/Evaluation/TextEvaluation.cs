using System.Text;
using Readout.Language.Conllu;

namespace Readout.Language.Evaluation;

/// <summary>
/// Writes a treebank's documents out as plain text and compares the engine's tokens and sentences with the treebank's. A paragraph starts after a
/// blank line; within one, sentences follow each other with a space or none, as the treebank says.
/// </summary>
public static class TextEvaluation
{
    /// <summary>Scores the tokens and sentences that <paramref name="engine"/> finds in the treebank's text.</summary>
    public static TextScores Score(IReadOnlyList<ConlluSentence> gold, LanguageEngine engine)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(engine);
        var text = new StringBuilder();
        var tokens = new HashSet<(int, int)>();
        var sentences = new HashSet<(int, int)>();
        foreach (var sentence in gold)
        {
            StartSentence(text, sentence);
            var start = text.Length;
            AddWords(text, sentence, tokens);
            sentences.Add((start, TrimmedLength(text)));
        }

        var document = engine.Analyze(text.ToString());
        return new(CompareTokens(document, tokens), CompareSentences(document, sentences));
    }

    private static void StartSentence(StringBuilder text, ConlluSentence sentence)
    {
        var isParagraph = sentence.Comments.Any(comment => comment.StartsWith("# newpar", StringComparison.Ordinal) || comment.StartsWith("# newdoc", StringComparison.Ordinal));
        if (isParagraph && text.Length > 0)
        {
            text.Append("\n\n");
        }
    }

    private static void AddWords(StringBuilder text, ConlluSentence sentence, HashSet<(int, int)> tokens)
    {
        for (var i = 0; i < sentence.Rows.Count; i++)
        {
            var row = sentence.Rows[i];
            if (row.Kind == ConlluRowKind.Empty)
            {
                continue;
            }

            var start = text.Length;
            text.Append(row.Form);
            if (row.Kind == ConlluRowKind.Word)
            {
                tokens.Add((start, text.Length));
            }
            else
            {
                i = AddParts(sentence, i, start, text.Length, tokens);
            }

            if (row.IsSpaceAfter)
            {
                text.Append(' ');
            }
        }
    }

    // The words of a multiword token share its span out among them if they spell it; otherwise each is given the whole and none can be found.
    private static int AddParts(ConlluSentence sentence, int range, int start, int end, HashSet<(int, int)> tokens)
    {
        var last = sentence.Rows[range].Id.Split('-')[1];
        var i = range;
        var at = start;
        do
        {
            i++;
            var form = sentence.Rows[i].Form;
            tokens.Add(at + form.Length <= end ? (at, at + form.Length) : (start, end));
            at += form.Length;
        }
        while (sentence.Rows[i].Id != last);

        return i;
    }

    private static int TrimmedLength(StringBuilder text)
    {
        var length = text.Length;
        while (length > 0 && text[length - 1] == ' ')
        {
            length--;
        }

        return length;
    }

    private static Overlap CompareTokens(Document document, HashSet<(int, int)> gold)
    {
        var right = 0;
        for (var i = 0; i < document.TokenCount; i++)
        {
            right += gold.Contains((document[i].Start, document[i].End)) ? 1 : 0;
        }

        return new(right, gold.Count, document.TokenCount);
    }

    private static Overlap CompareSentences(Document document, HashSet<(int, int)> gold)
    {
        var right = 0;
        for (var i = 0; i < document.SentenceCount; i++)
        {
            var sentence = document.GetSentence(i);
            right += gold.Contains((sentence.Start, sentence.End)) ? 1 : 0;
        }

        return new(right, gold.Count, document.SentenceCount);
    }
}
