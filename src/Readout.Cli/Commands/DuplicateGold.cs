using Readout.Desk.Stories;
using Readout.Evaluation;

namespace Readout.Cli.Commands;

/// <summary>A document of which it is known whose story it carries.</summary>
/// <param name="Document">The document.</param>
/// <param name="Text">Its text.</param>
/// <param name="Story">Name of the story.</param>
/// <param name="Made">How it was made, or empty.</param>
internal sealed record DuplicateGold(StoryDocument Document, string Text, string Story, string Made)
{
    /// <summary>Reads marked texts.</summary>
    /// <exception cref="GoldException">A line is not what is expected.</exception>
    public static IReadOnlyList<DuplicateGold> Read(string path) =>
    [
        .. File.ReadLines(path).Index().Where(static line => line.Item.Length > 0)
            .Select(line => Of(GoldLine.Parse(line.Item, FormattableString.Invariant($"{path}:{line.Index + 1}")))),
    ];

    private static DuplicateGold Of(GoldLine line) => new(
        new(line.Id, line.String("publisher"), line.String("published")),
        line.Text.Text,
        line.String("story") ?? throw line.Missing("story"),
        line.String("made") ?? "");
}
