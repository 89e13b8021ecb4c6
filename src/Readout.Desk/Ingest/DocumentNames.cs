namespace Readout.Desk.Ingest;

/// <summary>
/// What a name says: whether a file of a folder or archive is worth looking at, and which kind of text a text is. Kinds that show
/// in the bytes are never taken from the name.
/// </summary>
internal static class DocumentNames
{
    private static readonly string[] Documents =
    [
        ".txt", ".md", ".jsonl", ".ndjson", ".html", ".htm", ".xhtml", ".xml", ".rss", ".atom", ".rdf", ".csv", ".tsv", ".pdf", ".warc", ".gz", ".zip",
    ];

    /// <summary>True for a file to read where a whole folder or archive is read.</summary>
    public static bool IsDocument(string name) => Documents.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>True for the names of JSON Lines.</summary>
    public static bool IsJsonLines(string name) => HasExtension(name, ".jsonl", ".ndjson");

    /// <summary>True for the names of tables.</summary>
    public static bool IsTable(string name) => HasExtension(name, ".csv", ".tsv");

    /// <summary>True for a name that promises several documents.</summary>
    public static bool IsContainer(string name) => IsJsonLines(name) || IsTable(name) || HasExtension(name, ".warc", ".gz", ".zip", ".rss", ".atom");

    /// <summary>The name of what a gzip file holds.</summary>
    public static string WithoutGzip(string name) => HasExtension(name, ".gz") ? name[..^3] : name;

    private static bool HasExtension(string name, params ReadOnlySpan<string> extensions)
    {
        foreach (var extension in extensions)
        {
            if (name.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
