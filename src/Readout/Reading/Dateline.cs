using Readout.Language;

namespace Readout.Reading;

/// <summary>Where and when a report was written, before its first sentence and a sentence of its own: "TUNIS, May 3 (Reuters) - The court …".</summary>
internal static class Dateline
{
    /// <summary>The token behind the dash of the dateline that <paramref name="token"/> stands in; -1 where it stands in none.</summary>
    public static int EndAround(Document document, int token)
    {
        var sentence = document.GetSentence(document[token].Sentence);
        return sentence.EndToken < document.TokenCount && IsDash(document[sentence.EndToken - 1]) && BeginsLine(document, sentence.FirstToken) ? sentence.EndToken : -1;
    }

    private static bool BeginsLine(Document document, int first) =>
        first == 0 || document.Text.AsSpan(document[first - 1].End, document[first].Start - document[first - 1].End).Contains('\n');

    private static bool IsDash(Token token) => token.IsSpaceBefore && token.Text is "-" or "--" or "\u2013" or "\u2014";
}
