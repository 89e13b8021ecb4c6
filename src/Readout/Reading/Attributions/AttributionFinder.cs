using Readout.Language;
using Readout.Rules;
using Readout.World;

namespace Readout.Reading.Attributions;

/// <summary>
/// From the matches of the attribution rules to attributions whose content comes from the tree: the rule says which token heads the
/// content and which words are the frame around it.
/// </summary>
internal static class AttributionFinder
{
    /// <summary>The label of the rules that this stage consumes.</summary>
    public const string Label = "attribution";

    public static List<Attribution> Find(Scene scene, IReadOnlyList<RuleMatch> matches, IReadOnlyList<Quotation> quotations)
    {
        // A phrase rule and a tree rule may both fire on one cue: the one of higher priority stands.
        var best = new SortedDictionary<int, RuleMatch>();
        foreach (var match in matches)
        {
            if (match.Rule.Label == Label && !IsModifier(scene.Document, CueToken(match)) && (!best.TryGetValue(CueToken(match), out var other) || match.Rule.Priority > other.Rule.Priority))
            {
                best[CueToken(match)] = match;
            }
        }

        var cues = best.Keys.ToHashSet();
        List<Attribution> attributions = [.. best.Values.Select(match => Read(scene, match, quotations, cues))];
        ShareSpeakers(scene.Document, attributions);
        return attributions;
    }

    // "pledged delegates": nobody pledges.
    private static bool IsModifier(Document document, int cue) => document[cue].Relation == "amod" && document[cue].FineTag is "VBN" or "VBG" or "JJ" && document[cue].Head > cue;

    // "She said so, adding: “…”": a participle without a subject has that of the cue before it.
    private static void ShareSpeakers(Document document, List<Attribution> attributions)
    {
        Attribution? before = null;
        foreach (var attribution in attributions)
        {
            if (before is not null && document[attribution.Trigger].FineTag == "VBG" && document[attribution.Trigger - 1].Is(",")
                && (before.FurtherCue == attribution.Trigger || (attribution.Speakers.Count == 0 && document[before.Trigger].Sentence == document[attribution.Trigger].Sentence)))
            {
                attribution.Speakers = before.Speakers;
            }

            before = attribution is { IsSpeech: true, Speakers.Count: > 0 } ? attribution : before;
        }
    }

    private static void MendClause(Document document, Attribution attribution, HashSet<int> cues, bool hears)
    {
        if (attribution.Content.Count == 0 && attribution.Speakers.Count > 0)
        {
            if (ClauseExtent.BehindCue(document, attribution.Trigger, attribution.Speakers[0], hears) is { } clause)
            {
                attribution.Content.Add(clause);
            }
        }
        else if (attribution.Content is [var pronoun] && ClauseExtent.BehindRelative(document, attribution.Trigger, pronoun) is { } gap)
        {
            attribution.Content.Add(gap);
        }
        else if (attribution.Content.Count > 0 && !attribution.IsSetOff)
        {
            attribution.Content[^1] = ClauseExtent.Widen(document, attribution.Trigger, attribution.Content[^1], cues, hears);
        }
    }

    private static int CueToken(RuleMatch match) => match.Find("cue")?.First ?? match.Trigger;

