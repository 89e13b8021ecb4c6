using System.Text.Json.Serialization;

namespace Readout.Records;

/// <summary>What one party did to another, in PLOVER's terms (Open Event Data Alliance, PLOVER manual, draft 2.0).</summary>
public sealed record Event : Dated
{
    /// <summary>Derived from document and place.</summary>
    public required string Id { get; init; }

    /// <summary>PLOVER type, in capitals.</summary>
    [JsonPropertyName("event")]
    public required string Type { get; init; }

    /// <summary>PLOVER mode, or null.</summary>
    public string? Mode { get; init; }

    /// <summary>PLOVER contexts.</summary>
    public required IReadOnlyList<string> Context { get; init; }

    /// <summary>Who acted; for a reciprocal event all parties.</summary>
    public required IReadOnlyList<Party> Actor { get; init; }

    /// <summary>Upon whom; empty for a reciprocal event.</summary>
    public required IReadOnlyList<Party> Recipient { get; init; }

    /// <summary>Where, or null.</summary>
    public Place? Place { get; init; }

    /// <summary>The word or words that name the act.</summary>
    public required Span Trigger { get; init; }

    /// <summary>As in <see cref="Statement.Certainty"/>.</summary>
    public required string Certainty { get; init; }

    /// <summary>PLOVER score, -10 (conflict) to 10 (cooperation).</summary>
    [JsonConverter(typeof(ThousandthsConverter))]
    public required double Score { get; init; }

    /// <summary>1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</summary>
    public required int QuadCode { get; init; }

    /// <summary>Most specific CAMEO code that holds, or null.</summary>
    public string? Cameo { get; init; }

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
