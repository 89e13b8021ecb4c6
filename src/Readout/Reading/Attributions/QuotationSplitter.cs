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
        for (var i = attributions.Count - 1; i >= 0; i--)
        {
            var attribution = attributions[i];
            if (attribution.Content.Count == 1 && attribution.IsSpeech && SentenceInside(document, quotations, attribution) is { } quotation)
            {
                var part = attribution.Content[0];
                var end = quotation.Start;
                if (OwnerInside(attributions, attribution, quotation) is { } owner)
                {
                    end = owner;
                }
                else
                {
                    attributions.Insert(i + 1, attribution.Twin(new(quotation.Start, quotation.End)));
                }

                attribution.Content[0] = ContentRange.Trim(document.Text, new(part.Start, end));
            }
        }
    }

    /// <summary>Where the quotation has a nearer cue of its own ("…, saying, “…”"), the position of that cue; else null.</summary>
    private static int? OwnerInside(List<Attribution> attributions, Attribution attribution, Quotation quotation)
    {
        foreach (var other in attributions)
        {
            if (other != attribution && other.Cue is { } cue && attribution.Covers(cue) && cue.End <= quotation.Start && other.Content.Exists(part => Math.Abs(part.Start - quotation.Start) <= 1))
            {
                return cue.Start;
            }
        }

        return null;
    }

    /// <summary>A quotation that ends the content, is a sentence, and has a paraphrase before it; or null.</summary>
    private static Quotation? SentenceInside(Document document, IReadOnlyList<Quotation> quotations, Attribution attribution)
    {
        var part = attribution.Content[0];
        foreach (var quotation in quotations)
        {
            if (quotation.Start > part.Start && quotation.End >= part.End - 1 && quotation.End <= part.End + 1 && !IsInside(attribution.Cue, quotation)
                && IsSentence(document, quotation) && WordsIn(document, part.Start, quotation.Start) >= MinWords)
            {
                return quotation;
            }
        }

        return null;
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
