namespace Readout.World;

public sealed partial class Atlas
{
    private readonly Dictionary<string, string> _zoneOfPlace;

    /// <summary>The zone of a place, or of the capital of a state; null where none is established or a region has several.</summary>
    /// <param name="id">Id of the place or state.</param>
    public string? ZoneOf(string id) => _zoneOfPlace.GetValueOrDefault(id);

    private static Dictionary<string, string> ZonesOf(AtlasBuilder facts)
    {
        var ofPlace = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var place in facts.Places.Values)
        {
            if (place.Zone is { } zone)
            {
                ofPlace.Add(place.Entry.Id, zone);
            }
        }

        foreach (var state in facts.States.Values)
        {
            if (state.Zone is { } zone)
            {
                ofPlace.TryAdd(state.Entry.Id, zone);
            }
        }

        return ofPlace;
    }
}
