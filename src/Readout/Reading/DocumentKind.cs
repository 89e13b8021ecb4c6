using Readout.Rules;
using Readout.Rules.Lexicons;

namespace Readout.Reading;

/// <summary>
/// Recognises what kind of document a text is: whose word an unattributed sentence is depends on it. Told by the words of its heading
/// (lexicon/english/document-kinds.tsv) and by its shape: a text of labelled turns is a transcript.
/// </summary>
internal sealed class DocumentKind(WordTable kinds, WordTable officialPublishers)
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

        var title = article.Title ?? Heading(article, paragraphs);
        var opening = TextOf(article, paragraphs, 0, 3);
        var isOfficial = article.Publisher is { } publisher && officialPublishers.Rows.Any(row => publisher.Contains(row.Lemma, StringComparison.OrdinalIgnoreCase));
        foreach (var row in kinds.Rows)
        {
            var place = row["where"] == "title" ? title : opening;
            if (place.Contains(row.Lemma, StringComparison.OrdinalIgnoreCase) && (isOfficial || row["publisher"] != "official") && (row["where"] == "title" || isOfficial || !IsSentence(opening)))
            {
                return row["kind"];
            }
        }

        return Report;
    }

    /// <summary>The first paragraph, unless it is a sentence: a report that speaks of a readout is none.</summary>
    private static string Heading(Article article, Paragraphs paragraphs)
    {
        var first = TextOf(article, paragraphs, 0, 1).Trim();
        return IsSentence(first) ? "" : first;
    }

    private static bool IsSentence(string text) => text.AsSpan().Trim() is [.., '.' or '”' or '"' or '’'];

    private static string TextOf(Article article, Paragraphs paragraphs, int from, int count) =>
        article.Text[paragraphs[from].Start..paragraphs[Math.Min(paragraphs.Count, from + count) - 1].End];
}
