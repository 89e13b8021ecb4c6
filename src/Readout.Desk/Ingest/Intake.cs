using Readout.Records;

namespace Readout.Desk.Ingest;

/// <summary>
/// What became of one input: an article, or, where it could not be taken in, the diagnostics that say why. A failed input
/// is a value like any other, and the inputs after it are still taken.
/// </summary>
public sealed record Intake
{
    /// <summary>Where it came from, for people: a path, a path with line (<c>news.jsonl:17</c>), <c>-</c> for standard input.</summary>
    public required string Source { get; init; }

    /// <summary>The file, address or stream that it came out of: where a container gives many, the same for all. Empty where an inbox did not take it.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The article, or null where the input failed.</summary>
    public Article? Article { get; init; }

    /// <summary>What was noticed on the way in; for a failed input, why.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Identifier that the input gave, also where the rest of it could not be taken in.</summary>
    public string? GivenId { get; init; }

    /// <summary>
    /// Bytes of input that were gone through for this document. Of a file they are counted as they stand on the disk, compressed where it is compressed, from where
    /// the document before was taken; of a run over files the sum is never more than <see cref="Inbox.BytesOf"/>.
    /// </summary>
    public long ByteLength { get; init; }

    /// <summary>True where there is nothing to read.</summary>
    public bool Failed => Article is null;

    internal static Intake Failure(string source, long byteLength, Diagnostic reason, string? givenId = null) =>
        new() { Source = source, ByteLength = byteLength, Diagnostics = [reason], GivenId = givenId };
}
