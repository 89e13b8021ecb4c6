using Readout.Language;
using Readout.World;
using Readout.World.Times;

namespace Readout.Reading.Attributions;

/// <summary>
/// Gives quotations their cues where the tree is silent: a cue right behind or before the marks, a quotation that goes on after
/// "she said.", one that follows with no cue at all and so inherits the speaker.
/// </summary>
internal sealed class QuotationAttacher
{
    private readonly Document _document;
    private readonly DocumentTimes _times;
    private readonly IReadOnlyList<Quotation> _quotations;
    private readonly List<Attribution> _attributions;
    private readonly Paragraphs _paragraphs;
    private readonly QuotationLead _lead;
    private readonly int[] _owner;
    private readonly QuotationNesting _nesting;
    private readonly TriggerIndex _byTrigger;
    private readonly QuotationCues _cues;

    public QuotationAttacher(Scene scene, IReadOnlyList<Quotation> quotations, List<Attribution> attributions, Paragraphs paragraphs)
    {
        _document = scene.Document;
        _times = scene.Times;
        _lead = new QuotationLead(scene, paragraphs);
        _quotations = quotations;
        _attributions = attributions;
        _paragraphs = paragraphs;
        _nesting = new QuotationNesting(quotations);
        _byTrigger = new TriggerIndex(attributions);
        _cues = new QuotationCues(_document, quotations, attributions, _nesting, _byTrigger);
        _owner = FindOwners();
    }

    public void Attach()
    {
        for (var i = 0; i < _quotations.Count; i++)
        {
            if (_owner[i] < 0)
            {
                Attach(i);
            }
            else if (CueInsideContent(i) is >= 0 and var cue)
            {
                Give(i, cue);
            }
        }

        for (var i = _quotations.Count - 2; i >= 0; i--)
        {
            // Of a quotation over several paragraphs only the last may have the cue.
            if (_owner[i] < 0 && _quotations[i].Continues && _owner[i + 1] >= 0)
            {
                _owner[i] = _owner[i + 1];
                _attributions[_owner[i]].Content.Insert(0, new(_quotations[i].Start, _quotations[i].End));
            }
        }
    }

    private string Text => _document.Text;

    private void Attach(int index)
    {
        var quotation = _quotations[index];
        var (after, before) = (_cues.After(index), _cues.Before(index));
        var preferAfter = quotation.InnerEnd > quotation.InnerStart && Text[quotation.InnerEnd - 1] is ',' or '?' or '!';
        var cue = preferAfter ? (after >= 0 ? after : before) : (before >= 0 ? before : after);
        if (cue >= 0)
        {
            Give(index, cue);
        }
        else if (!Prolongs(index) && quotation.Depth == 0 && IsUtterance(quotation))
        {
            Inherit(index);
        }
    }

    /// <summary>The cue with no words of its own right before a quotation that is, with that cue, part of what another tells ("He ended by saying, “…,” an aide recalled"); or -1.</summary>
    private int CueInsideContent(int index)
    {
        var quotation = _quotations[index];
        var end = TokenIndex.AtOrAfter(_document, quotation.Start);
        foreach (var a in _byTrigger.Between(end - 2, end))
        {
            var attribution = _attributions[a];
            if (attribution is { IsSpeech: true, Content.Count: 0, Speakers.Count: > 0 } && IsOnlyMark(attribution.Trigger + 1, end)
                && _attributions[_owner[index]].Content.Exists(part => part.Contains(_document[attribution.Trigger].Start)))
            {
                return a;
            }
        }

        return -1;
    }

    private bool IsOnlyMark(int first, int end) => first == end || (first + 1 == end && (_document[first].Is(",") || _document[first].Is(":")));

    /// <summary>Adds a quotation to what the same sentence tells right before it, where only a connecting word stands between ("called it urgent because “…”").</summary>
    private bool Prolongs(int index)
    {
        var quotation = _quotations[index];
        var end = TokenIndex.AtOrAfter(_document, quotation.Start);
        if (end == 0)
        {
            return false;
        }

        var first = _document.GetSentence(_document[end - 1].Sentence).FirstToken;
        foreach (var a in _byTrigger.Between(first, end))
        {
            var attribution = _attributions[a];
            if (attribution is { IsSpeech: true, Content.Count: > 0 } && HolderOf(attribution.Trigger) == _nesting.ParentOf(index) && Adjoins(attribution, quotation))
            {
                attribution.Content[^1] = new(attribution.Content[^1].Start, quotation.End);
                _owner[index] = a;
                return true;
            }
        }

        return false;
    }

