namespace Readout;

/// <summary>A document as it comes in: its text and what is known about its publication. Nothing here is guessed.</summary>
public sealed record Article
{
    /// <summary>The decoded text, exactly as given; every offset of the record refers to it.</summary>
    public required string Text { get; init; }

    /// <summary>Identifier given by the source, or null for one derived from the text.</summary>
    public string? Id { get; init; }

    /// <summary>Headline, where the source keeps it apart from the text.</summary>
    public string? Title { get; init; }

    /// <summary>Name of the publisher as given.</summary>
    public string? Publisher { get; init; }

    /// <summary>Address of the document.</summary>
    public string? Url { get; init; }

    /// <summary>Date of publication: ISO 8601 date, or date-time with offset.</summary>
    public string? Published { get; init; }

    /// <summary>Language of the text (BCP 47).</summary>
    public string Language { get; init; } = "en";
}
