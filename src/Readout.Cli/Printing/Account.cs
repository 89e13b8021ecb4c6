using Spectre.Console;

namespace Readout.Cli.Printing;

/// <summary>What a record says, line by line, and the words it was read from.</summary>
internal sealed class Account(string handle, params IEnumerable<Records.Span?> evidence)
{
    /// <summary>How the record is called: <c>S3</c>.</summary>
    public string Handle { get; } = handle;

    /// <summary>The words that prove it.</summary>
    public IReadOnlyList<Records.Span> Evidence { get; } = [.. evidence.OfType<Records.Span>()];

    /// <summary>The lines so far.</summary>
    public Paragraph Text { get; } = new();

    private bool _isBegun;

    /// <summary>Adds the line that a reader looks for first.</summary>
    public Account Headline(string text) => Line(text, Ink.Headline);

    /// <summary>Adds a line of facts, those that are known parted by dots.</summary>
    public Account Facts(params IEnumerable<string?> facts) =>
        Line(string.Join(" · ", facts.Where(fact => !string.IsNullOrEmpty(fact))), Ink.Plain);

    /// <summary>Adds words of the text.</summary>
    public Account Words(string words) => Line(words, Ink.Words);

    /// <summary>Adds a line with a label, where there is something to label.</summary>
    public Account Labelled(string label, string? text) =>
        string.IsNullOrEmpty(text) ? this : Line($"{label}: {text}", Ink.Plain);

    private Account Line(string text, Style style)
    {
        if (text.Length > 0)
        {
            Text.Append(_isBegun ? "\n" : "");
            Text.Append(text, style);
            _isBegun = true;
        }

        return this;
    }
}
