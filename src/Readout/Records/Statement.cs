using System.Text.Json.Serialization;

namespace Readout.Records;

/// <summary>Something the text attributes to someone: said, written, thought or wanted.</summary>
public sealed record Statement : Dated
{
    /// <summary>Derived from document and place.</summary>
    public required string Id { get; init; }

    /// <summary><c>direct</c>, <c>mixed</c> or <c>indirect</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The words the speaker answers for; more than one span where the cue interrupts.</summary>
    public required IReadOnlyList<Span> Content { get; init; }

    /// <summary>The words that attribute, or null.</summary>
    public Span? Cue { get; init; }

    /// <summary><c>says</c>, <c>asks</c>, <c>orders</c>, <c>demands</c>, <c>promises</c>, <c>warns</c>, <c>believes</c>, <c>wants</c>, <c>denies</c>, <c>praises</c>, <c>criticises</c>, …</summary>
    public required string Attitude { get; init; }

    /// <summary>Who said it.</summary>
    public required IReadOnlyList<Party> Speaker { get; init; }

    /// <summary>To whom.</summary>
    public required IReadOnlyList<Party> Addressee { get; init; }

    /// <summary>The reporters between the speaker and the document, nearest to the speaker first.</summary>
    public required IReadOnlyList<Reporter> Via { get; init; }

    /// <summary>Id of the containing statement, or null.</summary>
    public string? Within { get; init; }

    /// <summary>Id of the statement that this one denies, or null.</summary>
    public string? Denies { get; init; }

    /// <summary><c>asserted</c>, <c>denied</c>, <c>possible</c>, <c>future</c>, <c>conditional</c> or <c>demanded</c>, relative to the speaker and concerning the content.</summary>
    public required string Certainty { get; init; }

    /// <summary>Name of the rule that fired.</summary>
    [JsonPropertyOrder(2)]
    public required string Rule { get; init; }

    /// <summary>0 to 1, calibrated.</summary>
    [JsonPropertyOrder(2)]
    [JsonConverter(typeof(ThousandthsConverter))]
    public required double Confidence { get; init; }
}
