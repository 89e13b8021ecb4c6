using Readout.Rules;

namespace Readout.World;

/// <summary>A common noun that names an actor, with what its phrase tells: the tokens of the phrase, the type of entity, country and office where it gives them, and whether it speaks of somebody known.</summary>
internal readonly record struct Description(int Head, int First, int End, string Lemma, string Type, string? Sector, string? Country, AtlasTitle? Title, bool IsDefinite);
