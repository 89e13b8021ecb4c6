using Readout.Language;

namespace Readout.Reading.Attributions;

/// <summary>
/// Mends the content of a cue that takes a clause ("Ruiz said the port …") where the tree breaks off: the clause is what stands behind the
/// cue, up to where punctuation ends it.
/// </summary>
internal static class ClauseExtent
{
    /// <summary>Most tokens between a cue and its "that".</summary>
    private const int MaxGap = 10;

    /// <summary>
    /// Where the tree shows no clause behind a finite cue with its subject before it: the rest of the sentence, if it holds a finite verb;
    /// from the "that" on which closes in on the cue, if there is one ("told the paper that …"). Where the cue takes a hearer, any "that"
    /// behind him counts, whatever the tagger makes of it.
    /// </summary>
    public static TextRange? BehindCue(Document document, int cue, int speaker, bool hears)
    {
        var sentence = document.GetSentence(document[cue].Sentence);
        var that = ThatBehind(document, sentence, cue, hears);
        if (speaker >= cue || document[cue].FineTag is not ("VBD" or "VBZ" or "VBP" or "VBN" or "VBG") || cue + 2 >= sentence.EndToken || (that < 0 && document[cue + 1].Tag is UniversalTag.PUNCT or UniversalTag.ADP))
        {
            return null;
        }

        var first = that >= 0 ? that : cue + 1;
        for (var i = first + 1; i < sentence.EndToken; i++)
        {
            if (IsFinite(document[i]))
            {
                var ranges = ContentRange.Of(document, first, sentence.EndToken, sentence.EndToken, sentence.EndToken);
                return ranges.Count > 0 ? ranges[0] : null;
            }
        }

        return null;
    }

    /// <summary>
    /// Goes on behind the end of a content that starts right behind its cue, where the next word is no boundary, or opens a second clause of
    /// the same cue ("…, and that …").
    /// </summary>
    public static TextRange Widen(Document document, int cue, TextRange content, IReadOnlySet<int> cues, bool hears = true)
    {
        var (first, end) = TokenIndex.Within(document, content);
        if (!hears && LostBeginning(document, cue, first) is var begin && begin < first)
        {
            (first, content) = (begin, new(document[begin].Start, content.End));
        }

        var sentence = document.GetSentence(document[cue].Sentence);
        if (first - cue is < 1 or > 6 || end >= sentence.EndToken || end <= first)
        {
            return content;
        }

        var stop = OpensSecondClause(document, sentence, end, cues) ? sentence.EndToken
            : IsBroken(document[end]) ? NextPunctuation(document, sentence, end)
            : end;
        while (stop > end && document[stop - 1].Tag == UniversalTag.PUNCT)
        {
            stop--;
        }

        return stop > end ? new(content.Start, document[stop - 1].End) : content;
    }

    /// <summary>"which even critics say | was the best": what goes on behind the cue where the content is a relative pronoun alone, up to a mark; else null.</summary>
    public static TextRange? BehindRelative(Document document, int cue, TextRange pronoun)
    {
        var (first, end) = TokenIndex.Within(document, pronoun);
        var sentence = document.GetSentence(document[cue].Sentence);
        if (end != first + 1 || first >= cue || document[first].FineTag is not ("WDT" or "WP") || cue + 1 >= sentence.EndToken || !IsFinite(document[cue + 1]))
        {
            return null;
        }

        var stop = NextPunctuation(document, sentence, cue + 1);
        while (document[stop - 1].Tag == UniversalTag.PUNCT)
        {
            stop--;
        }

        return stop > cue + 1 ? new(document[cue + 1].Start, document[stop - 1].End) : null;
    }

    /// <summary>
    /// "said they would march to the arena | , which police will close": an aside with "which" at the end of what is told in the reporter's words. Readers of news disagree whose it is as often
    /// as not, and what may be the reporter's own is not put into another's mouth.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="content">What is told, behind the cue.</param>
    /// <param name="quotations">The quotations; an aside inside one is the speaker's.</param>
    public static TextRange BeforeAside(Document document, TextRange content, IReadOnlyList<Quotation> quotations)
    {
        var (first, end) = TokenIndex.Within(document, content);
        for (var i = end - 2; i > first + 1; i--)
        {
            if (document[i].Is("which") && document[i - 1].Is(","))
            {
                return document[document[i].Head] is { Relation: "acl:relcl" } verb && verb.Index > i && verb.RightEdge >= end - 1 && verb.Head >= first && verb.Head < i
                    && QuotationFitter.Innermost(quotations, document[i].Start) is null
                    ? ContentRange.Trim(document.Text, new(content.Start, document[i - 1].Start))
                    : content;
            }
        }

        return content;
    }