    private static Attribution Read(Scene scene, RuleMatch match, IReadOnlyList<Quotation> quotations, HashSet<int> cues)
    {
        var document = scene.Document;
        var attribution = new Attribution
        {
            Rule = match.Rule.Name,
            Match = match,
            Trigger = CueToken(match),
            ContentHead = match.Find("content")?.Head ?? -1,
            Cue = CueOf(document, match),
            Attitude = match.ValueOf("attitude") ?? "says",
            Certainty = match.ValueOf("certainty"),
            IsSpeech = match.ValueOf("sense") is null or "speech" or "document",
            MayPassOn = match.ValueOf("passes") == "yes" && (match.ValueOf("attitude") ?? "says") == "says",
            Speakers = SpeakerFinder.Find(scene, match, CueToken(match), quotations),
            Addressees = [.. SpeakerFinder.Heads(scene, match, "addressee").Except(SpeakerFinder.Heads(scene, match, "speaker"))],
            Confidence = match.ValueOf("confidence") is { } given
                ? double.Parse(given, System.Globalization.CultureInfo.InvariantCulture)
                : 0.85,
        };
        foreach (var reporter in SpeakerFinder.Heads(scene, match, "via"))
        {
            attribution.Via.Add(new(reporter, match.Find("passing") is { } passing ? CueAt(document, passing.First) : null));
        }

        if (SetOffFrame.ContentOf(scene, match, cues, attribution.Speakers) is { } sentence)
        {
            attribution.Content.AddRange(sentence);
            attribution.IsSetOff = true;
        }
        else
        {
            AddCaptured(document, match, attribution.Content);
            TakeMore(scene, match, attribution.Content);
        }

        // The tree may take the speaker for what is said; or what is said is lost, and the quotation tells it.
        if (IsFrontedParticiple(document, match, quotations) || (match["content"] is [var only] && (attribution.Speakers.Contains(only.Head) || IsFrameBehind(document, match.Trigger, only, cues))))
        {
            attribution.Content.Clear();
        }

        if (match.Find("aside") is { } aside)
        {
            CutAside(document, aside, attribution.Content);
        }

        if (match.ValueOf("clause") == "yes" || match.ValueOf("object") == "yes")
        {
            MendClause(document, attribution, cues, match.ValueOf("hears") == "yes");
        }
        else if (match.ValueOf("widen") == "yes" && attribution.Content.Count > 0)
        {
            TakeObject(document, match, attribution.Content);
            attribution.Content[^1] = ClauseExtent.Widen(document, attribution.Trigger, attribution.Content[^1], cues);
        }

        if (attribution is { Speakers: [var relative], Content.Count: > 0 } && document[relative].FineTag == "WP" && relative < attribution.Trigger)
        {
            attribution.Content[^1] = ClauseExtent.BeforeMainVerb(document, relative, attribution.Content[^1]);
        }

        if (attribution.Content is [.., var told] && attribution.Cue is { } own && told.Start > own.End)
        {
            if (ClauseExtent.FurtherCue(document, told, cues, quotations) is >= 0 and var further)
            {
                attribution.FurtherCue = further;
                told = ContentRange.Trim(document.Text, new(told.Start, document[further - 1].Start));
            }

            attribution.Content[^1] = ClauseExtent.BeforeAside(document, told, quotations);
        }

        ContentRange.Normalise(attribution.Content, document.Text);
        QuotationFitter.Fit(document.Text, attribution, document[attribution.Trigger].Start, quotations);
        if (attribution.Content.Count > 0 && quotations.FirstOrDefault(quotation => quotation.Start == attribution.Content[0].Start) is { InnerEnd: > 0 } quoted)
        {
            attribution.Content[0] = new(QuotedPredicate.StartOf(document, scene.Times, attribution, quoted), attribution.Content[0].End);
        }

        return attribution;
    }

