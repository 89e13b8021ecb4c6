using Readout.Language;
using Readout.World;

namespace Readout.Reading.Attributions;

/// <summary>
/// Orders attributions into chains. One that stands inside the content of another was told by that other's speaker; one whose
/// content holds nothing but others only passes them on, and becomes a link of theirs.
/// </summary>
internal sealed class ChainBuilder
{
    private readonly Document _document;
    private readonly Scene _scene;
    private readonly List<Attribution> _attributions;
    private readonly Dictionary<int, int> _byTrigger = [];

    private ChainBuilder(Scene scene, List<Attribution> attributions)
    {
        _scene = scene;
        _document = scene.Document;
        _attributions = attributions;
        for (var i = 0; i < attributions.Count; i++)
        {
            if (attributions[i].Trigger >= 0)
            {
                _byTrigger.TryAdd(attributions[i].Trigger, i);
            }
        }
    }

    /// <summary>An attribution and the place, in the returned list, of the one that contains it, or -1.</summary>
    public readonly record struct Chained(Attribution Attribution, int Within);

    public static List<Chained> Build(Scene scene, List<Attribution> attributions)
    {
        var builder = new ChainBuilder(scene, attributions);
        builder.WidenFrames();
        builder.ClipToFrames();
        attributions.ForEach(one => ContentRange.Normalise(one.Content, scene.Document.Text));
        var within = builder.FindContainers();
        var passes = builder.FindPassing(within);
        return builder.Link(within, passes);
    }

    /// <summary>"A said, according to B": where B's content is no more than A's frame, it is all that A said.</summary>
    private void WidenFrames()
    {
        foreach (var outer in _attributions)
        {
            if (outer.ContentHead >= 0 && outer.ContentHead != outer.Trigger && _byTrigger.TryGetValue(outer.ContentHead, out var index))
            {
                var inner = _attributions[index];
                if (inner != outer && inner.Content.Count > 0 && !inner.Content.Exists(part => part.Contains(PositionOf(outer))))
                {
                    outer.Content.AddRange(inner.Content);
                    ContentRange.Normalise(outer.Content, _document.Text);
                }
            }
        }
    }

    /// <summary>What is told inside a content that commas end does not go on behind them.</summary>
    private void ClipToFrames()
    {
        var outers = Enumerable.Range(0, _attributions.Count).Where(i => _attributions[i].IsSetOff).ToList();
        var parts = new RangeIndex(outers.SelectMany(i => _attributions[i].Content.Select(part => (part, i))));
        foreach (var inner in _attributions)
        {
            if (!inner.IsSetOff && inner.Cue is { } cue && inner.Content.Count > 0)
            {
                foreach (var outer in parts.Reaching(cue.Start + 1, cue.End).Distinct().Order())
                {
                    Clip(inner.Content, _attributions[outer]);
                }
            }
        }
    }

    private static void Clip(List<TextRange> content, Attribution outer)
    {
        var clipped = new List<TextRange>();
        foreach (var part in content)
        {
            foreach (var limit in outer.Content)
            {
                var shared = new TextRange(Math.Max(part.Start, limit.Start), Math.Min(part.End, limit.End));
                if (!shared.IsEmpty && !clipped.Contains(shared))
                {
                    clipped.Add(shared);
                }
            }
        }

        if (clipped.Count > 0)
        {
            content.Clear();
            content.AddRange(clipped);
        }
    }

    private int PositionOf(Attribution attribution) => attribution.Cue?.Start ?? attribution.Content[0].Start;

    /// <summary>For each attribution the smallest other one whose content holds its cue and its content.</summary>
    private int[] FindContainers()
    {
        var within = new int[_attributions.Count];
        var parts = new RangeIndex(_attributions.SelectMany((attribution, number) => attribution.Content.Select(part => (part, number))));
        for (var i = 0; i < within.Length; i++)
        {
            // A content may end with a mark that the one around it leaves out.
            var first = _attributions[i].Content[0];
            var size = (int.MaxValue, int.MaxValue);
            within[i] = -1;
            foreach (var candidate in parts.Reaching(first.Start + 1, first.End - 1))
            {
                var candidateSize = (_attributions[candidate].Extent.Length, candidate);
                if (candidate != i && candidateSize.CompareTo(size) < 0 && Holds(_attributions[candidate], _attributions[i]))
                {
                    (within[i], size) = (candidate, candidateSize);
                }
            }
        }

        return within;
    }

    private static bool Holds(Attribution outer, Attribution inner)
    {
        if (inner.Cue is { } cue && !Touches(outer, cue))
        {
            return false;
        }

        // Of two that say the same words, the one whose cue lies in the other's content is the inner one.
        var sameSize = outer.Extent == inner.Extent;
        return TouchesAll(outer, inner.Content) && (!sameSize || inner.Cue is not null) && !(outer.Cue is { } own && Touches(inner, own));
    }

    /// <summary>Whether the outer one's content holds all parts, but those of a quotation that goes on behind its frame.</summary>
    private static bool TouchesAll(Attribution outer, List<TextRange> ranges)
    {
        var behind = Math.Max(outer.Extent.End, outer.Cue?.End ?? 0);
        var any = false;
        foreach (var range in ranges)
        {
            var touches = Touches(outer, range);
            if (!touches && range.Start < behind)
            {
                return false;
            }

            any |= touches;
        }

        return any;
    }

