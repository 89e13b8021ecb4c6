namespace Readout.World;

/// <summary>A place with its coordinates and time zone, as far as they are established.</summary>
/// <param name="Entry">Id, type and name; the country is null where it is disputed or shared.</param>
/// <param name="Kind"><c>capital</c>, <c>city</c>, <c>site</c> or <c>region</c>.</param>
/// <param name="Latitude">Degrees north, WGS84, or null.</param>
/// <param name="Longitude">Degrees east, WGS84, or null.</param>
/// <param name="Zone">IANA time zone, or null where a region has several.</param>
public sealed record AtlasPlace(AtlasEntry Entry, string Kind, double? Latitude, double? Longitude, string? Zone);
