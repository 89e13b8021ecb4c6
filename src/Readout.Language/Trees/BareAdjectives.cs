namespace Readout.Language.Trees;

/// <summary>
/// Mends an adjective behind a noun that was taken for what the noun is said to be: in "said an envoy close to the talks" nobody says that an envoy is close, which would need a verb. The noun
/// becomes the subject of the verb before it, the adjective its attribute. Only where the verb has neither subject nor object. Immutable.
/// </summary>
internal sealed class BareAdjectives
{
    private readonly bool[] _isAdjective;
    private readonly bool[] _isNoun;
    private readonly bool[] _isFinite;
    private readonly bool[] _isClause;
    private readonly bool[] _isVerbal;
    private readonly bool[] _isArgument;
    private readonly int _subject;
    private readonly int _attribute;

    public BareAdjectives(TagSet tags)
    {
        _isAdjective = TagSet.Mark(tags.Fine, "JJ", "JJR");
        _isNoun = TagSet.Mark(tags.Fine, "NN", "NNS", "NNP", "NNPS");
        _isFinite = TagSet.Mark(tags.Fine, "VBD", "VBZ", "VBP");
        _isClause = TagSet.Mark(tags.Relations, "ccomp", "xcomp");
        _isVerbal = TagSet.Mark(tags.Relations, "cop", "aux", "mark");
        _isArgument = TagSet.Mark(tags.Relations, "nsubj", "nsubj:pass", "obj", "iobj");
        _subject = Array.IndexOf(tags.Relations, "nsubj");
        _attribute = Array.IndexOf(tags.Relations, "amod");
    }

    public void Mend(WordFrame frame)
    {
        if (_subject < 0 || _attribute < 0)
        {
            return;
        }

        for (var adjective = 2; adjective < frame.Count; adjective++)
        {
            var (noun, verb) = (adjective - 1, frame.Heads[adjective]);
            if (_isClause[frame.Relations[adjective]] && _isAdjective[frame.Tags[adjective]] && verb >= 0 && verb < noun && _isFinite[frame.Tags[verb]]
                && frame.Heads[noun] == adjective && frame.Relations[noun] == _subject && _isNoun[frame.Tags[noun]] && !HasVerb(frame, adjective) && !HasArgument(frame, verb))
            {
                Mend(frame, verb, noun, adjective);
            }
        }
    }

    private bool HasVerb(WordFrame frame, int adjective)
    {
        for (var i = 0; i < frame.Count; i++)
        {
            if (frame.Heads[i] == adjective && _isVerbal[frame.Relations[i]])
            {
                return true;
            }
        }

        return false;
    }

    private bool HasArgument(WordFrame frame, int verb)
    {
        for (var i = 0; i < frame.Count; i++)
        {
            if (frame.Heads[i] == verb && _isArgument[frame.Relations[i]])
            {
                return true;
            }
        }

        return false;
    }

    // What stands before the noun and hung on the adjective is the noun's.
    private void Mend(WordFrame frame, int verb, int noun, int adjective)
    {
        for (var i = verb + 1; i < noun; i++)
        {
            if (frame.Heads[i] == adjective)
            {
                frame.Heads[i] = noun;
            }
        }

        (frame.Heads[noun], frame.Relations[noun]) = (verb, _subject);
        (frame.Heads[adjective], frame.Relations[adjective]) = (noun, _attribute);
    }
}
