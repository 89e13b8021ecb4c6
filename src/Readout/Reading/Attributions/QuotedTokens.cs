using Readout.Language;

namespace Readout.Reading.Attributions;

/// <summary>Which tokens of a document stand inside quotation marks.</summary>
internal static class QuotedTokens
{
    /// <summary>Per token the index of the outermost quotation it stands in, or -1; empty for a document without quotations.</summary>
    public static int[] Of(Document document, IReadOnlyList<Quotation> quotations)
    {
        if (quotations.Count == 0)
        {
            return [];
        }

        var at = new int[document.TokenCount];
        Array.Fill(at, -1);
        var token = 0;
        for (var i = 0; i < quotations.Count; i++)
        {
            if (quotations[i].Depth > 0)
            {
                continue;
            }

            for (; token < at.Length && document[token].Start < quotations[i].Start; token++)
            {
            }

            for (; token < at.Length && document[token].Start < quotations[i].InnerEnd; token++)
            {
                at[token] = i;
            }
        }

        return at;
    }
}
