using System.Text.Json.Serialization;

namespace Readout.Records;

/// <summary>Who stands where on what, toward whom.</summary>
public sealed record Position : Dated
{
    /// <summary>Derived from document and place.</summary>
    public required string Id { get; init; }

    /// <summary>Whose position.</summary>
    public required IReadOnlyList<Party> Holder { get; init; }

    /// <summary>Toward whom.</summary>
    public required IReadOnlyList<Party> Toward { get; init; }

    /// <summary><c>supports</c>, <c>opposes</c>, <c>demands</c>, <c>offers</c>, <c>promises</c>, <c>refuses</c> or <c>denies</c>.</summary>
    public required string Stance { get; init; }

    /// <summary>On what.</summary>
    public required IReadOnlyList<Span> Issue { get; init; }

    /// <summary>The words that tell of it; one span per repetition.</summary>
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
