namespace Readout.Language.Trees;

/// <summary>
/// Mends a contradiction that a parser of independent choices can leave: an indirect object without another object. Universal Dependencies has <c>iobj</c> only
/// beside a second object (https://universaldependencies.org/u/dep/iobj.html), so where the verb has none, a clause with a subject of its own that was hung on the
/// indirect object is that second object: in "told reporters that talks had failed" what was told, not which reporters. Immutable.
/// </summary>
internal sealed class IndirectObjects
{
    private readonly int _indirect;
    private readonly int _clause;
    private readonly int _mark;
    private readonly int _conjunction;
    private readonly bool[] _isObject;
    private readonly bool[] _isSubject;
    private readonly bool[] _isModifier;
    private readonly bool[] _isRelative;

    public IndirectObjects(TagSet tags)
    {
        _indirect = Array.IndexOf(tags.Relations, "iobj");
        _clause = Array.IndexOf(tags.Relations, "ccomp");
        _mark = Array.IndexOf(tags.Relations, "mark");
        _conjunction = Array.IndexOf(tags.Names, TagSet.Join("SCONJ", "IN"));
        _isObject = TagSet.Mark(tags.Relations, "obj", "ccomp", "xcomp");
        _isSubject = TagSet.Mark(tags.Relations, "nsubj", "nsubj:pass", "csubj", "expl");
        _isModifier = TagSet.Mark(tags.Relations, "acl", "acl:relcl");
        _isRelative = TagSet.Mark(tags.Fine, "WDT");
    }

    public void Mend(WordFrame frame)
    {
        if (_indirect < 0 || _clause < 0)
        {
            return;
        }

        for (var i = 0; i < frame.Count; i++)
        {
            if (frame.Relations[i] == _indirect && Child(frame, frame.Heads[i], 0, _isObject) < 0 && Child(frame, i, i + 1, _isModifier) is >= 0 and var clause
                && Child(frame, clause, i + 1, _isSubject) is >= 0 and var subject && subject < clause)
            {
                frame.Heads[clause] = frame.Heads[i];
                frame.Relations[clause] = _clause;
                MendMark(frame, clause, subject);
            }
        }
    }

    // What looked like a relative pronoun before the subject is the conjunction.
    private void MendMark(WordFrame frame, int clause, int subject)
    {
        for (var i = 0; i < subject && _mark >= 0 && _conjunction >= 0; i++)
        {
            if (frame.Heads[i] == clause && _isRelative[frame.Tags[i]])
            {
                frame.Relations[i] = _mark;
                frame.Tags[i] = _conjunction;
            }
        }
    }

    private static int Child(WordFrame frame, int head, int from, bool[] isWanted)
    {
        for (var i = from; i < frame.Count; i++)
        {
            if (frame.Heads[i] == head && isWanted[frame.Relations[i]])
            {
                return i;
            }
        }

        return -1;
    }
}
