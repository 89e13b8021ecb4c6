namespace Readout.Language.Trees;

/// <summary>
/// Mends an object that was taken for one more member of the coordination before it: in "shared with Kenya and Uganda the details" the details are shared, with two.
/// A member of a coordination follows a comma or a conjunction; a noun with a determiner that stands right behind the last member, under a verb that has no
/// object, is the verb's object. A conjunction from before that last member goes back to it. Immutable.
/// </summary>
internal sealed class CrossedObjects
{
    private readonly bool[] _isNoun;
    private readonly bool[] _isVerb;
    private readonly bool[] _isObject;
    private readonly bool[] _isWithinName;
    private readonly bool[] _bars;
    private readonly int _conjunct;
    private readonly int _conjunction;
    private readonly int _determiner;
    private readonly int _object;
    private readonly int _oblique;
    private readonly int _modifier;

    public CrossedObjects(TagSet tags)
    {
        _isNoun = TagSet.Mark(tags.Fine, "NN", "NNP", "NNS", "NNPS");
        _isVerb = [.. tags.Universal.Select(tag => tag == UniversalTag.VERB)];
        _isObject = TagSet.Mark(tags.Relations, "obj", "ccomp", "xcomp");
        _isWithinName = TagSet.Mark(tags.Relations, "flat", "compound");
        _bars = TagSet.Mark(tags.Relations, "cop", "nsubj", "case");
        _conjunct = Array.IndexOf(tags.Relations, "conj");
        _conjunction = Array.IndexOf(tags.Relations, "cc");
        _determiner = Array.IndexOf(tags.Relations, "det");
        _object = Array.IndexOf(tags.Relations, "obj");
        _oblique = Array.IndexOf(tags.Relations, "obl");
        _modifier = Array.IndexOf(tags.Relations, "nmod");
    }

    public void Mend(WordFrame frame)
    {
        if (_conjunct < 0 || _determiner < 0 || _object < 0)
        {
            return;
        }

        for (var noun = 3; noun < frame.Count; noun++)
        {
            if (frame.Relations[noun] == _conjunct && _isNoun[frame.Tags[noun]] && frame.Heads[noun] < noun && Determiner(frame, noun) is >= 1 and var start
                && MemberEndingBefore(frame, start) is >= 0 and var member && VerbOver(frame, noun) is >= 0 and var verb && verb < member && HasNoObject(frame, verb))
            {
                Mend(frame, noun, member, verb);
            }
        }
    }

    // The determiner of a bare phrase: one without a preposition and without a clause of its own.
    private int Determiner(WordFrame frame, int noun)
    {
        var found = -1;
        for (var i = 0; i < frame.Count; i++)
        {
            if (frame.Heads[i] == noun)
            {
                if (_bars[frame.Relations[i]])
                {
                    return -1;
                }

                if (frame.Relations[i] == _determiner && i < noun)
                {
                    found = i;
                }
            }
        }

        return found;
    }

    private int MemberEndingBefore(WordFrame frame, int start)
    {
        var member = start - 1;
        if (!_isNoun[frame.Tags[member]])
        {
            return -1;
        }

        while (_isWithinName[frame.Relations[member]] && frame.Heads[member] >= 0 && frame.Heads[member] < start)
        {
            member = frame.Heads[member];
        }

        return frame.Relations[member] == _conjunct ? member : -1;
    }

    private int VerbOver(WordFrame frame, int noun)
    {
        var verb = frame.Heads[noun];
        while (verb >= 0 && !_isVerb[frame.Tags[verb]])
        {
            verb = frame.Heads[verb];
        }

        return verb;
    }

    private bool HasNoObject(WordFrame frame, int verb)
    {
        for (var i = 0; i < frame.Count; i++)
        {
            if (frame.Heads[i] == verb && _isObject[frame.Relations[i]])
            {
                return false;
            }
        }

        return true;
    }

    private void Mend(WordFrame frame, int noun, int member, int verb)
    {
        (frame.Heads[noun], frame.Relations[noun]) = (verb, _object);
        for (var i = verb; i < member; i++)
        {
            if (frame.Heads[i] == noun && frame.Relations[i] == _conjunction)
            {
                frame.Heads[i] = member;
            }
            else if (frame.Heads[i] == verb && frame.Relations[i] == _modifier && _oblique >= 0)
            {
                frame.Relations[i] = _oblique;
            }
        }
    }
}
