using Readout.Language;
using Readout.Rules;
using Readout.World;

namespace Readout.Reading.Attributions;

/// <summary>
/// Reads the commonest shape of news: a frame that commas set off from the sentence it attributes ("…, the minister said on Monday.",
/// "According to the ministry, …"). The commas are surer than the tree, which often hangs such a frame on the nearest verb.
/// </summary>
internal static class SetOffFrame
{
    /// <summary>The captures that make up a frame.</summary>
    private static readonly string[] Frame = ["speaker", "via", "passing", "frame"];

    /// <summary>Longest frame, in tokens.</summary>
    private const int MaxFrame = 22;

    /// <summary>Most tokens between a cue and the comma behind it.</summary>
    private const int MaxAdverbials = 8;

    /// <summary>
    /// The content of a match whose frame ends or opens its sentence, or null where the match has no such frame. Rules say by the value
    /// <c>scope</c> where their frame may stand: <c>tail</c>, or <c>sentence</c> for tail and lead.
    /// </summary>
    /// <param name="scene">The document and its times.</param>
    /// <param name="match">The match.</param>
    /// <param name="cues">The tokens that are cues of some attribution.</param>
    /// <param name="speakers">Heads of the speakers, which may be others than the tree gave.</param>
    public static List<TextRange>? ContentOf(Scene scene, RuleMatch match, IReadOnlySet<int> cues, IReadOnlyList<int> speakers)
    {
        var document = scene.Document;

        // "Ruiz, who declined to say more, left": what the commas set off is of its noun, and frames nothing.
        if (speakers is [var relative] && document[relative].FineTag is "WDT" or "WP")
        {
            return null;
        }

        var scope = match.ValueOf("scope");
        var sentence = document.GetSentence(document[match.Trigger].Sentence);
        var (first, end, hasNames) = (match.First, match.End, false);
        foreach (var name in Frame)
        {
            foreach (var part in match[name])
            {
                if (document[part.Head].Sentence == document[match.Trigger].Sentence && Math.Abs(part.Head - match.Trigger) <= MaxFrame && (name != "speaker" || speakers.Contains(part.Head)))
                {
                    (first, end, hasNames) = (Math.Min(first, part.First), Math.Max(end, part.End), true);
                }
            }
        }

        if (scope is not null && !hasNames && speakers is [var own, ..] && SubjectStart(document, sentence, match.Trigger) is >= 0 and var start && own >= start && own < match.Trigger)
        {
            (first, hasNames) = (Math.Min(first, start), true);
        }

        if (scope is not null && !hasNames && speakers is [var apart, ..] && apart < match.Trigger && SpeakerNearby.BehindAsides(document, match.Trigger) == apart && PhraseStart(document, sentence, apart) is >= 0 and var opening)
        {
            (first, hasNames) = (Math.Min(first, opening), true);
        }

        var behind = match.Find("speaker") is { } named && named.Head > (match.Find("cue")?.First ?? match.Trigger) ? named.Head : -1;
        if (scope is not null && !hasNames && speakers is [.., var inverted] && match.Trigger > 0 && inverted > match.Trigger && inverted - match.Trigger <= MaxSubject
            && document[match.Trigger - 1].Is(",") && document[match.Trigger].FineTag is "VBD" or "VBZ" or "VBP")
        {
            (end, hasNames, behind) = (Math.Max(end, inverted + 1), true, inverted);
        }

        if (scope is null || !hasNames || IsAdverbialBefore(scene, sentence, first, match))
        {
            return null;
        }

        if (IsTail(document, sentence, first, end, cues, behind, needsComma: scope != "sentence"))
        {
            return ContentRange.Of(document, sentence.FirstToken, first, first, first);
        }

        if (scope == "sentence" && first == FirstWord(document, sentence) && NextComma(document, sentence, end) is >= 0 and var comma)
        {
            return ContentRange.Of(document, comma + 1, sentence.EndToken, sentence.EndToken, sentence.EndToken);
        }

        return Middle(document, sentence, first, end, cues);
    }

    // "(According to the police, …": the first token that is no mark.
    private static int FirstWord(Document document, Sentence sentence)
    {
        var first = sentence.FirstToken;
        while (first + 1 < sentence.EndToken && document[first].Tag == UniversalTag.PUNCT)
        {
            first++;
        }

        return first;
    }

