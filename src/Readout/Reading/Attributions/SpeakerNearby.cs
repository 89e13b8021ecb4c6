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
        return before >= 0 ? before : Behind(document, sentence, cue);
    }

    /// <summary>The name that asides set off by commas part from the cue ("Ruiz, of Lima, Peru, said"), or -1 where no comma stands before the cue.</summary>
    public static int BehindAsides(Document document, int cue)
    {
        var sentence = document.GetSentence(document[cue].Sentence);
        return cue - 1 > sentence.FirstToken && document[cue - 1].Is(",") ? BehindAsides(document, sentence, cue - 1) : -1;
    }

    /// <summary>The noun right behind a finite cue that follows a comma ("…, said Ruiz"), or -1.</summary>
    public static int Inverted(Document document, int cue) =>
        document[cue].FineTag is "VBD" or "VBZ" or "VBP" && Behind(document, document.GetSentence(document[cue].Sentence), cue) is >= 0 and var noun && document[noun].Relation is "nsubj" or "obj" ? noun : -1;

    private static int Before(Document document, Sentence sentence, int cue)
    {
        var i = cue - 1;
        while (i >= sentence.FirstToken && document[i].Tag is UniversalTag.ADV or UniversalTag.AUX or UniversalTag.PART)
        {
            i--;
        }

        if (i > sentence.FirstToken && document[i].Is(","))
        {
            return BehindAsides(document, sentence, i);
        }

        return i >= sentence.FirstToken && IsNominal(document[i]) ? HeadOf(document, i, CommaBefore(document, sentence, i) + 1, cue) : -1;
    }

    // What no comma closes is no apposition to what stands before the comma ("Leaving early, the mayor said").
    private static int CommaBefore(Document document, Sentence sentence, int token)
    {
        while (token >= sentence.FirstToken && !document[token].Is(","))
        {
            token--;
        }

        return token;
    }

    /// <summary>
    /// With a comma right before the cue, the words between it and the one before are an aside ("a doctor", "who was there", "Calif."), and so may
    /// those before them be; the name is what the first aside is about. -1 where a sentence of its own stands there.
    /// </summary>
    private static int BehindAsides(Document document, Sentence sentence, int comma)
    {
        var found = -1;
        for (var asides = 0; asides < MaxAsides; asides++)
        {
            var before = comma - 1;
            while (before >= sentence.FirstToken && comma - before < MaxApposition && !IsBorder(document[before]))
            {
                before--;
            }

            if (comma - before >= MaxApposition || comma - before < 2 || !MayBeAside(document, before + 1, comma, asides > 0))
            {
                break;
            }

            if (asides > 0)
            {
                found = NameIn(document, before + 1, comma) is >= 0 and var name ? name : found;
            }

            if (before < sentence.FirstToken || !document[before].Is(","))
            {
                break;
            }

            comma = before;
        }

        return found;
    }

    private const int MaxAsides = 5;

    private static bool IsBorder(Token token) => token.Is(",") || token.Is(":") || token.Is(";") || token.Text[0] is '"' or '”' or '“';

    /// <summary>A stretch that begins as a noun phrase and has no finite verb; the one next to the cue may also be a relative clause or a participle.</summary>
    private static bool MayBeAside(Document document, int first, int end, bool isName)
    {
        var opening = document[first];
        if (!isName && opening.FineTag is "WP" or "WDT" or "WP$" or "VBN" or "VBG" or "RB" or "IN")
        {
            return true;
        }

        for (var i = first; i < end; i++)
        {
            // "an engineer who built it": the verb is the relative clause's.
            if (!isName && i > first && document[i].FineTag is "WP" or "WDT" or "WP$")
            {
                break;
            }

            if (document[i].FineTag is "VBD" or "VBZ" or "VBP" or "MD")
            {
                return false;
            }
        }

        return opening.Tag is UniversalTag.DET or UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.ADJ or UniversalTag.NUM or UniversalTag.PRON;
    }

    /// <summary>The head of the first noun phrase of a stretch.</summary>
    private static int NameIn(Document document, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (IsNominal(document[i]))
            {
                // The tree may hang the name on the last noun of what is said, on the other side of the comma.
                return HeadOf(document, i, first, end);
            }
        }

        return -1;
    }

    private static int Behind(Document document, Sentence sentence, int cue)
    {
        for (var i = cue + 1; i < sentence.EndToken && i <= cue + MaxGap; i++)
        {
            if (IsNominal(document[i]))
            {
                // "says he voted": who has a verb of his own is part of what is said.
                return i + 1 < sentence.EndToken && document[i + 1].FineTag is "VBD" or "VBZ" or "VBP" or "MD" ? -1 : HeadOf(document, i, 0, sentence.EndToken);
            }

            if (document[i].Tag is not (UniversalTag.DET or UniversalTag.ADJ or UniversalTag.NUM))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The head of the phrase a noun is part of, as far as the phrase lies between two tokens.</summary>
    private static int HeadOf(Document document, int token, int from, int limit)
    {
        for (var steps = 0; steps < 6 && document[token].Relation is "compound" or "flat" or "nmod:desc" or "nmod:poss" or "nmod" or "appos" or "nummod" or "conj"; steps++)
        {
            var head = document[token].Head;
            if (head < from || head >= limit || !IsNominal(document[head]) || Math.Abs(head - token) > 6 || (document[token].Relation != "appos" && HasBorder(document, Math.Min(head, token), Math.Max(head, token))))
            {
                break;
            }

            token = head;
        }

        return token;
    }

    private static bool HasBorder(Document document, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (IsBorder(document[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNominal(Token token) => token.Tag is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.PRON or UniversalTag.NUM;
}
