using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Readout.Desk.Merge;

namespace Readout.Web.Desks;

/// <summary>Words that two wordings share, or that only one has.</summary>
/// <param name="Text">The words.</param>
/// <param name="In"><c>both</c>, <c>first</c> or <c>here</c>.</param>
public sealed record WordingPiece(string Text, string In);

/// <summary>One wording of a remark against the first that was published.</summary>
/// <param name="Part">The statement.</param>
/// <param name="Pieces">Its words; those of the first wording that it lacks are in between.</param>
public sealed record WordingChange(RemarkPart Part, IReadOnlyList<WordingPiece> Pieces)
{
    /// <summary>The wordings of a remark, in the order of publication.</summary>
    public static IReadOnlyList<WordingChange> Of(MergedRemark remark)
    {
        ArgumentNullException.ThrowIfNull(remark);
        var first = Wording.Visible.OneLine(remark.Parts[0].Words);
        return [.. remark.Parts.Select((part, i) => new WordingChange(part, i == 0 ? [new(first, "both")] : Compare(first, Wording.Visible.OneLine(part.Words))))];
    }

    private static IReadOnlyList<WordingPiece> Compare(string first, string here)
    {
        WordingPiece[] pieces =
        [
            .. InlineDiffBuilder.Diff(first, here, ignoreWhiteSpace: false, ignoreCase: true, new WordChunker()).Lines
                .Where(static line => line.Text is not null)
                .Select(static line => new WordingPiece(line.Text, line.Type switch { ChangeType.Deleted => "first", ChangeType.Inserted => "here", _ => "both" })),
        ];

        // Words of one wording that stand for words of the other do not run into them.
        return [.. pieces.Select((piece, i) => i + 1 < pieces.Length && IsSwapped(piece, pieces[i + 1]) && IsTight(piece, pieces[i + 1]) ? piece with { Text = $"{piece.Text} " } : piece)];
    }

    private static bool IsSwapped(WordingPiece one, WordingPiece other) => one.In != other.In && one.In != "both" && other.In != "both";

    private static bool IsTight(WordingPiece one, WordingPiece other) => one.Text.Length > 0 && other.Text.Length > 0 && !char.IsWhiteSpace(one.Text[^1]) && !char.IsWhiteSpace(other.Text[0]);
}
