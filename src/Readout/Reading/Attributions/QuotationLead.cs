using Readout.Language;
using Readout.World;

namespace Readout.Reading.Attributions;

/// <summary>
/// Finds the speaker of a quotation that no cue of speech leads to: a label before it ("Ruiz: “…”"), a sentence that ends in a colon
/// ("The envoy was blunt: “…”"), or a sentence about somebody right before it ("The envoy left no doubt. “…”").
/// </summary>
internal sealed class QuotationLead(Scene scene, Paragraphs paragraphs)
{
    /// <summary>Longest label, in tokens.</summary>
    private const int MaxLabel = 8;

    private static readonly string[] Speaking =
    [
        "person", "government", "military", "igo", "party", "armed_group", "company", "ngo", "court", "state", "bloc", "other",
    ];

    private Document Document => scene.Document;

    /// <summary>Head token of the speaker whom the words before a colon name, or -1.</summary>
    public int BeforeColon(Quotation quotation)
    {
        var (first, end) = Lead(quotation);
        if (end <= first || !Document[end - 1].Is(":"))
        {
            return -1;
        }

        return SubjectIn(first, end - 1, admitsOutlet: true) is >= 0 and var subject ? subject : LabelIn(first, end - 1);
    }

    /// <summary>Head token of the one whom the sentence right before the quotation is about, or -1.</summary>
    public int InSentenceBefore(Quotation quotation)
    {
        var (first, end) = Lead(quotation);
        return end > first && Document[end - 1].Is(".") ? SubjectIn(first, end - 1, admitsOutlet: false) : -1;
    }

    /// <summary>The last sentence before a quotation, as far as it stands in the same paragraph.</summary>
    private (int First, int End) Lead(Quotation quotation)
    {
        var end = TokenIndex.AtOrAfter(Document, quotation.Start);
        var paragraph = paragraphs.IndexOf(quotation.Start);
        if (end == 0 || paragraph < 0)
        {
            return (0, 0);
        }

        var sentence = Document.GetSentence(Document[end - 1].Sentence);
        return (Math.Max(sentence.FirstToken, TokenIndex.AtOrAfter(Document, paragraphs[paragraph].Start)), end);
    }

    /// <summary>The subject of the last finite verb that has one, if it is somebody who can speak; an outlet does so in its own pages alone.</summary>
    private int SubjectIn(int first, int end, bool admitsOutlet)
    {
        for (var verb = end - 1; verb >= first; verb--)
        {
            if (Document[verb].Tag is UniversalTag.VERB or UniversalTag.ADJ or UniversalTag.NOUN && Document[verb].Relation is "root" or "conj" or "parataxis")
            {
                foreach (var child in Document[verb].Children)
                {
                    if (child >= first && child < verb && Document[child].Relation == "nsubj")
                    {
                        return CanSpeak(child) || (admitsOutlet && scene.EntityTypes[child] == "media") ? child : -1;
                    }
                }
            }
        }

        return -1;
    }

    private bool CanSpeak(int token) =>
        Document[token].FineTag == "PRP"
            ? scene.ReferentsAt(token).Count > 0
            : scene.EntityTypes[token] is { } type && Speaking.Contains(type, StringComparer.Ordinal);

    /// <summary>The name at the end of a few words without a verb.</summary>
    private int LabelIn(int first, int end)
    {
        while (first < end && Document[first].Tag is UniversalTag.NUM or UniversalTag.PUNCT or UniversalTag.SYM)
        {
            first++;
        }

        if (end - first is < 1 or > MaxLabel)
        {
            return -1;
        }

        var label = -1;
        for (var i = first; i < end; i++)
        {
            if (Document[i].Tag is UniversalTag.VERB or UniversalTag.AUX or UniversalTag.ADP or UniversalTag.PRON)
            {
                return -1;
            }

            label = Document[i].Tag == UniversalTag.PROPN ? i : label;
        }

        return label;
    }
}
