using System.Text.Json.Serialization;

namespace Readout.Records;

/// <summary>When something was, as far as the text tells; shared by statements, meetings, positions and events.</summary>
public abstract record Dated
{
    /// <summary><c>2021-12-15</c>, <c>2021-11</c>, <c>2021-W50</c>, <c>2021</c>, or null; for an approximate date the likeliest day.</summary>
    [JsonPropertyOrder(1)]
    public string? Date { get; init; }

    /// <summary><c>minute</c>, <c>hour</c>, <c>day</c>, <c>week</c>, <c>month</c>, <c>year</c>, <c>approximate</c>, or null.</summary>
    [JsonPropertyOrder(1)]
    public string? Precision { get; init; }

    /// <summary><c>explicit</c>, <c>relative</c> (counted from the document's date), <c>anchor:ID</c> (counted from that record), or null.</summary>
    [JsonPropertyOrder(1)]
    public string? DateFrom { get; init; }
}
