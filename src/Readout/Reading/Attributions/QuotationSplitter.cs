using Readout.Language;

namespace Readout.Reading.Attributions;

/// <summary>
/// A quotation that is a whole sentence is a statement of its own, and the paraphrase that leads to it another: "The ministry called the
/// talks useful: “We will go on.”" is two.
/// </summary>
internal static class QuotationSplitter
{
    /// <summary>A paraphrase shorter than this is only the lead of the quotation ("that", "as follows").</summary>
    private const int MinWords = 3;

    public static void Split(Document document, IReadOnlyList<Quotation> quotations, List<Attribution> attributions)
    {
        var byEnd = quotations.ToLookup(static quotation => quotation.End);
        var byStart = attributions.SelectMany(static one => one.Content.Select(part => (part.Start, one))).ToLookup(static item => item.Start, static item => item.one);
        var split = new List<Attribution>(attributions.Count);
        foreach (var attribution in attributions)
        {
            split.Add(attribution);
            if (attribution.Content.Count == 1 && attribution.IsSpeech && SentenceInside(document, byEnd, attribution) is { } quotation)
            {
                var part = attribution.Content[0];
                var end = OwnerInside(byStart, attribution, quotation);
                if (end is null)
                {
                    split.Add(attribution.Twin(new(quotation.Start, quotation.End)));
                }

                attribution.Content[0] = ContentRange.Trim(document.Text, new(part.Start, end ?? quotation.Start));
            }
        }

        attributions.Clear();
        attributions.AddRange(split);
    }

    /// <summary>Where the quotation has a nearer cue of its own ("…, saying, “…”"), the position of the first such cue; else null.</summary>
    private static int? OwnerInside(ILookup<int, Attribution> byStart, Attribution attribution, Quotation quotation)
    {
        int? owner = null;
        for (var start = quotation.Start - 1; start <= quotation.Start + 1; start++)
        {
            foreach (var other in byStart[start])
            {
                if (other != attribution && other.Cue is { } cue && attribution.Covers(cue) && cue.End <= quotation.Start)
                {
                    owner = Math.Min(owner ?? int.MaxValue, cue.Start);
                }
            }
        }

        return owner;
    }

    /// <summary>The first quotation that ends the content, is a sentence, and has a paraphrase before it; or null.</summary>
    private static Quotation? SentenceInside(Document document, ILookup<int, Quotation> byEnd, Attribution attribution)
    {
        var part = attribution.Content[0];
        Quotation? first = null;
        for (var end = part.End - 1; end <= part.End + 1; end++)
        {
            foreach (var quotation in byEnd[end])
            {
                if (quotation.Start > part.Start && quotation.Start < (first?.Start ?? int.MaxValue) && !IsInside(attribution.Cue, quotation)
                    && IsSentence(document, quotation) && WordsIn(document, part.Start, quotation.Start) >= MinWords)
                {
                    first = quotation;
                }
            }
        }

        return first;
    }

    private static bool IsInside(TextRange? cue, Quotation quotation) => cue is { } range && quotation.Start < range.Start && range.End < quotation.End;

    private static bool IsSentence(Document document, Quotation quotation)
    {
        var text = document.Text;
        if (quotation.InnerEnd <= quotation.InnerStart || !char.IsUpper(text[quotation.InnerStart]) || text[quotation.InnerEnd - 1] is not ('.' or '?' or '!'))
        {
            return false;
        }

        var (first, end) = TokenIndex.Within(document, new(quotation.InnerStart, quotation.InnerEnd));
        for (var i = first; i < end; i++)
        {
            if (document[i].Tag is UniversalTag.VERB or UniversalTag.AUX && document[i].FineTag is "VBZ" or "VBP" or "VBD" or "MD")
            {
                return true;
            }
        }

        return false;
    }

    private static int WordsIn(Document document, int start, int end)
    {
        var (first, stop) = TokenIndex.Within(document, new(start, end));
        var words = 0;
        for (var i = first; i < stop; i++)
        {
            words += document[i].Tag == UniversalTag.PUNCT ? 0 : 1;
        }

        return words;
    }
}
