using Readout.Records;

namespace Readout.Evaluation.Attributions;

/// <summary>
/// Turns the statements of a record into attributions as PolNeAR marks them, which is only the outermost: statements inside another
/// are left out, and one whose last reporter has a cue of its own in the same sentence ("…, according to Reuters") becomes that
/// reporter's, with everything the inner statement spans for its content.
/// </summary>
internal static class RecordAttributions
{
    public static IReadOnlyList<Attribution> Of(DocumentRecord record)
    {
        var source = new SourceText(record.Document.Text);
        return [.. record.Statements.Where(one => one.Within is null && one.Content.Count > 0).Select(one => Of(one, source))];
    }

    private static Attribution Of(Statement statement, SourceText source)
    {
        var speaker = Ranges(statement.Speaker.Select(party => (party.Start, party.End)), source);
        var cue = Ranges(statement.Cue is { } words ? [(words.Start, words.End)] : [], source);
        var content = Ranges(statement.Content.Select(span => (span.Start, span.End)), source);
        if (OuterReporter(statement, source) is not var (name, reporting))
        {
            return new(speaker, cue, content);
        }

        TextRange[] own = [.. speaker, .. cue, .. content];
        var whole = new TextRange(own.Min(range => range.Start), own.Max(range => range.End));
        return new([name], [reporting], Without(Without([whole], First(name, reporting)), Last(name, reporting)));
    }

    /// <summary>The last reporter with its cue, unless a sentence ends between it and the statement.</summary>
    private static (TextRange Name, TextRange Cue)? OuterReporter(Statement statement, SourceText source)
    {
        if (statement.Via is not [.., { Cue: { } cue } reporter])
        {
            return null;
        }

        var ranges = Ranges([(reporter.Start, reporter.End), (cue.Start, cue.End)], source);
        var content = Ranges(statement.Content.Select(span => (span.Start, span.End)), source);
        TextRange[] places = [.. ranges, .. Ranges(statement.Speaker.Select(party => (party.Start, party.End)), source), .. content];
        var between = Between(source.Text, places.Min(range => range.Start), places.Max(range => range.End), content);
        return between.Contains('\n', StringComparison.Ordinal) || between.Contains(". ", StringComparison.Ordinal) ? null : (ranges[0], ranges[1]);
    }

    private static string Between(string text, int low, int high, IReadOnlyList<TextRange> content)
    {
        var between = new System.Text.StringBuilder();
        var at = low;
        foreach (var (start, end) in content.OrderBy(range => range.Start).ThenBy(range => range.End))
        {
            between.Append(text, at, Math.Max(at, start) - at).Append(' ');
            at = Math.Max(at, end);
        }

        return between.Append(text, at, Math.Max(0, high - at)).ToString();
    }

    private static IReadOnlyList<TextRange> Without(IReadOnlyList<TextRange> ranges, TextRange hole) =>
    [
        .. ranges.SelectMany(range => new[]
        {
            new TextRange(range.Start, Math.Min(range.End, hole.Start)),
            new TextRange(Math.Max(range.Start, hole.End), range.End),
        }).Where(piece => piece.Start < piece.End),
    ];

    private static TextRange First(TextRange a, TextRange b) => a.Start <= b.Start ? a : b;

    private static TextRange Last(TextRange a, TextRange b) => a.Start <= b.Start ? b : a;

    private static IReadOnlyList<TextRange> Ranges(IEnumerable<(int Start, int End)> codePoints, SourceText source) =>
        [.. codePoints.Select(range => new TextRange(source.Utf16At(range.Start), source.Utf16At(range.End)))];
}
