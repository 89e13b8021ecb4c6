using Readout.Language;

namespace Readout.World;

public sealed partial class Atlas
{
    private readonly NameIndex<OrganPattern> _organs;

    /// <summary>The organ of a state by key (<c>foreign-ministry</c>, <c>military</c>, …; see organs.tsv); null if either is not known.</summary>
    /// <param name="country">ISO 3166-1 alpha-3.</param>
    /// <param name="key">Key of the organ.</param>
    public AtlasEntry? Organ(string country, string key)
    {
        ArgumentNullException.ThrowIfNull(country);
        ArgumentNullException.ThrowIfNull(key);
        var pattern = _facts.Organs.Find(organ => organ.Key == key);
        return pattern is null || !_facts.States.ContainsKey(country) ? null : OrganOf(country, pattern);
    }

    private static NameIndex<OrganPattern> BuildOrgans(AtlasBuilder facts) =>
        new([.. facts.Organs.SelectMany(organ => organ.Names.Select(name => new NameForm<OrganPattern>(name, FormCase.Any, organ)))]);

    private static int SkipPossessive(Document document, int token)
    {
        var text = document[token].Text;
        return text is "'s" or "’s" or "'S" or "’S" or "'" or "’" ? token + 1 : token;
    }

    private AtlasEntry? FindOrgan(string id)
    {
        var parts = id.Split(':');
        return parts.Length switch
        {
            2 when Organ(parts[1], parts[0]) is { } whole && whole.Id == id => whole,
            3 when Organ(parts[1], parts[2]) is { } organ && organ.Id == id => organ,
            _ => null,
        };
    }

    // Not all of the some 7,000 organs are made beforehand; entries are values, so one made twice is the same.
    private AtlasEntry OrganOf(string country, OrganPattern pattern)
    {
        var id = pattern.IdIn(country);
        if (_facts.Entries.TryGetValue(id, out var named))
        {
            return named;
        }

        var adjective = _facts.StateAdjectives.GetValueOrDefault(country) ?? _facts.States[country].Entry.Name;
        return new(id, pattern.Type, $"{adjective} {pattern.Names[0]}", country, pattern.Sector);
    }

    private bool TryMatchOrgan(Document document, int token, AtlasCandidate[] names, int end, out AtlasMatch match)
    {
        if (names.Length > 0 && TryMatchStateAndOrgan(document, token, names, end, out match))
        {
            return true;
        }

        match = default;
        if (!_organs.TryMatch(document, token, out var organ, out var organEnd))
        {
            return false;
        }

        if (TryMatchOrganOfState(document, token, organ, organEnd, out match))
        {
            return true;
        }

        if (organEnd <= end && names.Length > 0)
        {
            return false;
        }

        match = new(token, organEnd, [new(new($"organ:{organ.Key}", organ.Type, organ.Names[0], null, organ.Sector), NameKind.Organ)]);
        return true;
    }

    // "Russian Foreign Ministry", "China's military", "U.S. troops".
    private bool TryMatchStateAndOrgan(Document document, int token, AtlasCandidate[] names, int end, out AtlasMatch match)
    {
        match = default;
        var sentenceEnd = document.GetSentence(document[token].Sentence).EndToken;
        if (end >= sentenceEnd)
        {
            return false;
        }

        var next = SkipPossessive(document, end);
        if (next >= sentenceEnd || !_organs.TryMatch(document, next, out var organ, out var organEnd))
        {
            return false;
        }

        var candidates = OrgansOf(names, organ, isPossessive: next > end);
        match = new(token, organEnd, candidates);
        return candidates.Length > 0;
    }

    // "Ministry of Foreign Affairs of the Russian Federation", "parliament of Georgia".
    private bool TryMatchOrganOfState(Document document, int token, OrganPattern organ, int organEnd, out AtlasMatch match)
    {
        match = default;
        var sentenceEnd = document.GetSentence(document[token].Sentence).EndToken;
        if (organEnd + 1 >= sentenceEnd || !document[organEnd].Is("of"))
        {
            return false;
        }

        var next = document[organEnd + 1].Is("the") && organEnd + 2 < sentenceEnd ? organEnd + 2 : organEnd + 1;
        if (!_names.TryMatch(document, next, out var names, out var end))
        {
            return false;
        }

        var candidates = OrgansOf(names, organ, isPossessive: true);
        match = new(token, end, candidates);
        return candidates.Length > 0;
    }

    private AtlasCandidate[] OrgansOf(AtlasCandidate[] names, OrganPattern organ, bool isPossessive)
    {
        var found = new List<AtlasCandidate>();
        foreach (var (entry, kind) in names)
        {
            var isFit = isPossessive
                ? kind is NameKind.Name or NameKind.Abbreviation
                : kind is NameKind.Name or NameKind.Abbreviation or NameKind.Adjective;
            if (isFit && entry.Type == "state")
            {
                found.Add(new(OrganOf(entry.Country!, organ), NameKind.Organ));
            }
        }

        return [.. found];
    }
}