    // "For the first time, the platform mentions the railway", "Late last week, the port began to warn ships", "Now, the envoy has replied to the charge": an adverbial opens the sentence, and what is said stands behind the cue.
    private static bool IsAdverbialBefore(Scene scene, Sentence sentence, int end, RuleMatch match)
    {
        var document = scene.Document;
        if (document[sentence.FirstToken].Tag is not (UniversalTag.ADP or UniversalTag.CCONJ or UniversalTag.PART or UniversalTag.ADV or UniversalTag.SCONJ) && !scene.Times.Covers(sentence.FirstToken))
        {
            return false;
        }

        for (var i = sentence.FirstToken; i < end; i++)
        {
            if (document[i].FineTag is "VBD" or "VBZ" or "VBP" or "MD" || IsQuotationMark(document[i]))
            {
                return false;
            }
        }

        var cue = match.Find("cue")?.First ?? match.Trigger;
        var isLast = NextComma(document, sentence, cue) < 0;
        foreach (var child in document[cue].Children)
        {
            if (child > cue && (document[child].Relation is "obj" or "ccomp" or "xcomp" || (isLast && document[child].Relation == "obl")) && match.Find("addressee")?.Head != child && !scene.Times.Covers(child))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The subject of a cue inside commas that the tree has given another, from outside ("The farmers, the minister said, are …"): the head of the noun phrase between the
    /// comma and the cue, or -1 where there is no such frame.
    /// </summary>
    public static int SubjectIn(Document document, int speaker, int cue)
    {
        var sentence = document.GetSentence(document[cue].Sentence);
        if (SubjectStart(document, sentence, cue) is not (>= 0 and var start) || speaker >= start || (EndOfParenthesis(document, sentence, cue + 1) < 0 && !HasPreposition(document, speaker)))
        {
            return -1;
        }

        var head = cue - 1;
        while (head > start && document[head].Tag is not (UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.PRON))
        {
            head--;
        }

        while (document[head].Head >= start && document[head].Head < cue)
        {
            head = document[head].Head;
        }

        return head;
    }

    /// <summary>"In an attack on the party, the minister said …": what stands behind a preposition is nobody's subject.</summary>
    internal static bool HasPreposition(Document document, int noun)
    {
        foreach (var child in document[noun].Children)
        {
            if (child < noun && document[child].Relation == "case" && document[child].FineTag != "POS")
            {
                return true;
            }
        }

        return false;
    }

    // The first word behind the comma before a cue, if a short noun phrase and nothing else stands between.
    private static int SubjectStart(Document document, Sentence sentence, int cue)
    {
        var (i, hasNoun) = (cue - 1, false);
        for (; i > sentence.FirstToken && cue - i <= MaxSubject && !document[i].Is(","); i--)
        {
            hasNoun |= document[i].Tag is UniversalTag.NOUN or UniversalTag.PROPN or UniversalTag.PRON;
            if (document[i].Tag is UniversalTag.VERB or UniversalTag.PUNCT or UniversalTag.SCONJ)
            {
                return -1;
            }
        }

        return hasNoun && document[i].Is(",") && document[i + 1].Tag is not (UniversalTag.ADP or UniversalTag.CCONJ or UniversalTag.ADV) && document[cue - 1].Tag is not UniversalTag.ADP ? i + 1 : -1;
    }

    // The first word behind the comma before a name, or -1 where none stands near.
    private static int PhraseStart(Document document, Sentence sentence, int name)
    {
        for (var i = name - 1; i > sentence.FirstToken && name - i <= MaxSubject; i--)
        {
            if (document[i].Is(",") || IsQuotationMark(document[i]))
            {
                return i + 1;
            }
        }

        return -1;
    }

    /// <summary>Longest noun phrase, in tokens, between a comma and a cue.</summary>
    private const int MaxSubject = 8;

    /// <summary>
    /// "X, according to Y, did Z": the content is what stands on both sides, unless the second side opens a clause of its own.
    /// </summary>
    private static List<TextRange>? Middle(Document document, Sentence sentence, int first, int end, IReadOnlySet<int> cues)
    {
        if (first - 1 <= sentence.FirstToken || !document[first - 1].Is(",") || EndOfParenthesis(document, sentence, end) is not (>= 0 and var comma))
        {
            return null;
        }

        // "Asked about the fire, the mayor said, “We …”": what is quoted as a sentence is all that was said.
        if (comma + 2 < sentence.EndToken && IsQuotationMark(document[comma + 1]) && char.IsUpper(document[comma + 2].Text[0]) && !IsQuotationMark(document[sentence.FirstToken]) && !IsQuotationMark(document[first - 2]))
        {
            return null;
        }

        // A sentence that begins with a subordinate clause has its main clause still to come.
        var isOpen = document[sentence.FirstToken].Tag == UniversalTag.SCONJ || document[sentence.FirstToken].Relation == "mark";
        var stop = !isOpen && (OpensClause(document, sentence, comma + 1) || IsFurtherCue(document, comma + 1, cues)) ? comma : sentence.EndToken;
        return ContentRange.Of(document, sentence.FirstToken, stop, first, comma);
    }

    // "…, he said, adding that …"
    private static bool IsFurtherCue(Document document, int token, IReadOnlySet<int> cues) => cues.Contains(token) && document[token].FineTag == "VBG";

    private static bool OpensClause(Document document, Sentence sentence, int token)
    {
        if (token >= sentence.EndToken || document[token].Tag == UniversalTag.SCONJ)
        {
            return true;
        }

        for (var i = token; i < sentence.EndToken; i++)
        {
            if (document[i].Relation == "advcl" && document[i].LeftEdge == token && document[i].Head < token)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if a comma stands before the frame (which frames that no verb makes, "according to", may lack) and nothing but its own adverbials, or a further frame, stands after it.</summary>
    private static bool IsTail(Document document, Sentence sentence, int first, int end, IReadOnlySet<int> cues, int speaker, bool needsComma)
    {
        var before = first - 1;
        while (before > sentence.FirstToken && IsQuotationMark(document[before]))
        {
            before--;
        }

        if (before <= sentence.FirstToken || (needsComma && !document[before].Is(",")))
        {
            return false;
        }

        var length = end - first;
        for (var i = end; i < sentence.EndToken; i++)
        {
            // What is said of the speaker ("said two officials who …") is part of the frame, however long.
            if (speaker >= first && document.IsWithin(i, speaker))
            {
                continue;
            }

            var token = document[i];
            if (++length > MaxFrame)
            {
                return false;
            }

            if (IsQuotationMark(token) && EndOfTitle(document, sentence, i) is > 0 and var past)
            {
                i = past - 1;
                continue;
            }

            // "according to data | published by the port": a participle right behind the frame is of its noun.
            if (token.Is(",") || token.Is(":") || (token.Relation is "root" or "ccomp" or "conj" or "advcl" or "xcomp" && !(i == end && token.FineTag == "VBN")) || IsQuotationMark(token))
            {
                return token.Is(",") && i + 1 < sentence.EndToken && OpensFrame(document, sentence, i + 1, cues);
            }
        }

        return true;
    }

    /// <summary>"…, he said on MSNBC's “Morning Joe.”": the token behind the marks around a name of a programme, or -1 for other quotations.</summary>
    private static int EndOfTitle(Document document, Sentence sentence, int mark)
    {
        for (var i = mark + 1; i < sentence.EndToken && i - mark <= MaxTitle; i++)
        {
            if (IsQuotationMark(document[i]))
            {
                return i > mark + 1 ? i + 1 : -1;
            }

            if (char.IsLetter(document[i].Text[0]) && !char.IsUpper(document[i].Text[0]) && document[i].Tag is not (UniversalTag.ADP or UniversalTag.DET or UniversalTag.CCONJ or UniversalTag.PART))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Longest name of a programme, in tokens.</summary>
    private const int MaxTitle = 8;

    /// <summary>
    /// Further frames ("…, he said, according to Reuters.", "…, he told Lusa, Reuters reported, citing a diplomat.") are the sentence's last
    /// words too: each stretch between commas has a cue of its own, or begins with a preposition or a participle.
    /// </summary>
    private static bool OpensFrame(Document document, Sentence sentence, int token, IReadOnlySet<int> cues)
    {
        for (var start = token; start < sentence.EndToken;)
        {
            var (hasCue, hasVerb) = (false, false);
            var end = start;
            for (; end < sentence.EndToken && !document[end].Is(","); end++)
            {
                hasCue |= cues.Contains(end);
                hasVerb |= document[end].Tag == UniversalTag.AUX || (document[end].Tag == UniversalTag.VERB && !cues.Contains(end) && document[end].FineTag != "VBG");
                if (IsQuotationMark(document[end]) || end - start > MaxFrame)
                {
                    return false;
                }
            }

            var opensSoftly = document[start].Relation == "case" || document[start].FineTag == "VBG";
            if (document[start].Tag is UniversalTag.CCONJ or UniversalTag.SCONJ || (!hasCue && (!opensSoftly || hasVerb)))
            {
                return false;
            }

            start = end + 1;
        }

        return true;
    }

    /// <summary>The comma that ends a frame within the sentence, if only its adverbials stand before it.</summary>
    private static int EndOfParenthesis(Document document, Sentence sentence, int from)
    {
        for (var i = from; i < sentence.EndToken && i - from <= MaxAdverbials; i++)
        {
            if (document[i].Is(","))
            {
                return i;
            }

            if (document[i].Tag is UniversalTag.VERB or UniversalTag.AUX or UniversalTag.SCONJ or UniversalTag.PUNCT)
            {
                return -1;
            }
        }

        return -1;
    }

    private static int NextComma(Document document, Sentence sentence, int from)
    {
        for (var i = from; i < sentence.EndToken && i - from < MaxFrame; i++)
        {
            if (document[i].Is(","))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsQuotationMark(Token token) => token.Tag == UniversalTag.PUNCT && token.Text[0] is '"' or '”' or '’' or '\'' or '“' or '`';
}
