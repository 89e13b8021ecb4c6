using Readout.Language;

namespace Readout.World;

public sealed partial class Atlas
{
    private readonly NameIndex<string> _zones;
    private readonly Dictionary<string, string> _zoneOfPlace;

    /// <summary>Finds the name of a clock's zone at a token: "GMT", "Eastern time", "Beijing time".</summary>
    /// <param name="document">The document.</param>
    /// <param name="token">Index of the first token.</param>
    /// <param name="zone">IANA name, or a fixed offset such as <c>UTC+03</c>.</param>
    /// <param name="endToken">Index after the last token.</param>
    public bool TryMatchZone(Document document, int token, out string zone, out int endToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (_zones.TryMatch(document, token, out zone, out endToken))
        {
            return true;
        }

        // "Geneva time": any place that has one zone.
        if (_names.TryMatch(document, token, out var candidates, out var end) && end < document.TokenCount && document[end].Is("time"))
        {
            foreach (var (entry, _) in candidates)
            {
                if (_zoneOfPlace.TryGetValue(entry.Id, out zone!))
                {
                    endToken = end + 1;
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The zone of a place, or of the capital of a state; null where none is established or a region has several.</summary>
    /// <param name="id">Id of the place or state.</param>
    public string? ZoneOf(string id) => _zoneOfPlace.GetValueOrDefault(id);

    private static (NameIndex<string> Phrases, Dictionary<string, string> OfPlace) BuildZones(AtlasBuilder facts)
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

        return (new(facts.Zones), ofPlace);
    }
}
