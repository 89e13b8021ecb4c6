namespace Readout.Desk.Ingest;

/// <summary>Bytes to take articles from: an input, or a part of one.</summary>
/// <param name="Place">Where they stand, for people: a path, an archive with its member (<c>week.zip!monday.html</c>).</param>
/// <param name="Stream">The bytes.</param>
internal sealed record SourcePart(string Place, Stream Stream)
{
    /// <summary>The name, which tells kinds of text apart and nothing else.</summary>
    public required string Name { get; init; }

    /// <summary>The encoding that came along with the bytes (HTTP), or null.</summary>
    public string? Charset { get; init; }

    /// <summary>Where the bytes were fetched from, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Where the bytes begin in their file; of a part that is a range.</summary>
    public long At { get; init; }

    /// <summary>The number of their first line, from 1.</summary>
    public int Line { get; init; } = 1;

    /// <summary>How many containers they lie in.</summary>
    public int Depth { get; init; }
}
