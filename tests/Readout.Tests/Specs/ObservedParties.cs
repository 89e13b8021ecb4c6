using Readout.Records;

namespace Readout.Tests.Specs;

/// <summary>
/// Parties of a record. An expected one is a phrase, an entity id (it holds a colon), or "she = Elin Solberg": the phrase,
/// whose entity is also mentioned by the second. Expected and actual must answer each other one and all; a plural phrase
/// that names two entities counts once.
/// </summary>
internal sealed record ObservedParties(IReadOnlyList<Party> Parties, IReadOnlyList<Entity> Entities, bool Ordered = false) : Observed
{
    private const string SameAs = " = ";

    protected override bool IsEmpty => Parties.Count == 0;

    protected override bool Matches(IReadOnlyList<string> expected)
    {
        if (Ordered) return expected.Count == Parties.Count && expected.Zip(Parties, IsParty).All(same => same);
        return expected.All(e => Parties.Any(p => IsParty(e, p))) && Parties.All(p => expected.Any(e => IsParty(e, p)));
    }

    private bool IsParty(string expected, Party party) => Any(expected, alternative =>
    {
        if (alternative.Split(SameAs) is [var phrase, var other])
        {
            return SpecPhrase.SameParty(phrase, party.Text) && Mentions(party.Entity).Any(m => SpecPhrase.SameParty(other, m.Text));
        }
        return alternative.Contains(':', StringComparison.Ordinal)
            ? alternative == party.Entity
            : SpecPhrase.SameParty(alternative, party.Text);
    });

    private IReadOnlyList<Mention> Mentions(string entity) => Entities.FirstOrDefault(e => e.Id == entity)?.Mentions ?? [];
}
