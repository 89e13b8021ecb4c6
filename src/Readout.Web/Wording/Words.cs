using Readout.Records;

namespace Readout.Web.Wording;

/// <summary>Values of records as people say them.</summary>
internal static class Words
{
    /// <summary>A channel: <c>by phone</c>.</summary>
    public static string Channel(string channel) => channel switch
    {
        "in_person" => "in person",
        "video" => "by video",
        "phone" => "by phone",
        "unknown" => "channel not told",
        _ => channel,
    };

    /// <summary>A place with its country.</summary>
    public static string PlaceName(Place place) => place.Country is null ? Visible.OneLine(place.Name) : $"{Visible.OneLine(place.Name)} ({place.Country})";
}
