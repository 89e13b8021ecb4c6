namespace Readout.Language.Trees;

/// <summary>
/// Mends a name whose first word was taken for the whole, and the rest for an apposition: in "Senate Leader Ana Ruiz said" nobody means a senate, whose other name is Ruiz, since English sets
/// an apposition off by a comma. The rest becomes the head, the first word part of its name. Only of capitalised words right beside each other. So is mended a description that was taken for
/// one subject, and the name right behind it for another ("candidate Ana Ruiz said"). Immutable.
/// </summary>
internal sealed class TightNames
{
    private readonly bool[] _isName;
    private readonly bool[] _isNoun;
    private readonly int _subject;
    private readonly int _apposition;
    private readonly int _compound;

    public TightNames(TagSet tags)
    {
        _isName = TagSet.Mark(tags.Fine, "NNP", "NNPS");
        _isNoun = TagSet.Mark(tags.Fine, "NN");
        _subject = Array.IndexOf(tags.Relations, "nsubj");
        _apposition = Array.IndexOf(tags.Relations, "appos");
        _compound = Array.IndexOf(tags.Relations, "compound");
    }

    public void Mend(WordFrame frame)
    {
        if (_apposition < 0 || _compound < 0)
        {
            return;
        }

        for (var name = 1; name < frame.Count; name++)
        {
            if (frame.Relations[name] == _apposition && _isName[frame.Tags[name]] && frame.Heads[name] is >= 0 and var first && first < name && _isName[frame.Tags[first]] && IsTight(frame, first, name))
            {
                Mend(frame, first, name);
            }
            else if (_subject >= 0 && IsSecondSubject(frame, name))
            {
                (frame.Heads[name - 1], frame.Relations[name - 1]) = (name, _compound);
            }
        }
    }

    private bool IsSecondSubject(WordFrame frame, int name) =>
        frame.Relations[name] == _subject && frame.Relations[name - 1] == _subject && frame.Heads[name] == frame.Heads[name - 1] && frame.Heads[name] > name && _isName[frame.Tags[name]] && _isNoun[frame.Tags[name - 1]];

    // All words between the two belong to the second, and none before the first is a determiner of it.
    private bool IsTight(WordFrame frame, int first, int name)
    {
        for (var i = first + 1; i < name; i++)
        {
            if (!_isName[frame.Tags[i]] || frame.Heads[i] <= first || frame.Heads[i] > name)
            {
                return false;
            }
        }

        for (var i = 0; i < first; i++)
        {
            if (frame.Heads[i] == first)
            {
                return false;
            }
        }

        return true;
    }

    private void Mend(WordFrame frame, int first, int name)
    {
        (frame.Heads[name], frame.Relations[name]) = (frame.Heads[first], frame.Relations[first]);
        (frame.Heads[first], frame.Relations[first]) = (name, _compound);
        for (var i = name + 1; i < frame.Count; i++)
        {
            if (frame.Heads[i] == first)
            {
                frame.Heads[i] = name;
            }
        }
    }
}
