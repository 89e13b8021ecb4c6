namespace Readout.Desk.Ingest.Ranges;

/// <summary>
/// A reference to documents where they lie: a range of bytes of a file, or an address of the web. It stands for them wherever work is handed out, and
/// never holds a word of them.
/// </summary>
public sealed record SourceRange
{
    /// <summary>Full path of the file, or the address.</summary>
    public required string Source { get; init; }

    /// <summary>Where the range begins, in bytes.</summary>
    public long Offset { get; init; }

    /// <summary>How long it is, in bytes; 0 for an address, whose length nobody knows.</summary>
    public long Length { get; init; }

    /// <summary>True where the range is all of the source.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The number of the first line of the range, from 1; of use where documents are lines.</summary>
    public int Line { get; init; } = 1;

    /// <summary>How the bytes are laid out.</summary>
    public InputFormat Format { get; init; }

    /// <summary>SHA-256 of the bytes, in lower-case hexadecimal digits; of an address that of its own characters.</summary>
    public required string Hash { get; init; }

    /// <summary>Publisher of documents that do not give their own, or null.</summary>
    public string? Publisher { get; init; }

    /// <summary>Date of publication of documents that do not give their own, or null.</summary>
    public string? Published { get; init; }
}
