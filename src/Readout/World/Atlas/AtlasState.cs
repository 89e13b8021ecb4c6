namespace Readout.World;

/// <summary>A state, or a territory the news speaks of as an actor. Listing is not recognition.</summary>
/// <param name="Entry">Id, type and name.</param>
/// <param name="Alpha3">ISO 3166-1 alpha-3; XKX for Kosovo.</param>
/// <param name="Alpha2">ISO 3166-1 alpha-2, empty for a historic state.</param>
/// <param name="Status"><c>member</c> of the United Nations, <c>observer</c>, <c>other</c>, <c>territory</c> or <c>historic</c>.</param>
/// <param name="CapitalId">Id of the capital among the places, or null.</param>
/// <param name="Zone">IANA time zone of the capital, or null.</param>
/// <param name="Since">First day of a historic state, or null.</param>
/// <param name="Until">Last day of a historic state, or null.</param>
public sealed record AtlasState(
    AtlasEntry Entry, string Alpha3, string Alpha2, string Status, string? CapitalId, string? Zone, DateOnly? Since, DateOnly? Until);
