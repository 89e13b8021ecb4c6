using Readout.Language;

namespace Readout.World;

/// <summary>
/// The entities met so far while a document is read from its first word to its last, and where each was mentioned. What later
/// mentions are resolved against. One book a document.
/// </summary>
internal sealed class ReferentBook(Document document, DateOnly? date)
{
    // How many mentions back a reader still looks for whom a word means; a long report has half as many in all. Bounds the time a text takes.
    private const int Horizon = 1000;

    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _onlyReferents = [];
    private readonly List<HashSet<string>> _nouns = [];
    private readonly List<List<int>> _heads = [];
    private readonly HashSet<int> _seen = [];

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

    /// <summary>
    /// Says what kind of entity a name means of which nothing was known. Its id says so from now on; where another entity has that id, the two stay apart.
    /// </summary>
    public void Retype(int index, string type)
    {
        var known = Referents[index];
        var id = $"{type}:{known.Id[(known.Id.IndexOf(':', StringComparison.Ordinal) + 1)..]}";
        Referents[index] = known with { Type = type, Id = _byId.TryAdd(id, index) ? id : known.Id };
    }

    /// <summary>Records a mention.</summary>
    public void Mention(int head, int first, int end, MentionKind kind, IReadOnlyList<int> referents)
    {
        Mentions.Add(new(head, first, end, kind, referents));
        if (referents.Count == 1)
        {
            _onlyReferents.TryAdd(head, referents[0]);
        }

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

    /// <summary>The one referent of the mention that a token heads; -1 where there is no such mention, or it has several.</summary>
    public int OnlyReferentAt(int head) => _onlyReferents.GetValueOrDefault(head, -1);

    /// <summary>The lately mentioned referents that a test lets through, the most lately mentioned first.</summary>
    public List<int> Recent(int before, Func<int, bool> admit)
    {
        var found = new List<(int Last, int Referent)>();
        _seen.Clear();
        for (var i = Mentions.Count - 1; i >= 0 && i >= Mentions.Count - Horizon; i--)
        {
            foreach (var referent in Mentions[i].Referents)
            {
                if (_seen.Add(referent) && LastHead(referent, before) is >= 0 and var last && admit(referent))
                {
                    found.Add((last, referent));
                }
            }
        }

        found.Sort(static (a, b) => a.Last != b.Last ? b.Last.CompareTo(a.Last) : a.Referent.CompareTo(b.Referent));
        return found.ConvertAll(static item => item.Referent);
    }
}
