using Readout.Web.Wording;

namespace Readout.Web.Documents;

/// <summary>Cuts a text with overlapping marks into paragraphs of pieces that can be written one after the other.</summary>
internal static class MarkedText
{
    /// <summary>The paragraphs that are not empty.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">Marks, in any order.</param>
    public static IReadOnlyList<IReadOnlyList<TextPiece>> Cut(string text, IReadOnlyList<TextMark> marks)
    {
        var begins = marks.OrderBy(static mark => mark.Start).ThenByDescending(static mark => mark.End).ToList();
        var (active, anchored) = (new List<TextMark>(), new HashSet<string>(StringComparer.Ordinal));
        var (paragraphs, paragraph) = (new List<IReadOnlyList<TextPiece>>(), new List<TextPiece>());
        var next = 0;
        for (var at = 0; at < text.Length;)
        {
            active.RemoveAll(mark => mark.End <= at);
            var anchors = new List<string>();
            for (; next < begins.Count && begins[next].Start <= at; next++)
            {
                active.Add(begins[next]);
                if (begins[next].Kind != "party" && anchored.Add(begins[next].Key))
                {
                    anchors.Add(begins[next].Key);
                }
            }

            var end = active.Count == 0 ? text.Length : active.Min(static mark => mark.End);
            end = next < begins.Count ? Math.Min(end, begins[next].Start) : end;
            var line = text.IndexOf('\n', at, end - at);
            var stop = line < 0 ? end : line;
            if (stop > at || anchors.Count > 0)
            {
                paragraph.Add(Piece(text.AsSpan(at, stop - at), active, anchors));
            }

            if (line >= 0)
            {
                Close();
            }

            at = line < 0 ? end : line + 1;
        }

        Close();
        return paragraphs;

        void Close()
        {
            if (paragraph.Exists(static piece => piece.Anchors.Count > 0 || !string.IsNullOrWhiteSpace(piece.Text)))
            {
                paragraphs.Add(paragraph);
                paragraph = [];
            }
            else
            {
                paragraph.Clear();
            }
        }
    }

    private static TextPiece Piece(ReadOnlySpan<char> text, List<TextMark> active, List<string> anchors)
    {
        var standing = active.Where(static mark => mark.Kind != "party").ToList();
        var link = standing.MinBy(static mark => mark.End - mark.Start)?.Key;
        var classes = string.Join(' ', standing.Select(static mark => mark.Kind).Concat(active.Select(static mark => mark.Key)).Distinct(StringComparer.Ordinal));
        return new(Visible.Text(text), link, classes, [.. anchors]);
    }
}
