namespace Readout.Language.Trees;

/// <summary>
/// Mends a sentence that was left without a clause because its only finite verb, tagged as one, was hung on its own object behind a comma: "For an hour, from 3 p.m.
/// to 4 p.m., the envoy, a lawyer, faced her critics". The verb becomes the root, the noun phrase before the comma its subject, the noun behind it its object, and the
/// former root hangs on it. Only where that root is no clause: no verb, and without a subject. Immutable.
/// </summary>
internal sealed class StrandedVerbs
{
    private readonly bool[] _isSubject;
    private readonly bool[] _isVerb;
    private readonly bool[] _isPastTense;
    private readonly bool[] _isNoun;
    private readonly bool[] _isComma;
    private readonly bool[] _isWithinPhrase;
    private readonly int _modifier;
    private readonly int _apposition;
    private readonly int _case;
    private readonly int _punctuation;
    private readonly int _oblique;
    private readonly int _loose;
    private readonly int _subject;
    private readonly int _object;
    private readonly int _root;

    public StrandedVerbs(TagSet tags)
    {
        _isSubject = TagSet.Mark(tags.Relations, "nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl");
        _isVerb = [.. tags.Universal.Select(tag => tag == UniversalTag.VERB)];
        _isPastTense = TagSet.Mark(tags.Fine, "VBD");
        _isNoun = TagSet.Mark(tags.Fine, "NN", "NNP", "NNS", "NNPS");
        _isComma = TagSet.Mark(tags.Fine, ",");
        _isWithinPhrase = TagSet.Mark(tags.Relations, "flat", "compound", "nmod", "nmod:desc", "conj");
        _modifier = Array.IndexOf(tags.Relations, "amod");
        _apposition = Array.IndexOf(tags.Relations, "appos");
        _case = Array.IndexOf(tags.Relations, "case");
        _punctuation = Array.IndexOf(tags.Relations, "punct");
        _oblique = Array.IndexOf(tags.Relations, "obl");
        _loose = Array.IndexOf(tags.Relations, "parataxis");
        _subject = Array.IndexOf(tags.Relations, "nsubj");
        _object = Array.IndexOf(tags.Relations, "obj");
        _root = tags.Root;
    }

    public void Mend(WordFrame frame)
    {
        if (_modifier < 0 || _subject < 0 || _object < 0 || _oblique < 0 || _loose < 0)
        {
            return;
        }

        for (var verb = 2; verb < frame.Count; verb++)
        {
            if (frame.Relations[verb] == _modifier && _isPastTense[frame.Tags[verb]] && frame.Heads[verb] > verb && _isNoun[frame.Tags[frame.Heads[verb]]]
                && _isComma[frame.Tags[verb - 1]] && _isNoun[frame.Tags[verb - 2]] && HasNoClause(frame))
            {
                Mend(frame, verb, SubjectBefore(frame, verb), frame.Heads[verb]);
                return;
            }
        }
    }

    private bool HasNoClause(WordFrame frame)
    {
        var root = Array.IndexOf(frame.Relations, _root, 0, frame.Count);
        if (root < 0 || _isVerb[frame.Tags[root]])
        {
            return false;
        }

        for (var i = 0; i < frame.Count; i++)
        {
            if (frame.Heads[i] == root && _isSubject[frame.Relations[i]])
            {
                return false;
            }
        }

        return true;
    }

    // The top of the phrase before the comma: out of a name to what it names, and no further.
    private int SubjectBefore(WordFrame frame, int verb)
    {
        var top = verb - 2;
        while (frame.Heads[top] >= 0 && frame.Heads[top] < verb && _isWithinPhrase[frame.Relations[top]])
        {
            top = frame.Heads[top];
        }

        return frame.Relations[top] == _apposition && frame.Heads[top] < top ? frame.Heads[top] : top;
    }

    private void Mend(WordFrame frame, int verb, int subject, int noun)
    {
        var root = Array.IndexOf(frame.Relations, _root, 0, frame.Count);
        (frame.Heads[verb], frame.Relations[verb]) = (-1, _root);
        if (root != subject && root != noun)
        {
            (frame.Heads[root], frame.Relations[root]) = (verb, HasCase(frame, root) ? _oblique : _loose);
        }

        (frame.Heads[subject], frame.Relations[subject]) = (verb, _subject);
        (frame.Heads[noun], frame.Relations[noun]) = (verb, _object);
        if (frame.Relations[frame.Count - 1] == _punctuation)
        {
            frame.Heads[frame.Count - 1] = verb;
        }
    }

    private bool HasCase(WordFrame frame, int word)
    {
        for (var i = 0; i < word; i++)
        {
            if (frame.Heads[i] == word && frame.Relations[i] == _case)
            {
                return true;
            }
        }

        return false;
    }
}