    // The content ends right before the quotation, or with a connecting word between.
    private bool Adjoins(Attribution attribution, Quotation quotation) =>
        attribution.Content[^1].End <= quotation.Start
        && IsConnection(TokenIndex.AtOrAfter(_document, attribution.Content[^1].End), TokenIndex.AtOrAfter(_document, quotation.Start));

    private bool IsConnection(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_document[i].Tag is not (UniversalTag.SCONJ or UniversalTag.ADP or UniversalTag.CCONJ))
            {
                return false;
            }
        }

        return end - first <= 2;
    }

    private bool TakeFrom(int index, int speaker, string rule, double confidence, TextRange? cue = null)
    {
        if (speaker < 0)
        {
            return false;
        }

        var attribution = new Attribution { Rule = rule, Trigger = -1, Cue = cue, Attitude = "says", IsSpeech = true, Speakers = [speaker], Confidence = confidence };
        attribution.Content.Add(new(_quotations[index].Start, _quotations[index].End));
        Enter(index, attribution);
        return true;
    }

    // The colon that leads to a quotation: all that attributes it.
    private TextRange? ColonBefore(Quotation quotation)
    {
        var token = TokenIndex.AtOrAfter(_document, quotation.Start) - 1;
        return token >= 0 && _document[token].Is(":") ? new(_document[token].Start, _document[token].End) : null;
    }

    /// <summary>Adds the quotation to an attribution, or, where that one has words of its own elsewhere, makes a second one with its speaker.</summary>
    private void Give(int index, int owner)
    {
        var attribution = _attributions[owner];
        var quotation = _quotations[index];
        if (attribution.Content.Count == 0 || IsContinuation(attribution, quotation))
        {
            attribution.Content.Add(new(attribution.Content.Count == 0 ? QuotedPredicate.StartOf(_document, _times, attribution, quotation) : quotation.Start, quotation.End));
            _owner[index] = owner;
            return;
        }

        if (Adjoins(attribution, quotation))
        {
            attribution.Content[^1] = new(attribution.Content[^1].Start, quotation.End);
            _owner[index] = owner;
            return;
        }

        Enter(index, Sibling(attribution, attribution.Rule, quotation, attribution.Cue, attribution.Confidence));
    }

    /// <summary>Adds an attribution that owns a quotation.</summary>
    private void Enter(int index, Attribution attribution)
    {
        _owner[index] = _attributions.Count;
        _byTrigger.Add(attribution.Trigger, _attributions.Count);
        _attributions.Add(attribution);
    }

    private static Attribution Sibling(Attribution of, string rule, Quotation quotation, TextRange? cue, double confidence)
    {
        var sibling = new Attribution
        {
            Rule = rule,
            Trigger = cue is null ? -1 : of.Trigger,
            Cue = cue,
            Attitude = "says",
            IsSpeech = true,
            Speakers = of.Speakers,
            Addressees = cue is null ? [] : of.Addressees,
            Confidence = confidence,
        };
        sibling.Via.AddRange(cue is null ? [] : of.Via);
        sibling.Content.Add(new(quotation.Start, quotation.End));
        return sibling;
    }

    private bool IsContinuation(Attribution attribution, Quotation quotation) =>
        attribution.Content.TrueForAll(_nesting.Holds) && attribution.Content[^1].End <= quotation.Start;

    private void Inherit(int index)
    {
        var quotation = _quotations[index];
        if (TakeFrom(index, _lead.BeforeColon(quotation), "quotation.led", 0.7, ColonBefore(quotation)))
        {
            return;
        }

        var previous = PreviousOwned(index);
        if (previous < 0)
        {
            _ = InheritFromSentence(index) || TakeFrom(index, _lead.InSentenceBefore(quotation), "quotation.about", 0.5);
            return;
        }

        var owner = _owner[previous];
        var paragraph = _paragraphs.IndexOf(quotation.Start);
        var previousParagraph = _paragraphs.IndexOf(_quotations[previous].Start);
        var sameParagraph = paragraph == previousParagraph;
        if ((sameParagraph && IsOnlyFrame(_attributions[owner], _quotations[previous].End, quotation.Start))
            || (paragraph == previousParagraph + 1 && _quotations[previous].Continues))
        {
            _attributions[owner].Content.Add(new(quotation.Start, quotation.End));
            _owner[index] = owner;
        }
        else if (InheritFromSentence(index))
        {
            return;
        }
        else if (StartsSentence(quotation) && (sameParagraph || (paragraph == previousParagraph + 1 && IsWholeParagraph(quotation, paragraph))))
        {
            Enter(index, Sibling(_attributions[owner], "quotation.inherited", quotation, cue: null, confidence: 0.6));
        }
    }

    private bool InheritFromSentence(int index)
    {
        var quotation = _quotations[index];
        if (!StartsSentence(quotation) || AttributionRightBefore(quotation) is not (>= 0 and var leading))
        {
            return false;
        }

        Enter(index, Sibling(_attributions[leading], "quotation.inherited", quotation, cue: null, confidence: 0.7));
        return true;
    }

    /// <summary>
    /// The attribution of the sentence that ends right before the quotation, in the same paragraph, if it paraphrases ("Ruiz said the talks
    /// had failed. “We tried.”"); or -1.
    /// </summary>
    private int AttributionRightBefore(Quotation quotation)
    {
        var first = TokenIndex.AtOrAfter(_document, quotation.Start);
        if (first == 0 || _paragraphs.IndexOf(_document[first - 1].Start) != _paragraphs.IndexOf(quotation.Start))
        {
            return -1;
        }

        var sentence = _document.GetSentence(_document[first - 1].Sentence);
        foreach (var a in _byTrigger.Between(sentence.FirstToken, sentence.EndToken))
        {
            var attribution = _attributions[a];
            if (attribution is { IsSpeech: true, Content.Count: > 0, Speakers.Count: > 0 } && HolderOf(attribution.Trigger) < 0)
            {
                return a;
            }
        }

        return -1;
    }

    /// <summary>The nearest earlier quotation of the outermost depth that has an owner, with no unowned utterance between.</summary>
    private int PreviousOwned(int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (_quotations[i].Depth == 0)
            {
                if (_owner[i] >= 0)
                {
                    return i;
                }

                if (IsUtterance(_quotations[i]))
                {
                    return -1;
                }
            }
        }

        return -1;
    }

    /// <summary>True if nothing but the attribution's own frame, one sentence at most, stands between two quotations.</summary>
    private bool IsOnlyFrame(Attribution attribution, int from, int to)
    {
        var gap = Text.AsSpan(from, to - from);
        if (gap.IsWhiteSpace())
        {
            return true;
        }

        return !_cues.HasSentenceEnd(from, to) && attribution.Cue is { } cue && from <= cue.Start && cue.End <= to;
    }

    private bool IsWholeParagraph(Quotation quotation, int paragraph)
    {
        var range = _paragraphs[paragraph];
        return Text.AsSpan(range.Start, quotation.Start - range.Start).IsWhiteSpace()
            && (Text.AsSpan(quotation.End, Math.Max(0, range.End - quotation.End)).Trim().Length <= 1 || quotation.InnerEnd > quotation.InnerStart && Text[quotation.InnerEnd - 1] is '.' or '?' or '!');
    }

    /// <summary>A quotation that can stand as something said: it has a verb, or an end of its own behind a beginning of its own.</summary>
    private bool IsUtterance(Quotation quotation)
    {
        var (first, end) = TokenIndex.Within(_document, new(quotation.InnerStart, quotation.InnerEnd));
        if (end - first < 3)
        {
            return false;
        }

        if (StartsSentence(quotation) && Text[quotation.InnerEnd - 1] is '.' or '?' or '!')
        {
            return true;
        }

        for (var i = first; i < end; i++)
        {
            if (_document[i].Tag is UniversalTag.VERB or UniversalTag.AUX)
            {
                return true;
            }
        }

        return false;
    }

    private bool StartsSentence(Quotation quotation)
    {
        if (quotation.InnerStart >= Text.Length || char.IsLower(Text[quotation.InnerStart]))
        {
            return false;
        }

        var lead = Text.AsSpan(0, quotation.Start).TrimEnd();
        return lead.Length == 0 || lead[^1] is '.' or '?' or '!' or '”' or '"' or '\'' or '’' or ':' || Text.AsSpan(lead.Length, quotation.Start - lead.Length).Contains('\n');
    }

    private int HolderOf(int token) => _nesting.HolderOf(_document[token].Start);

    private int[] FindOwners()
    {
        var parts = new RangeIndex(_attributions.SelectMany((attribution, number) => attribution.Content.Select(part => (part, number))));
        var owner = new int[_quotations.Count];
        for (var i = 0; i < owner.Length; i++)
        {
            var whole = new TextRange(_quotations[i].InnerStart, _quotations[i].InnerEnd);
            owner[i] = -1;
            foreach (var a in parts.Reaching(whole.End, whole.Start + 1).Order())
            {
                var attribution = _attributions[a];
                if (Overlap(attribution, whole) * 2 >= whole.Length && !whole.Contains(_document[attribution.Trigger].Start))
                {
                    owner[i] = a;
                    break;
                }
            }
        }

        return owner;
    }

    private static int Overlap(Attribution attribution, TextRange range)
    {
        var sum = 0;
        foreach (var part in attribution.Content)
        {
            sum += part.OverlapWith(range);
        }

        return sum;
    }
}
