using Readout.Language;

namespace Readout.Reading.Attributions;

/// <summary>
/// Where a frame stands in the middle of what is said ("They do it, he says, by “waiting for rain.”"), the words between the frame and the quotation that ends the
/// sentence are said too.
/// </summary>
internal static class MedialFrame
{
    /// <summary>Most tokens between the frame and the quotation.</summary>
    private const int MaxGap = 12;

    /// <summary>Joins the gaps.</summary>
    public static void Join(Document document, List<Attribution> attributions)
    {
        var triggers = attributions.Select(static attribution => attribution.Trigger).ToHashSet();
        foreach (var attribution in attributions)
        {
            if (attribution.Cue is not { } cue)
            {
                continue;
            }

            for (var i = 1; i < attribution.Content.Count; i++)
            {
                var (before, after) = (attribution.Content[i - 1], attribution.Content[i]);
                if (before.End <= cue.Start && cue.End <= after.Start && StartOfRest(document, triggers, attribution.Trigger, after.Start) is { } start)
                {
                    attribution.Content[i] = new(start, after.End);
                }
            }
        }
    }

    // A quotation that begins in small letters goes on with the sentence around it.
    private static bool IsContinued(Document document, int token) =>
        char.IsLower(document[token].Text[0]) || (token + 1 < document.TokenCount && char.IsLower(document[token + 1].Text[0]));

    // Behind the comma that closes the frame, if no other cue and no end of a sentence stands in between.
    private static int? StartOfRest(Document document, HashSet<int> triggers, int cue, int until)
    {
        int? start = null;
        var gap = 0;
        for (var i = cue + 1; i < document.TokenCount && document[i].Start < until; i++)
        {
            if (triggers.Contains(i) || document[i].Sentence != document[cue].Sentence || ++gap > MaxGap)
            {
                return null;
            }

            if (start is null && document[i].Is(","))
            {
                start = i + 1 < document.TokenCount ? document[i + 1].Start : null;
            }
        }

        var rest = TokenIndex.AtOrAfter(document, until);
        return start < until && rest < document.TokenCount && document[rest].Sentence == document[cue].Sentence && IsContinued(document, rest) ? start : null;
    }
}
