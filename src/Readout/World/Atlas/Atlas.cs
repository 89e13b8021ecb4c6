using Readout.Language;

namespace Readout.World;

/// <summary>
/// What the reader knows of the world by name: states, governments and their organs, organisations, people and the
/// offices they held, news outlets, places and zones. Immutable and thread-safe; it never reads a clock or the network.
/// </summary>
/// <example><code>
/// if (Atlas.Shipped.TryMatch(document, token, out var match))
///     foreach (var (entry, kind) in match.Candidates) { … }
/// </code></example>
public sealed partial class Atlas
{
    private static readonly Lazy<Atlas> LazyShipped = new(() => Load(AtlasResources.Read()));

    private readonly AtlasFile[] _files;
    private readonly AtlasBuilder _facts;
    private readonly NameIndex<AtlasCandidate[]> _names;

    private Atlas(AtlasFile[] files, AtlasBuilder facts)
    {
        _files = files;
        _facts = facts;
        _names = facts.BuildNames();
        _organs = BuildOrgans(facts);
        _titles = BuildTitles(facts);
        (_holdings, _holdingsOfPerson) = BuildHoldings(facts);
        _zoneOfPlace = ZonesOf(facts);
    }

    /// <summary>The atlas of the tables that ship with the library; loaded once, at first use.</summary>
    public static Atlas Shipped => LazyShipped.Value;

    /// <summary>Number of rows read of each table, by name.</summary>
    public IReadOnlyDictionary<string, int> RowCounts => _facts.RowCounts;

    /// <summary>Number of entries of each type (<c>person</c>, <c>armed_group</c>) and of places of each kind (<c>place: city</c>), in ordinal order.</summary>
    public IReadOnlyList<(string Kind, int Count)> KindCounts =>
    [
        .. _facts.Entries.Values.Where(entry => !_facts.Places.ContainsKey(entry.Id)).Select(static entry => entry.Type)
            .Concat(_facts.Places.Values.Select(static place => $"place: {place.Kind}"))
            .CountBy(static kind => kind, StringComparer.Ordinal)
            .OrderBy(static pair => pair.Key, StringComparer.Ordinal)
            .Select(static pair => (pair.Key, pair.Value)),
    ];

    /// <summary>The states, by ISO 3166-1 alpha-3.</summary>
    public IReadOnlyDictionary<string, AtlasState> States => _facts.States;

    /// <summary>The places, by id.</summary>
    public IReadOnlyDictionary<string, AtlasPlace> Places => _facts.Places;

    /// <summary>Number of different forms of names that are found, without titles and organs' patterns.</summary>
    public int NameCount => _names.Count;

    internal AtlasBuilder Facts => _facts;

    /// <summary>Builds an atlas from tables.</summary>
    /// <exception cref="AtlasFormatException">A table has problems; all of them are listed.</exception>
    public static Atlas Load(IEnumerable<AtlasFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        AtlasFile[] all = [.. files];
        var facts = new AtlasBuilder();
        facts.Read(all);
        return facts.Problems.Count == 0 ? new(all, facts) : throw new AtlasFormatException(facts.Problems);
    }

    /// <summary>This atlas with the rows of more tables.</summary>
    /// <exception cref="AtlasFormatException">A table has problems; all of them are listed.</exception>
    public Atlas With(params IEnumerable<AtlasFile> files) => Load([.. _files, .. files]);

    /// <summary>This atlas without the rows of a file, to make that file anew.</summary>
    internal Atlas Without(string file) => Load(_files.Where(known => !known.Name.EndsWith("/" + file, StringComparison.Ordinal)));

    /// <summary>The entry with an id, also of an organ that no table names but every state may have; null if there is none.</summary>
    public AtlasEntry? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _facts.Entries.GetValueOrDefault(id) ?? FindOrgan(id);
    }

    /// <summary>Every form of name that leads to an entry, in table order.</summary>
    public IEnumerable<string> FormsOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _facts.FormsOf(id);
    }

    /// <summary>The entries that have a form which contains some words, in any case; those that have it whole come first.</summary>
    /// <param name="words">A name or a part of one.</param>
    public IReadOnlyList<AtlasEntry> Search(string words)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(words);
        return _facts.Search(words.Trim());
    }

    /// <summary>The government of a state; null if the state is not known.</summary>
    /// <param name="country">ISO 3166-1 alpha-3.</param>
    public AtlasEntry? GovernmentOf(string country) => Organ(country, "government");

    /// <summary>
    /// Finds the longest name that starts at a token: of an entry, or of a state's organ put together with the state
    /// ("Russian Foreign Ministry", "Ministry of Defence of Peru").
    /// </summary>
    /// <param name="document">The document.</param>
    /// <param name="token">Index of the token.</param>
    /// <param name="match">The tokens and everything that the name may mean.</param>
    public bool TryMatch(Document document, int token, out AtlasMatch match)
    {
        ArgumentNullException.ThrowIfNull(document);
        var hasName = _names.TryMatch(document, token, out var candidates, out var end);
        if (TryMatchOrgan(document, token, hasName ? candidates : [], end, out match))
        {
            return true;
        }

        match = new(token, end, candidates);
        return hasName;
    }
}
