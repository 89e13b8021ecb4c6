using Readout.Language;
using Readout.Records;
using Readout.World;
using Mention = Readout.World.Mention;

namespace Readout.Reading;

/// <summary>
/// The entities that the records of one document name. Starts from the scene; an actor that the scene does not know is entered as
/// unnamed, with the words that describe it. One ledger a document; not thread-safe.
/// </summary>
internal sealed class EntityLedger
{
    private readonly Scene _scene;
    private readonly SourceText _source;
    private readonly string _hash;
    private readonly List<Referent> _referents;
    private readonly List<List<Mention>> _mentions = [];
    private readonly Dictionary<int, IReadOnlyList<int>> _bound = [];
    private readonly HashSet<int> _used = [];
    private readonly Dictionary<(int Head, string Country), int> _members = [];
    private readonly HashSet<string> _ids;

    public EntityLedger(Scene scene, SourceText source, string hash)
    {
        _scene = scene;
        _source = source;
        _hash = hash;
        _referents = [.. scene.Referents];
        _ids = _referents.Select(static referent => referent.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var _ in _referents)
        {
            _mentions.Add([]);
        }

        foreach (var mention in scene.Mentions)
        {
            foreach (var referent in mention.Referents)
            {
                _mentions[referent].Add(mention);
            }
        }
    }

    public Scene Scene => _scene;

    /// <summary>Says whom a token refers to where only reading could tell: "we" is whoever speaks.</summary>
    public void Bind(int token, IReadOnlyList<int> referents) => _bound[token] = referents;

    /// <summary>The entities that the phrase headed by <paramref name="head"/> refers to; an unknown one is entered.</summary>
    public IReadOnlyList<int> ReferentsAt(int head)
    {
        if (_bound.TryGetValue(head, out var bound))
        {
            return bound;
        }

        var known = _scene.ReferentsAt(NamedBy(head));
        return known.Count > 0 ? known : _bound[head] = RelativePronoun.AntecedentOf(_scene.Document[head]) is >= 0 and var noun ? Share(head, noun) : [Enter(head)];
    }

    private IReadOnlyList<int> Share(int pronoun, int noun)
    {
        var shared = ReferentsAt(noun);
        foreach (var referent in shared)
        {
            _mentions[referent].Add(new(pronoun, pronoun, pronoun + 1, MentionKind.Pronoun, shared));
        }

        return shared;
    }

    /// <summary>One of those whom a plural describes by their countries: the Chilean one of "the presidents of Chile and Peru".</summary>
    /// <param name="head">Head of the plural phrase.</param>
    /// <param name="country">ISO 3166-1 alpha-3.</param>
    public int MemberAt(int head, string country)
    {
        if (_members.TryGetValue((head, country), out var known))
        {
            return known;
        }

        var (first, end) = NounPhrase.Of(_scene.Document, head);
        var whole = ReferentsAt(head) is [var only] ? _referents[only] : null;
        _referents.Add(new Referent
        {
            Id = UnnamedId(_scene.Document[first].Start, head),
            Name = PhraseAt(head).Text,
            Type = whole?.Type ?? "other",
            Country = country,
            Sector = whole?.Sector,
            Named = false,
        });
        _mentions.Add([new(head, first, end, MentionKind.Nominal, [_referents.Count - 1])]);
        return _members[(head, country)] = _referents.Count - 1;
    }

    /// <summary>The party that a member of a plural is.</summary>
    public Party PartyOfMember(int head, string country)
    {
        var (member, span) = (MemberAt(head, country), PhraseAt(head));
        _used.Add(member);
        return new(_referents[member].Id, span.Start, span.End, span.Text);
    }

    /// <summary>True if it is known whom the phrase headed by <paramref name="head"/> refers to.</summary>
    public bool Knows(int head) => _bound.ContainsKey(head) || _scene.ReferentsAt(head).Count > 0;

    public Referent this[int referent] => _referents[referent];

    /// <summary>The entity with an id.</summary>
    /// <exception cref="InvalidOperationException">The document has none with that id.</exception>
    public Referent Find(string id) => _referents.Find(referent => referent.Id == id) ?? throw new InvalidOperationException($"No entity has the id '{id}'.");

    /// <summary>Parties for the phrases headed by <paramref name="heads"/>: one for each entity, in text order, none twice.</summary>
    public List<Party> PartiesAt(IReadOnlyList<int> heads)
    {
        var parties = new List<Party>();
        foreach (var head in heads)
        {
            var span = PhraseAt(head);
            foreach (var referent in ReferentsAt(head))
            {
                _used.Add(referent);
                if (!parties.Exists(party => party.Entity == _referents[referent].Id))
                {
                    parties.Add(new(_referents[referent].Id, span.Start, span.End, span.Text));
                }
            }
        }

        return parties;
    }

