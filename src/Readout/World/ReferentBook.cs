using Readout.Language;

namespace Readout.World;

/// <summary>
/// The entities met so far while a document is read from its first word to its last, and where each was mentioned. What later
/// mentions are resolved against. One book a document.
/// </summary>
internal sealed class ReferentBook(Document document, DateOnly? date)
{
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly List<HashSet<string>> _nouns = [];
    private readonly List<List<int>> _heads = [];

    public Document Document => document;

    /// <summary>Day of publication, or null.</summary>
    public DateOnly? Date => date;

    public List<Referent> Referents { get; } = [];

    public List<Mention> Mentions { get; } = [];

    /// <summary>Index of the referent with this id, entered if it is new.</summary>
    public int Enter(Referent referent)
    {
        if (_byId.TryGetValue(referent.Id, out var known))
        {
            return known;
        }

        _byId[referent.Id] = Referents.Count;
        Referents.Add(referent);
        _nouns.Add(new(StringComparer.Ordinal));
        _heads.Add([]);
        return Referents.Count - 1;
    }

    public bool TryGet(string id, out int referent) => _byId.TryGetValue(id, out referent);

    /// <summary>Fills in what a later mention tells of a referent.</summary>
    public void Update(int index, Func<Referent, Referent> change) => Referents[index] = change(Referents[index]);

    /// <summary>Records a mention.</summary>
    public void Mention(int head, int first, int end, MentionKind kind, IReadOnlyList<int> referents)
    {
        Mentions.Add(new(head, first, end, kind, referents));
        foreach (var referent in referents)
        {
            _heads[referent].Add(head);
        }
    }

    /// <summary>Notes that a referent was called by a common noun ("minister"), so that "the minister" finds it.</summary>
    public void CallBy(int referent, string noun) => _nouns[referent].Add(noun);

    public bool IsCalled(int referent, string noun) => _nouns[referent].Contains(noun);

    /// <summary>Heads of a referent's mentions, in text order.</summary>
    public IReadOnlyList<int> HeadsOf(int referent) => _heads[referent];

    /// <summary>Head of the last mention before a token, or -1.</summary>
    public int LastHead(int referent, int before)
    {
        var heads = _heads[referent];
        for (var i = heads.Count - 1; i >= 0; i--)
        {
            if (heads[i] < before)
            {
                return heads[i];
            }
        }

        return -1;
    }

    /// <summary>The referents that a test lets through, the most lately mentioned first.</summary>
    public List<int> Recent(int before, Func<int, bool> admit)
    {
        var found = new List<(int Last, int Referent)>();
        for (var i = 0; i < Referents.Count; i++)
        {
            if (LastHead(i, before) is >= 0 and var last && admit(i))
            {
                found.Add((last, i));
            }
        }

        found.Sort(static (a, b) => a.Last != b.Last ? b.Last.CompareTo(a.Last) : a.Referent.CompareTo(b.Referent));
        return found.ConvertAll(static item => item.Referent);
    }
}
