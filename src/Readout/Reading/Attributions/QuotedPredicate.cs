using Readout.Language;
using Readout.World.Times;

namespace Readout.Reading.Attributions;

/// <summary>What is said of a subject that stands outside the marks: "says the rival “cannot win”", "saying the claims “are false”".</summary>
internal static class QuotedPredicate
{
    /// <summary>Most words of a subject outside the marks.</summary>
    private const int MaxSubject = 10;

    /// <summary>Where the content begins: right behind the cue if the words up to the quotation are its subject, else with the quotation.</summary>
    public static int StartOf(Document document, DocumentTimes times, Attribution attribution, Quotation quotation)
    {
        var (first, end) = (attribution.Trigger + 1, TokenIndex.AtOrAfter(document, quotation.Start));
        return TakesClause(attribution, first) && char.IsLower(document.Text[quotation.InnerStart]) && IsNounPhrase(document, times, first, end) ? document[first].Start : quotation.Start;
    }

    // With the speaker or a hearer behind the cue, the noun there is no subject.
    private static bool TakesClause(Attribution attribution, int first) =>
        attribution.Match?.ValueOf("clause") == "yes" && attribution.Match.ValueOf("hears") != "yes" && attribution.Speakers.Count > 0
        && attribution.Speakers.All(speaker => speaker < first) && attribution.Addressees.All(hearer => hearer < first);

    private static bool IsNounPhrase(Document document, DocumentTimes times, int first, int end)
    {
        var hasNoun = false;
        for (var i = first; i < end; i++)
        {
            hasNoun |= document[i].Tag is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.PRON;
            if (document[i].Tag is UniversalTag.PUNCT or UniversalTag.VERB || times.Covers(i))
            {
                return false;
            }
        }

        return hasNoun && end - first <= MaxSubject && document[first].Tag is UniversalTag.DET or UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.PRON or UniversalTag.ADJ or UniversalTag.NUM;
    }
}