    /// <summary>Reporters for one link of a chain.</summary>
    public IEnumerable<Reporter> ReportersAt(int head, Span? cue)
    {
        var span = PhraseAt(head);
        foreach (var referent in ReferentsAt(head))
        {
            _used.Add(referent);
            yield return new(_referents[referent].Id, span.Start, span.End, span.Text, cue);
        }
    }

    /// <summary>The entities of the record: all that are named, and of the unnamed those that some record needs.</summary>
    public List<Entity> ToEntities()
    {
        var entities = new List<Entity>();
        for (var i = 0; i < _referents.Count; i++)
        {
            if (_mentions[i].Count > 0 && (_used.Contains(i) || _referents[i].Named))
            {
                entities.Add(ToEntity(_referents[i], _mentions[i]));
            }
        }

        entities.Sort(static (a, b) => a.Mentions[0].Start != b.Mentions[0].Start
            ? a.Mentions[0].Start.CompareTo(b.Mentions[0].Start)
            : string.CompareOrdinal(a.Id, b.Id));
        return entities;
    }

    /// <summary>The shortest phrase that names what <paramref name="head"/> stands for.</summary>
    public Span PhraseAt(int head)
    {
        var (first, end) = NounPhrase.Of(_scene.Document, head);
        if (_scene.MentionAt(NamedBy(head)) is { Kind: MentionKind.Name or MentionKind.Title } name)
        {
            (first, end) = (Math.Min(first, name.First), Math.Max(end, name.End));
        }
        else if (end < _scene.Document.TokenCount && _scene.MentionAt(end) is { Kind: MentionKind.Name or MentionKind.Title } behind
            && behind.First == end && behind.Referents.SequenceEqual(_scene.ReferentsAt(head)))
        {
            end = behind.End;
        }

        // "Presidents Adams of Chad and Berg of Mali": the title is of both.
        if (first < head && _scene.Document[first] is { Relation: "nmod:desc", FineTag: "NNS" or "NNPS" })
        {
            first++;
        }

        return _source.Span(_scene.Document[first].Start, _scene.Document[end - 1].End);
    }

    /// <summary>
    /// The token whose mention tells whom a head means: its own, or, where a title that nobody knows stands before a name
    /// ("Commissioner Pia Lund"), that of the name.
    /// </summary>
    private int NamedBy(int head)
    {
        var next = head + 1;
        return _scene.MentionAt(head) is null
            && _scene.Document[head].Tag is UniversalTag.PROPN or UniversalTag.NOUN && char.IsUpper(_scene.Document[head].Text[0])
            && next < _scene.Document.TokenCount && _scene.Document[next].Sentence == _scene.Document[head].Sentence
            && _scene.MentionAt(next) is { Kind: MentionKind.Name or MentionKind.Title } name && name.First == next
            ? next
            : head;
    }

    private int Enter(int head)
    {
        var (first, end) = NounPhrase.Of(_scene.Document, head);
        var start = _scene.Document[first].Start;
        var text = _scene.Document.Text[start.._scene.Document[end - 1].End];
        _referents.Add(new Referent
        {
            Id = UnnamedId(start, head),
            Name = text,
            Type = "other",
            Named = false,
        });
        var kind = _scene.Document[head].Tag == UniversalTag.PRON ? MentionKind.Pronoun : MentionKind.Nominal;
        _mentions.Add([new(head, first, end, kind, [_referents.Count - 1])]);
        return _referents.Count - 1;
    }

    // Two phrases may begin with one word ("her decision", "her"): the second is named by its head.
    private string UnnamedId(int start, int head)
    {
        var id = RecordId.OfUnnamed(_hash, _source.CodePointAt(start));
        for (var at = _scene.Document[head].Start; !_ids.Add(id); at++)
        {
            id = RecordId.OfUnnamed(_hash, _source.CodePointAt(Math.Min(at, _source.Text.Length)));
        }

        return id;
    }

    private Entity ToEntity(Referent referent, List<Mention> mentions) => new()
    {
        Id = referent.Id,
        Name = referent.Name,
        Type = referent.Type,
        Country = referent.Country,
        Sector = referent.Sector,
        Role = referent.Role,
        Named = referent.Named,
        Wikidata = referent.Wikidata,
        Mentions = [.. mentions.Select(ToMention).OrderBy(static mention => mention.Start)],
    };

    private Records.Mention ToMention(Mention mention)
    {
        var span = _source.Span(_scene.Document[mention.First].Start, _scene.Document[mention.End - 1].End);
        return new(span.Start, span.End, span.Text, NameOf(mention.Kind));
    }

    private static string NameOf(MentionKind kind) => kind switch
    {
        MentionKind.Name => "name",
        MentionKind.Title => "title",
        MentionKind.Role => "role",
        MentionKind.Pronoun => "pronoun",
        MentionKind.Metonym => "metonym",
        _ => "nominal",
    };
}
