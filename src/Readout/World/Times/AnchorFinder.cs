using Readout.Language;

namespace Readout.World.Times;

/// <summary>Finds the event that an offset counts from: what the word "after" or "before" governs.</summary>
internal static class AnchorFinder
{
    /// <returns>Null where nothing stands behind the signal.</returns>
    public static TimeAnchor? Find(Document document, OffsetExpression offset)
    {
        var first = offset.Signal + 1;
        var sentenceEnd = offset.Signal < 0 ? 0 : document.GetSentence(document[offset.Signal].Sentence).EndToken;
        if (offset.Signal < 0 || first >= sentenceEnd)
        {
            return null;
        }

        var head = HeadBehind(document, offset.Signal, sentenceEnd);
        var period = offset.Length.Period is { } length ? (offset.Sign < 0 ? Negative(length) : length) : null;
        return new(head, Math.Max(first, document[head].LeftEdge), Math.Min(sentenceEnd, document[head].RightEdge + 1), period, offset.Length.Unit, offset.Sign > 0);
    }

    // "after" hangs on the word it introduces (case, mark); a parser that attached it otherwise leaves the next noun or verb.
    private static int HeadBehind(Document document, int signal, int end)
    {
        var head = document[signal].Head;
        if (head > signal && head < end && document[signal].Relation is "case" or "mark" or "advmod")
        {
            return head;
        }

        for (var i = signal + 1; i < end; i++)
        {
            if (document[i].Tag is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.VERB or UniversalTag.PRON)
            {
                return NounAround(document, i, signal, end);
            }
        }

        return signal + 1;
    }

    private static int NounAround(Document document, int token, int signal, int end)
    {
        for (var steps = end - signal; steps > 0; steps--)
        {
            var head = document[token].Head;
            if (head <= signal || head >= end || !IsInsideNounPhrase(document[token].Relation))
            {
                break;
            }

            token = head;
        }

        return token;
    }

    private static bool IsInsideNounPhrase(string relation) => relation is "compound" or "amod" or "nmod:poss" or "flat" or "nummod";

    private static NodaTime.Period Negative(NodaTime.Period period) => NodaTime.Period.Zero - period;
}
