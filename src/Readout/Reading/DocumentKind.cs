using Readout.Rules;
using Readout.Rules.Lexicons;

namespace Readout.Reading;

/// <summary>
/// Recognises what kind of document a text is: whose word an unattributed sentence is depends on it. Told by the words of its heading
/// (lexicon/english/document-kinds.tsv) and by its shape: a text of labelled turns is a transcript.
/// </summary>
internal sealed class DocumentKind(WordTable kinds)
{
    public const string Transcript = "transcript";
    public const string Report = "report";
    private const string Other = "other";

    /// <summary>A text with at least this many labelled turns is a transcript; labels in capitals count twice.</summary>
    private const int MinTurns = 3;

    public string Of(Article article, Paragraphs paragraphs, int turns)
    {
        if (turns >= MinTurns)
        {
            return Transcript;
        }

        if (paragraphs.Count == 0)
        {
            return Other;
        }

        var title = article.Title ?? TextOf(article, paragraphs, 0, 1);
        var opening = TextOf(article, paragraphs, 0, 2);
        foreach (var row in kinds.Rows)
        {
            var place = row["where"] == "title" ? title : opening;
            if (place.Contains(row.Lemma, StringComparison.OrdinalIgnoreCase))
            {
                return row["kind"];
            }
        }

        return Report;
    }

    private static string TextOf(Article article, Paragraphs paragraphs, int from, int count) =>
        article.Text[paragraphs[from].Start..paragraphs[Math.Min(paragraphs.Count, from + count) - 1].End];
}
