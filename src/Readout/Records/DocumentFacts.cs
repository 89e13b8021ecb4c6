namespace Readout.Records;

/// <summary>The document itself: its identity, publication and text.</summary>
public sealed record DocumentFacts
{
    /// <summary>The id that was given, or the hash of the text.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the text as UTF-8, in lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary><c>report</c>, <c>readout</c>, <c>communique</c>, <c>transcript</c>, <c>statement</c> or <c>other</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Headline, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Publisher, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>Address, or null.</summary>
    public string? Url { get; init; }

    /// <summary>ISO 8601 date, or date-time with offset, of publication, or null.</summary>
    public string? Published { get; init; }

    /// <summary>BCP 47 language tag.</summary>
    public required string Language { get; init; }

    /// <summary>The decoded text as given.</summary>
    public required string Text { get; init; }

    /// <summary>Version of the reader.</summary>
    public required string Version { get; init; }
}
