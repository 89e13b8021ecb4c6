namespace Readout.Language.Trees;

/// <summary>
/// Mends a finite verb that was taken for a participle before its object: in "the senator voiced support" nobody means a support that senators voice, which English
/// writes with a hyphen. The participle becomes the verb, the noun before it the subject, the noun behind it the object. Only where the whole
/// phrase stood in the place of a clause. Immutable.
/// </summary>
internal sealed class HiddenVerbs
{
    private readonly bool[] _isPastForm;
    private readonly bool[] _isNoun;
    private readonly bool[] _isAdverb;
    private readonly bool[] _isClause;
    private readonly bool[] _isLoose;
    private readonly bool[] _isStray;
    private readonly int _modifier;
    private readonly int _pastTense;
    private readonly int _subject;
    private readonly int _object;
    private readonly int _parataxis;

    public HiddenVerbs(TagSet tags)
    {
        _isPastForm = TagSet.Mark(tags.Fine, "VBN", "VBD");
        _isNoun = TagSet.Mark(tags.Fine, "NN", "NNP", "NNS", "NNPS");
        _isAdverb = TagSet.Mark(tags.Fine, "RB");
        _isClause = TagSet.Mark(tags.Relations, "root", "ccomp", "parataxis");
        _isLoose = TagSet.Mark(tags.Relations, "appos", "list", "dep", "discourse", "vocative");
        _isStray = TagSet.Mark(tags.Relations, "punct", "advcl", "parataxis", "ccomp", "cc", "mark", "obl", "obl:unmarked", "nsubj");
        _modifier = Array.IndexOf(tags.Relations, "amod");
        _pastTense = Array.IndexOf(tags.Names, TagSet.Join("VERB", "VBD"));
        _subject = Array.IndexOf(tags.Relations, "nsubj");
        _object = Array.IndexOf(tags.Relations, "obj");
        _parataxis = Array.IndexOf(tags.Relations, "parataxis");
    }

    public void Mend(WordFrame frame)
    {
        if (_modifier < 0 || _pastTense < 0 || _subject < 0 || _object < 0 || _parataxis < 0)
        {
            return;
        }

        for (var verb = 1; verb < frame.Count; verb++)
        {
            if (frame.Relations[verb] == _modifier && _isPastForm[frame.Tags[verb]] && frame.Heads[verb] > verb && NounBefore(frame, verb) is >= 0 and var noun && _isNoun[frame.Tags[frame.Heads[verb]]]
                && StandsForClause(frame, frame.Heads[verb]) && SubjectOf(frame, verb, noun) is >= 0 and var subject)
            {
                Mend(frame, verb, subject, frame.Heads[verb]);
            }
        }
    }

    private bool StandsForClause(WordFrame frame, int noun) => _isClause[frame.Relations[noun]] || _isLoose[frame.Relations[noun]];

    // The noun right before the participle or before an adverb of it ("the senator bluntly accused"); or -1.
    private int NounBefore(WordFrame frame, int verb)
    {
        var noun = verb - 1;
        if (noun > 0 && _isAdverb[frame.Tags[noun]] && frame.Heads[noun] == verb)
        {
            noun--;
        }

        return _isNoun[frame.Tags[noun]] ? noun : -1;
    }

    // The top of the noun before the participle, where it hangs on the phrase itself.
    private static int SubjectOf(WordFrame frame, int verb, int noun)
    {
        var top = noun;
        while (frame.Heads[top] >= 0 && frame.Heads[top] != verb && frame.Heads[top] != frame.Heads[verb])
        {
            top = frame.Heads[top];
            if (top >= verb)
            {
                return -1;
            }
        }

        return frame.Heads[top] >= 0 ? top : -1;
    }

    private void Mend(WordFrame frame, int verb, int subject, int noun)
    {
        frame.Tags[verb] = _pastTense;
        frame.Heads[verb] = frame.Heads[noun];
        frame.Relations[verb] = _isClause[frame.Relations[noun]] ? frame.Relations[noun] : _parataxis;
        for (var i = 0; i < frame.Count; i++)
        {
            if (frame.Heads[i] == noun && i != verb && i != subject)
            {
                if (_isStray[frame.Relations[i]])
                {
                    frame.Heads[i] = verb;
                }
                else if (i < verb)
                {
                    frame.Heads[i] = subject;
                }
            }
        }

        (frame.Heads[subject], frame.Relations[subject]) = (verb, _subject);
        (frame.Heads[noun], frame.Relations[noun]) = (verb, _object);
    }
}
