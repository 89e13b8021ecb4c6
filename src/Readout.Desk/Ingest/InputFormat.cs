namespace Readout.Desk.Ingest;

/// <summary>How the bytes of an input are laid out.</summary>
public enum InputFormat
{
    /// <summary>By the name: <c>.jsonl</c> is JSON Lines, everything else plain text.</summary>
    Auto,

    /// <summary>Plain text: one document.</summary>
    Text,

    /// <summary>JSON Lines: one document a line.</summary>
    JsonLines,
}