    // "told the envoy on Monday that the ferry would sail, Reuters reported": a further frame behind a comma is not what was told.
    private static bool IsFrameBehind(Document document, int cue, Capture content, HashSet<int> cues)
    {
        if (content.First <= cue + 1 || !cues.Contains(content.Head) || !document[content.First - 1].Is(",") || document[content.First].Relation == "mark")
        {
            return false;
        }

        for (var i = cue + 1; i < content.First; i++)
        {
            if (document[i].Relation == "mark" && document[i].Is("that"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Asked about the loan, he said …": a participle before the cue says when it was said; the tree may take it for the content.</summary>
    private static bool IsFrontedParticiple(Document document, RuleMatch match, IReadOnlyList<Quotation> quotations)
    {
        if (match["content"] is not [.., var content] || content.Head >= match.Trigger || (document[content.Head].FineTag is not ("VBN" or "VBG") && !IsFirstPast(document, content.Head))
            || QuotationFitter.Innermost(quotations, document[content.Head].Start) is not null)
        {
            return false;
        }

        foreach (var child in document[content.Head].Children)
        {
            if (document[child].Relation is "nsubj" or "nsubj:pass" or "aux" or "aux:pass" or "cop")
            {
                return false;
            }
        }

        return true;
    }

    // A past tense that opens its sentence without a subject is a participle too.
    private static bool IsFirstPast(Document document, int token) =>
        document[token].FineTag == "VBD" && token == document.GetSentence(document[token].Sentence).FirstToken;

    /// <summary>"urged | both sides to wait": whoever is to do it stands between the cue and the infinitive, and is part of what is asked.</summary>
    private static void TakeObject(Document document, RuleMatch match, List<TextRange> content)
    {
        if (match.Find("addressee") is { } hearer && hearer.First == match.Trigger + 1 && document[hearer.First].Start < content[0].Start)
        {
            content[0] = new(document[hearer.First].Start, content[0].End);
        }
    }

    /// <summary>Where something was said ("in a call with the king") is not part of what was said, though it may stand at its end or before a comma that ends it.</summary>
    private static void CutAside(Document document, Capture aside, List<TextRange> content)
    {
        for (var i = content.Count - 1; i >= 0; i--)
        {
            var (start, end) = (document[aside.First].Start, document[aside.End - 1].End);
            if (content[i].Start < start && start < content[i].End && (end >= content[i].End || EndsAtComma(document, aside.End)))
            {
                content[i] = ContentRange.Trim(document.Text, new(content[i].Start, start));
            }
        }
    }

    private static bool EndsAtComma(Document document, int token) =>
        token + 1 < document.TokenCount && document[token].Is(",") && document[token + 1].Tag != UniversalTag.CCONJ;

    /// <summary>
    /// The captured contents. Several complements behind one cue ("hailed the deal with Peru as a triumph") are one stretch from the first
    /// to the last; those before the cue count only where none is behind it.
    /// </summary>
    private static void AddCaptured(Document document, RuleMatch match, List<TextRange> ranges)
    {
        var (first, end) = (int.MaxValue, 0);
        var contents = match["content"];
        foreach (var content in contents)
        {
            if (contents.Length > 1 && content.First > match.Trigger)
            {
                (first, end) = (Math.Min(first, content.First), Math.Max(end, content.End));
            }
            else if (contents.Length == 1 || contents[^1].First < match.Trigger)
            {
                var (cutFirst, cutEnd) = FrameOf(document, match, content);
                ranges.AddRange(ContentRange.Of(document, content.First, content.End, cutFirst, cutEnd));
            }
        }

        if (end > 0)
        {
            ranges.AddRange(ContentRange.Of(document, first, end, end, end));
        }
    }

    /// <summary>
    /// "praised the effort | to mend the pier | in the north": what stands right behind the content and hangs on the cue, as the rule's captures <c>more</c> tell, belongs to the content;
    /// a time does not, nor does what stands behind it.
    /// </summary>
    private static void TakeMore(Scene scene, RuleMatch match, List<TextRange> content)
    {
        if (content.Count == 0)
        {
            return;
        }

        var document = scene.Document;
        var (_, end) = TokenIndex.Within(document, content[^1]);
        var isFurther = true;
        while (isFurther)
        {
            isFurther = false;
            foreach (var more in match["more"])
            {
                if (more.First == end && !scene.Times.Covers(more.Head))
                {
                    (end, isFurther) = (more.End, true);
                }
            }
        }

        content[^1] = ContentRange.Trim(document.Text, new(content[^1].Start, document[end - 1].End));
    }

    /// <summary>The verb with its particle and the auxiliaries next to it; a rule may capture a longer cue as <c>cue</c>.</summary>
    private static TextRange CueOf(Document document, RuleMatch match)
    {
        var (first, end) = (CueToken(match), CueToken(match) + 1);
        foreach (var cue in match["cue"])
        {
            (first, end) = (Math.Min(first, cue.First), Math.Max(end, cue.End));
        }

        while (end < document.TokenCount && IsParticle(document, end, match.Trigger))
        {
            end++;
        }

        return new(document[first].Start, document[end - 1].End);
    }

    private static TextRange CueAt(Document document, int token) => new(document[token].Start, document[token].End);

    /// <summary>A particle, or a preposition that has nothing behind it ("went on: …").</summary>
    private static bool IsParticle(Document document, int token, int verb) =>
        document[token].Head == verb
        && (document[token].Relation is "compound:prt" or "fixed" || (document[token].Tag == UniversalTag.ADP && document[token].RightEdge == token && document[token].LeftEdge == token));

    /// <summary>
    /// The words inside the content's stretch that are not content: where the frame hangs in the content ("X, she said, is Y"), all
    /// that hangs on the frame; where the content hangs on the cue, nothing.
    /// </summary>
    private static (int First, int End) FrameOf(Document document, RuleMatch match, Capture content)
    {
        var (first, end) = (int.MaxValue, int.MinValue);
        void Widen(int token)
        {
            if (token >= content.First && token < content.End && token != content.Head && !document.IsWithin(content.Head, token))
            {
                first = Math.Min(first, document[token].LeftEdge);
                end = Math.Max(end, document[token].RightEdge + 1);
            }
        }

        Widen(match.Trigger);
        foreach (var speaker in match["speaker"])
        {
            Widen(speaker.Head);
        }

        // The content hangs on the cue and stands on both sides of it: the frame ends where it is set off.
        if (match.Trigger > content.First && match.Trigger < content.End && document.IsWithin(content.Head, match.Trigger))
        {
            first = Math.Min(first, match.Trigger);
            if (IsRelative(document[content.First]) && first <= content.First + 1)
            {
                return (content.First + 1, match.Trigger + 1);
            }

            for (end = Math.Max(end, match.Trigger + 1); end < content.End && document[end].Tag != UniversalTag.PUNCT; end++)
            {
            }
        }

        return first == int.MaxValue ? (content.End, content.End) : (first, end);
    }

    // "a plan that critics say would fail": nothing sets the frame off, which ends with its cue.
    private static bool IsRelative(Token token) => token.FineTag is "WDT" or "WP" || token.Is("that");
}
