using Readout.Desk.Compare;
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

    /// <summary>The value of a field, as JSON, as people read it: words and names in place of spans and parties.</summary>
    public static string Value(string? json) => System.Text.Json.Nodes.JsonNode.Parse(json ?? "null") switch
    {
        null => "nothing",
        System.Text.Json.Nodes.JsonArray { Count: 0 } => "nothing",
        System.Text.Json.Nodes.JsonArray list => string.Join(" … ", list.Select(static one => Value(one?.ToJsonString()))),
        System.Text.Json.Nodes.JsonObject span when span["text"] is { } text => $"“{text}”",
        System.Text.Json.Nodes.JsonValue value when value.TryGetValue(out string? word) => word,
        { } other => other.ToJsonString(),
    };

    /// <summary>A place with its country.</summary>
    public static string PlaceName(Place place) => place.Country is null ? Visible.OneLine(place.Name) : $"{Visible.OneLine(place.Name)} ({place.Country})";

    /// <summary>What a line of the ledger is against the one before.</summary>
    public static string Change(string change) => change switch
    {
        "dropped" => "drops it",
        "contradicted" => "contradicts its stand before",
        "changed" => "another stand than before",
        "beside" => "same day as the line before",
        _ => change,
    };

    /// <summary>What a kind of finding is about: a heading.</summary>
    public static string Finding(string kind) => kind switch
    {
        FindingKind.Fact => "When and where",
        FindingKind.Only => "What only one account speaks of",
        FindingKind.Unsure => "Perhaps in both, in other words",
        FindingKind.Both => "What both speak of, in which order",
        FindingKind.Remark => "The same remark in both wordings",
        FindingKind.Claim => "What each has the other side say",
        FindingKind.Number => "Numbers",
        FindingKind.Time => "Dates and times that one account gives",
        FindingKind.Tone => "Tone",
        FindingKind.Share => "Share of space",
        _ => kind,
    };
}
