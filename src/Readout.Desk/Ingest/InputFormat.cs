namespace Readout.Desk.Ingest;

/// <summary>How the bytes of an input are laid out.</summary>
public enum InputFormat
{
    /// <summary>As the bytes show; where two kinds of text look alike, by the name.</summary>
    Auto,

    /// <summary>Plain text: one document.</summary>
    Text,

    /// <summary>JSON Lines: one document a line.</summary>
    JsonLines,

    /// <summary>A web page: one document.</summary>
    Html,

    /// <summary>RSS or Atom: one document an entry.</summary>
    Feed,

    /// <summary>A table with columns named like the keys of JSON Lines: one document a row.</summary>
    Csv,

    /// <summary>PDF: one document.</summary>
    Pdf,

    /// <summary>WARC: one document a response.</summary>
    Warc,
}
