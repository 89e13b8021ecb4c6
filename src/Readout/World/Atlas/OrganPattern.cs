namespace Readout.World;

/// <summary>An organ that every state may have, with its names.</summary>
internal sealed record OrganPattern(string Key, string Type, string? Sector, string[] Names)
{
    /// <summary>Id of the organ of a state: <c>government:RUS:foreign-ministry</c>; of the whole, <c>government:RUS</c>.</summary>
    public string IdIn(string country) => Key == Type ? $"{Type}:{country}" : $"{Type}:{country}:{Key}";
}
