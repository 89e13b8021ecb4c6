using System.Text.Json.Serialization;

namespace Readout.Records;

/// <summary>A call, video conference, visit, summit or talks.</summary>
public sealed record Meeting : Dated
{
    /// <summary>Derived from document and place.</summary>
    public required string Id { get; init; }

    /// <summary>Everyone the text names as taking part.</summary>
    public required IReadOnlyList<Party> Participants { get; init; }

    /// <summary><c>in_person</c>, <c>video</c>, <c>phone</c> or <c>unknown</c>.</summary>
    public required string Channel { get; init; }

    /// <summary><c>bilateral</c> or <c>multilateral</c>.</summary>
    public required string Format { get; init; }

    /// <summary>ISO 8601 date-time with offset when the zone is known, or null.</summary>
    public string? Start { get; init; }

    /// <summary>ISO 8601 date-time with offset when the zone is known, or null.</summary>
    public string? End { get; init; }

    /// <summary>ISO 8601 duration, or null.</summary>
    public string? Duration { get; init; }

    /// <summary>Where, or null.</summary>
    public Place? Place { get; init; }

    /// <summary>Who hosted, or null.</summary>
    public Party? Host { get; init; }

    /// <summary>What it was about.</summary>
    public required IReadOnlyList<Span> Topics { get; init; }

    /// <summary><c>held</c>, <c>planned</c>, <c>postponed</c> or <c>cancelled</c>.</summary>
    public required string Status { get; init; }

    /// <summary>The words that tell of it.</summary>
    public required IReadOnlyList<Span> Evidence { get; init; }

    /// <summary>As in <see cref="Statement.Certainty"/>.</summary>
    public required string Certainty { get; init; }

    /// <summary>Id of the statement it was told in, or null for the document's own word.</summary>
    [JsonPropertyOrder(2)]
    public string? Statement { get; init; }

    /// <summary>Name of the rule that fired.</summary>
    [JsonPropertyOrder(2)]
    public required string Rule { get; init; }

    /// <summary>0 to 1, calibrated.</summary>
    [JsonPropertyOrder(2)]
    [JsonConverter(typeof(ThousandthsConverter))]
    public required double Confidence { get; init; }
}

/// <summary>A place as named in the text.</summary>
/// <param name="Name">Canonical name.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or null.</param>
/// <param name="Latitude">Degrees north, or null.</param>
/// <param name="Longitude">Degrees east, or null.</param>
/// <param name="Start">First code point.</param>
/// <param name="End">Code point after the last.</param>
/// <param name="Text">The words.</param>
public sealed record Place(string Name, string? Country, double? Latitude, double? Longitude, int Start, int End, string Text);
