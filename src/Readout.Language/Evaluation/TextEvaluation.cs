using System.Globalization;
using System.Text;
using Readout.Language.Conllu;

namespace Readout.Language.Evaluation;

/// <summary>
/// Writes a treebank's documents out as plain text and compares the engine's tokens, sentences and trees with the treebank's. A paragraph starts after a
/// blank line; within one, sentences follow each other with a space or none, as the treebank says.
/// </summary>
public static class TextEvaluation
{
    /// <summary>Scores the tokens, sentences and trees that <paramref name="engine"/> finds in the treebank's text.</summary>
    public static TextScores Score(IReadOnlyList<ConlluSentence> gold, LanguageEngine engine)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(engine);
        var text = new StringBuilder();
        var tokens = new List<(int Start, int End)>();
        var arcs = new Dictionary<(int Start, int End), (int Head, string Relation)>();
        var sentences = new HashSet<(int, int)>();
        foreach (var sentence in gold)
        {
            StartSentence(text, sentence);
            var start = text.Length;
            var first = tokens.Count;
            AddWords(text, sentence, tokens);
            AddArcs(sentence, tokens, first, arcs);
            sentences.Add((start, TrimmedLength(text)));
        }

        var document = engine.Analyze(text.ToString());
        return new(CompareTokens(document, [.. tokens]), CompareSentences(document, sentences), CompareArcs(document, arcs));
    }

    private static void StartSentence(StringBuilder text, ConlluSentence sentence)
    {
        var isParagraph = sentence.Comments.Any(comment => comment.StartsWith("# newpar", StringComparison.Ordinal) || comment.StartsWith("# newdoc", StringComparison.Ordinal));
        if (isParagraph && text.Length > 0)
        {
            text.Append("\n\n");
        }
    }

    private static void AddWords(StringBuilder text, ConlluSentence sentence, List<(int Start, int End)> tokens)
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
    private static int AddParts(ConlluSentence sentence, int range, int start, int end, List<(int Start, int End)> tokens)
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

    // A head is told by where it starts; -1 is the root.
    private static void AddArcs(ConlluSentence sentence, List<(int Start, int End)> tokens, int first, Dictionary<(int Start, int End), (int Head, string Relation)> arcs)
    {
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            var head = int.Parse(sentence.Words[i].Head, CultureInfo.InvariantCulture);
            arcs[tokens[first + i]] = (head == 0 ? -1 : tokens[first + head - 1].Start, Universal(sentence.Words[i].Deprel));
        }
    }

    private static Overlap CompareArcs(Document document, Dictionary<(int Start, int End), (int Head, string Relation)> gold)
    {
        var right = 0;
        for (var i = 0; i < document.TokenCount; i++)
        {
            var token = document[i];
            right += gold.TryGetValue((token.Start, token.End), out var arc)
                && arc == (token.Head < 0 ? -1 : document[token.Head].Start, Universal(token.Relation)) ? 1 : 0;
        }

        return new(right, gold.Count, document.TokenCount);
    }

    private static string Universal(string relation) => relation.Split(':')[0];

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
