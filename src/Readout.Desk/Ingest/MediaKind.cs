namespace Readout.Desk.Ingest;

/// <summary>What bytes are.</summary>
internal enum MediaKind
{
    /// <summary>Text, or nothing that is known.</summary>
    Text,
    JsonLines,
    Html,
    Feed,
    Table,
    Pdf,
    Warc,
    Gzip,
    Zip,

    /// <summary>XML of another kind.</summary>
    Xml,

    /// <summary>A kind that holds no article: a picture, an office document.</summary>
    Other,
}