    /// <summary>
    /// "said it would miss the date | , warning that …": the participle behind a comma that is a cue itself, with all that stands to the end of what is told; or -1. The speaker goes on with it, whatever the
    /// tree hangs it on.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="content">What is told, behind the cue.</param>
    /// <param name="cues">The tokens that are cues of some attribution.</param>
    /// <param name="quotations">The quotations; what stands inside one is the speaker's.</param>
    public static int FurtherCue(Document document, TextRange content, IReadOnlySet<int> cues, IReadOnlyList<Quotation> quotations)
    {
        var (first, end) = TokenIndex.Within(document, content);
        for (var i = first + 2; i < end; i++)
        {
            if (document[i].FineTag == "VBG" && cues.Contains(i) && document[i - 1].Is(",") && document[i].RightEdge >= end - 2 && QuotationFitter.Innermost(quotations, document[i].Start) is null)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// "Silva, who says the lease is void, | will sue", "the official who asked not to be named | said …": what is told in a relative clause ends where the main clause goes on with
    /// its verb: behind a comma, or, of an infinitive, where a finite verb has no subject that is its own.
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="relative">The pronoun of the relative clause.</param>
    /// <param name="content">What is told, behind the cue.</param>
    public static TextRange BeforeMainVerb(Document document, int relative, TextRange content)
    {
        var (first, end) = TokenIndex.Within(document, content);
        var isSetOff = relative > 0 && document[relative - 1].Is(",");
        var isInfinitive = first + 1 < end && (document[first].FineTag == "TO" || document[first + 1].FineTag == "TO");
        for (var i = first + 1; i < end && (isSetOff || isInfinitive); i++)
        {
            if (IsFinite(document[i]) && (isSetOff ? document[i - 1].Is(",") : document[i - 1].Tag is not (UniversalTag.CCONJ or UniversalTag.PUNCT) && !HasSubject(document, i)))
            {
                return new(content.Start, document[isSetOff ? i - 2 : i - 1].End);
            }
        }

        return content;
    }

    // A verb that is a conjunct has its subject with the first.
    private static bool HasSubject(Document document, int word)
    {
        var verb = VerbOf(document, word);
        return document[verb].Relation is "conj" || HasSubjectChild(document, verb);
    }

    // What an auxiliary or a copula belongs to; the word itself of any other, and where the tree hangs nothing above it.
    private static int VerbOf(Document document, int word) =>
        document[word] is { Relation: "aux" or "aux:pass" or "cop", Head: >= 0 and var head } ? head : word;

    private static bool HasSubjectChild(Document document, int verb)
    {
        foreach (var child in document[verb].Children)
        {
            if (document[child].Relation is "nsubj" or "nsubj:pass" or "nsubj:outer" or "csubj" or "expl")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A clause that opens with its verb has lost its subject to the cue ("said two dozen of them | were ill"): it begins right behind the cue,
    /// if nothing but nouns and what belongs to them stands there.
    /// </summary>
    private static int LostBeginning(Document document, int cue, int first)
    {
        if (first <= cue + 1 || first >= document.TokenCount || document[first].Tag is not (UniversalTag.AUX or UniversalTag.VERB or UniversalTag.ADV or UniversalTag.PART))
        {
            return first;
        }

        for (var i = cue + 1; i < first; i++)
        {
            if (document[i].Tag == UniversalTag.PUNCT && !document[i].Is("-"))
            {
                return first;
            }
        }

        return document[cue + 1].Tag is UniversalTag.DET or UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.NUM or UniversalTag.ADJ or UniversalTag.PRON || document[cue + 1].FineTag == "VBG"
            ? cue + 1
            : first;
    }

    /// <summary>The conjunction that opens a clause a few words behind the cue, with no verb and no mark between; or -1.</summary>
    private static int ThatBehind(Document document, Sentence sentence, int cue, bool hears)
    {
        for (var i = cue + 1; i < sentence.EndToken && i <= cue + MaxGap; i++)
        {
            if (document[i].Lemma is "that" && (document[i].Tag == UniversalTag.SCONJ || (hears && i > cue + 1)))
            {
                return i;
            }

            if (document[i].Tag is UniversalTag.VERB or UniversalTag.AUX or UniversalTag.PUNCT && !document[i].Is("-"))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsBroken(Token next) => next.Tag is not (UniversalTag.PUNCT or UniversalTag.CCONJ or UniversalTag.ADP or UniversalTag.SCONJ or UniversalTag.ADV) && next.FineTag is not "VBG";

    // "… “unwise” and that the pier …", "…, and then would sail": a conjunction with a "that", or with an auxiliary whose subject is the clause's own.
    private static bool OpensSecondClause(Document document, Sentence sentence, int token, IReadOnlySet<int> cues)
    {
        var i = token;
        while (i + 1 < sentence.EndToken && (document[i].Is(",") || document[i].FineTag == "''"))
        {
            i++;
        }

        if (i + 1 >= sentence.EndToken || document[i].Tag != UniversalTag.CCONJ)
        {
            return false;
        }

        for (i++; i + 1 < sentence.EndToken && document[i].Tag == UniversalTag.ADV; i++)
        {
        }

        return document[i] is { Tag: UniversalTag.SCONJ, Relation: "mark" } || (document[i].Tag == UniversalTag.AUX && VerbOf(document, i) is var verb && !cues.Contains(verb) && !HasSubjectChild(document, verb));
    }

    private static int NextPunctuation(Document document, Sentence sentence, int from)
    {
        for (var i = from; i < sentence.EndToken; i++)
        {
            if (document[i].Is(",") || document[i].Is(";") || document[i].Is("—"))
            {
                return i;
            }
        }

        return sentence.EndToken;
    }

    private static bool IsFinite(Token token) => token.FineTag is "VBD" or "VBZ" or "VBP" or "MD";
}
