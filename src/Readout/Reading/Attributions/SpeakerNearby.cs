using Readout.Language;

namespace Readout.Reading.Attributions;

/// <summary>
/// Finds the speaker by position where the tree gives none, or gives a word from inside the quotation: the noun right before the cue
/// ("Ms. Ruiz, a doctor, said"), or right behind it ("said Ruiz").
/// </summary>
internal static class SpeakerNearby
{
    private const int MaxApposition = 16;
    private const int MaxGap = 3;

    /// <summary>Head token of the noun phrase beside the cue, or -1.</summary>
    public static int Find(Document document, int cue)
    {
        var sentence = document.GetSentence(document[cue].Sentence);
        var before = Before(document, sentence, cue);
        return before >= 0 ? HeadOf(document, before, cue) : Behind(document, sentence, cue);
    }

    private static int Before(Document document, Sentence sentence, int cue)
    {
        var i = cue - 1;
        while (i >= sentence.FirstToken && document[i].Tag is UniversalTag.ADV or UniversalTag.AUX or UniversalTag.PART)
        {
            i--;
        }

        if (i > sentence.FirstToken && document[i].Is(","))
        {
            var comma = i - 1;
            while (comma > sentence.FirstToken && i - comma < MaxApposition && !document[comma].Is(","))
            {
                comma--;
            }

            i = document[comma].Is(",") ? comma - 1 : -1;
        }

        return i >= sentence.FirstToken && IsNominal(document[i]) ? i : -1;
    }

    private static int Behind(Document document, Sentence sentence, int cue)
    {
        for (var i = cue + 1; i < sentence.EndToken && i <= cue + MaxGap; i++)
        {
            if (IsNominal(document[i]))
            {
                return HeadOf(document, i, sentence.EndToken);
            }

            if (document[i].Tag is not (UniversalTag.DET or UniversalTag.ADJ or UniversalTag.NUM))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The head of the phrase a noun is part of, as far as the phrase lies on its side of the cue.</summary>
    private static int HeadOf(Document document, int token, int limit)
    {
        for (var steps = 0; steps < 6 && document[token].Relation is "compound" or "flat" or "nmod:desc" or "nmod" or "appos"; steps++)
        {
            var head = document[token].Head;
            if (head < 0 || head >= limit || !IsNominal(document[head]) || Math.Abs(head - token) > 6)
            {
                break;
            }

            token = head;
        }

        return token;
    }

    private static bool IsNominal(Token token) => token.Tag is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.PRON;
}
