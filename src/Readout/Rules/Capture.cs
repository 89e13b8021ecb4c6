using Readout.Language;

namespace Readout.Rules;

/// <summary>Tokens that a rule captured.</summary>
/// <param name="Head">Index, in the document, of the token that the path or the trigger reached.</param>
/// <param name="First">First token of the captured extent.</param>
/// <param name="End">Token after the last.</param>
public readonly record struct Capture(int Head, int First, int End)
{
    /// <summary>The captured words as they stand in the document's text.</summary>
    public ReadOnlySpan<char> GetText(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var start = document[First].Start;
        return document.Text.AsSpan(start, document[End - 1].End - start);
    }
}
