using Readout.Rules;
using Readout.Rules.Lexicons;

namespace Readout.World;

/// <summary>The word tables of the World stage, from lexicon/english.</summary>
internal sealed record WorldLexicons(
    WordTable Actors, WordTable Groups, WordTable Modifiers, WordTable OrganisationWords, WordTable Locatives, WordTable Pronouns, WordTable NameParticles)
{
    /// <summary>The shipped tables for English.</summary>
    public static WorldLexicons English { get; } = new(
        WordTable.Shipped("english/actors.tsv"),
        WordTable.Shipped("english/groups.tsv"),
        WordTable.Shipped("english/modifiers.tsv"),
        WordTable.Shipped("english/organisation-words.tsv"),
        WordTable.Shipped("english/locatives.tsv"),
        WordTable.Shipped("english/pronouns.tsv"),
        WordTable.Shipped("english/name-particles.tsv"));
}