    private static bool Touches(Attribution outer, TextRange range)
    {
        foreach (var part in outer.Content)
        {
            if (part.Start <= range.Start && range.End <= part.End + 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for each attribution that has no word of its own beside the attributions it contains.</summary>
    private bool[] FindPassing(int[] within)
    {
        var inner = new List<int>[within.Length];
        for (var i = 0; i < within.Length; i++)
        {
            if (within[i] >= 0)
            {
                (inner[within[i]] ??= []).Add(i);
            }
        }

        var passing = new bool[within.Length];
        for (var i = 0; i < within.Length; i++)
        {
            passing[i] = inner[i] is { } contained && _attributions[i].MayPassOn && !contained.Exists(index => IsSameSpeaker(_attributions[i], _attributions[index]) || IsQuotedBy(_attributions[i], _attributions[index]) || !_attributions[index].IsSpeech) && !HasOwnWords(_attributions[i], contained);
        }

        return passing;
    }

    /// <summary>Whoever is quoted as telling of somebody else has spoken words of his own.</summary>
    private bool IsQuotedBy(Attribution outer, Attribution inner)
    {
        var text = _document.Text;
        return inner.Cue is { } cue
            && outer.Content.Exists(part => part.Contains(cue) && QuotationMark.Read(text, part.Start, part.Start, text.Length) is { Length: > 0, MayOpen: true });
    }

    /// <summary>"She said she believed …": nobody is a reporter of himself.</summary>
    private bool IsSameSpeaker(Attribution outer, Attribution inner) =>
        inner.Speakers.Count == 0 || outer.Speakers.SelectMany(_scene.ReferentsAt).Intersect(inner.Speakers.SelectMany(_scene.ReferentsAt)).Any();

    private bool HasOwnWords(Attribution outer, List<int> contained)
    {
        foreach (var part in outer.Content)
        {
            var (first, end) = TokenIndex.Within(_document, part);
            for (var token = first; token < end; token++)
            {
                if (IsWord(token) && !contained.Exists(i => Accounts(_attributions[i], token)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsWord(int token) => _document[token].Tag is not (UniversalTag.PUNCT or UniversalTag.SCONJ or UniversalTag.CCONJ or UniversalTag.DET);

    /// <summary>True if the token is part of the inner attribution: its content or its frame.</summary>
    private bool Accounts(Attribution inner, int token)
    {
        var position = _document[token].Start;
        if (inner.Content.Exists(part => part.Contains(position)) || inner.Cue?.Contains(position) == true)
        {
            return true;
        }

        if (inner.Trigger >= 0 && IsAdjunctOf(token, inner.Trigger))
        {
            return true;
        }

        return inner.Speakers.Any(speaker => _document.IsWithin(token, speaker)) || inner.Addressees.Any(addressee => _document.IsWithin(token, addressee));
    }

    /// <summary>True for the small words and adverbials that belong to a cue: auxiliaries, adverbs, "on Tuesday", "in a statement".</summary>
    private bool IsAdjunctOf(int token, int cue)
    {
        var below = token;
        for (var at = token; at >= 0; below = at, at = _document[at].Head)
        {
            if (at == cue)
            {
                return token == cue || _document[below].Relation is "aux" or "aux:pass" or "advmod" or "mark" or "cc" or "punct" or "discourse" or "obl" or "obl:unmarked" or "compound:prt" or "expl";
            }
        }

        return false;
    }

    private List<Chained> Link(int[] within, bool[] passing)
    {
        var place = new int[within.Length];
        var kept = Enumerable.Range(0, within.Length)
            .Where(i => !passing[i])
            .OrderBy(i => _attributions[i].Start).ThenByDescending(i => _attributions[i].Extent.Length).ThenBy(i => i)
            .ToList();
        for (var i = 0; i < kept.Count; i++)
        {
            place[kept[i]] = i;
        }

        var chained = new List<Chained>(kept.Count);
        foreach (var i in kept)
        {
            var attribution = _attributions[i];
            AddHearers(attribution);
            var container = within[i];
            var steps = 0;
            for (var outer = within[i]; outer >= 0 && steps <= within.Length; outer = within[outer], steps++)
            {
                AddSpeakers(attribution, _attributions[outer]);
                container = container == outer && passing[outer] ? within[outer] : container;
            }

            chained.Add(new(attribution, container >= 0 ? place[container] : -1));
        }

        return chained;
    }

    /// <summary>"told Reuters": an outlet that was told is the last through whom we know it. So is a name of which nothing is known: persons are told by title or full name.</summary>
    private void AddHearers(Attribution attribution)
    {
        foreach (var addressee in attribution.Addressees)
        {
            foreach (var referent in _scene.ReferentsAt(addressee))
            {
                if (_scene.Referents[referent] is { Type: "media" } or { Type: "other", Named: true })
                {
                    attribution.Via.Add(new(addressee, null));
                }
            }
        }
    }

    private static void AddSpeakers(Attribution inner, Attribution outer)
    {
        foreach (var speaker in outer.Speakers)
        {
            if (!inner.Via.Exists(link => link.Head == speaker))
            {
                inner.Via.Add(new(speaker, outer.Cue));
            }
        }

        foreach (var link in outer.Via)
        {
            if (!inner.Via.Contains(link))
            {
                inner.Via.Add(link);
            }
        }
    }
}
