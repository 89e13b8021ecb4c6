using Readout.Language;

namespace Readout.Reading.Attributions;

/// <summary>
/// Finds the cue beside a quotation by position: "“…,” she said", "She said: “…”".
/// </summary>
/// <param name="document">The document.</param>
/// <param name="quotations">Its quotations.</param>
/// <param name="attributions">The attributions that their cues are taken from; may grow.</param>
/// <param name="nesting">Which quotation stands in which.</param>
/// <param name="byTrigger">The attributions by their cues.</param>
internal sealed class QuotationCues(Document document, IReadOnlyList<Quotation> quotations, List<Attribution> attributions, QuotationNesting nesting, TriggerIndex byTrigger)
{
    /// <summary>Longest frame, in tokens, between a quotation and its cue; measured on news, where longer gaps hold another speaker.</summary>
    private const int MaxFrame = 14;

    /// <summary>The first cue behind the marks, in the same sentence, with its speaker behind them too.</summary>
    public int After(int index)
    {
        var quotation = quotations[index];
        var first = TokenIndex.AtOrAfter(document, quotation.End);
        foreach (var a in byTrigger.Between(first, first + MaxFrame + 1))
        {
            var attribution = attributions[a];
            if (!attribution.IsSpeech || HolderOf(attribution.Trigger) != nesting.ParentOf(index) || document[attribution.Trigger].FineTag == "VBG")
            {
                continue;
            }

            var gap = document.Text.AsSpan(quotation.End, document[attribution.Trigger].Start - quotation.End);
            if (!EndsSentence(quotation, gap, attribution.Trigger) && HasNoQuotation(gap) && !HasOwnContentBetween(attribution, quotation))
            {
                return a;
            }
        }

        return -1;
    }

    private static bool HasOwnContentBetween(Attribution attribution, Quotation quotation) =>
        attribution.Content.Count > 0 && attribution.Content[0].Start >= quotation.End && attribution.Content[0].Start < (attribution.Cue?.Start ?? 0);

    /// <summary>The last cue before the marks: "said," "said:" "saying that", or any sentence that ends in a colon.</summary>
    public int Before(int index)
    {
        var quotation = quotations[index];
        var end = TokenIndex.AtOrAfter(document, quotation.Start);
        var near = byTrigger.Between(end - (3 * MaxFrame), end);
        for (var i = near.Count - 1; i >= 0; i--)
        {
            var a = near[i];
            var attribution = attributions[a];
            if (!attribution.IsSpeech || HolderOf(attribution.Trigger) != nesting.ParentOf(index))
            {
                continue;
            }

            var gap = document.Text.AsSpan(document[attribution.Trigger].End, quotation.Start - document[attribution.Trigger].End);
            var lead = gap.TrimEnd();
            var isColon = lead.Length > 0 && lead[^1] == ':';
            if (HasSentenceEnd(document[attribution.Trigger].Start, quotation.Start) || !HasNoQuotation(gap))
            {
                continue;
            }

            if (isColon || lead.Length == 0 || (lead[^1] == ',' && end - attribution.Trigger <= MaxFrame) || end - attribution.Trigger <= 3)
            {
                return a;
            }
        }

        return -1;
    }

    /// <summary>True if a sentence ends between two places, or a line does; a sentence that ends at the second place does not count.</summary>
    /// <param name="from">The first place, in UTF-16 units.</param>
    /// <param name="to">The second, exclusive.</param>
    public bool HasSentenceEnd(int from, int to)
    {
        if (document.Text.AsSpan(from, to - from).TrimEnd().Contains('\n'))
        {
            return true;
        }

        var end = TokenIndex.AtOrAfter(document, to);
        for (var i = TokenIndex.AtOrAfter(document, from) + 1; i < end; i++)
        {
            if (document[i].Sentence != document[i - 1].Sentence && document[i - 1].Text[^1] is '.' or '?' or '!')
            {
                return true;
            }
        }

        return false;
    }

    private bool EndsSentence(Quotation quotation, ReadOnlySpan<char> gap, int trigger) =>
        HasSentenceEnd(quotation.End, document[trigger].End)
        || (quotation.InnerEnd > quotation.InnerStart && document.Text[quotation.InnerEnd - 1] == '.' && gap.TrimStart() is [var c, ..] && char.IsUpper(c) && !IsInverted(gap));

    // '"… of peace." Said X' does not occur; '"… of peace." President X said' ends a sentence more often than not.
    private static bool IsInverted(ReadOnlySpan<char> gap) => gap.TrimStart().Length < 12;

    private static bool HasNoQuotation(ReadOnlySpan<char> gap) => gap.IndexOfAny('"', '“', '”') < 0;

    private int HolderOf(int token) => nesting.HolderOf(document[token].Start);
}
