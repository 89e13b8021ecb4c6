using System.Globalization;
using Readout.Language.Conllu;

namespace Readout.Language.Evaluation;

/// <summary>
/// Writes a treebank's documents out as plain text and compares the engine's tokens, sentences and trees with the treebank's.
/// </summary>
public static class TextEvaluation
{
    /// <summary>Scores the tokens, sentences and trees that <paramref name="engine"/> finds in the treebank's text.</summary>
    public static TextScores Score(IReadOnlyList<ConlluSentence> gold, LanguageEngine engine)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(engine);
        var written = new TreebankText();
        var arcs = new Dictionary<(int Start, int End), (int Head, string Relation)>();
        var sentences = new HashSet<(int, int)>();
        foreach (var sentence in gold)
        {
            var words = written.Add(sentence);
            AddArcs(sentence, words, arcs);
            sentences.Add((words.Count > 0 ? words[0].Start : written.Length, written.Length));
        }

        var document = engine.Analyze(written.ToString());
        return new(CompareTokens(document, [.. written.Words]), CompareSentences(document, sentences), CompareArcs(document, arcs));
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
    private static void AddArcs(ConlluSentence sentence, IReadOnlyList<(int Start, int End)> words, Dictionary<(int Start, int End), (int Head, string Relation)> arcs)
    {
        for (var i = 0; i < sentence.Words.Count; i++)
        {
            var head = int.Parse(sentence.Words[i].Head, CultureInfo.InvariantCulture);
            arcs[words[i]] = (head == 0 ? -1 : words[head - 1].Start, Universal(sentence.Words[i].Deprel));
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
