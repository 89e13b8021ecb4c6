using Readout.Language;

namespace Readout.Reading;

/// <summary>
/// Where and when a report was written, before its first sentence: "TUNIS, May 3 (Reuters) - The court …". The tree of such a sentence tends to take
/// the place for its subject.
/// </summary>
internal static class Dateline
{
    private const int MaxTokens = 16;

    /// <summary>The token behind the dash of the dateline that <paramref name="token"/> stands in; -1 where it stands in none.</summary>
    public static int EndAround(Document document, int token)
    {
        var first = document.GetSentence(document[token].Sentence).FirstToken;
        if (token - first > MaxTokens || !BeginsLine(document, first))
        {
            return -1;
        }

        var end = document.GetSentence(document[token].Sentence).EndToken;
        for (var i = first; i < Math.Min(end - 1, first + MaxTokens); i++)
        {
            var word = document[i];
            if (IsDash(word) && i > first)
            {
                return token < i && (IsShouted(document[first]) || document[i - 1].Is(")") || IsShouted(document[i - 1]) || IsPlaceInPlace(document, first, i)) ? i + 1 : -1;
            }

            if (!char.IsUpper(word.Text[0]) && !char.IsAsciiDigit(word.Text[0]) && word.Tag != UniversalTag.PUNCT)
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool BeginsLine(Document document, int first) =>
        first == 0 || document.Text.AsSpan(document[first - 1].End, document[first].Start - document[first - 1].End).Contains('\n');

    private static bool IsDash(Token token) => token.IsSpaceBefore && token.Text is "-" or "--" or "\u2013" or "\u2014";

    // "Lima, Peru -"
    private static bool IsPlaceInPlace(Document document, int first, int dash)
    {
        var commas = 0;
        for (var i = first; i < dash; i++)
        {
            commas += document[i].Is(",") ? 1 : 0;
            if (document[i].Tag != UniversalTag.PROPN && !document[i].Is(","))
            {
                return false;
            }
        }

        return commas == 1;
    }

    // A place or an agency in capitals, not an initial or "U.S.".
    private static bool IsShouted(Token token) => token.Text.Length >= 3 && !token.Text.ContainsAnyExceptInRange('A', 'Z');
}
