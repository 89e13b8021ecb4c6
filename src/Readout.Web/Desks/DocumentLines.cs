using Readout.Desk.Store;
using Readout.Web.Wording;

namespace Readout.Web.Desks;

/// <summary>Documents of a desk as lines.</summary>
internal static class DocumentLines
{
    private const int Beginning = 120;

    /// <summary>The documents that a question finds.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="rest">SQL after the view <c>d</c>.</param>
    /// <param name="values">Its parameters.</param>
    public static IReadOnlyList<DocumentLine> Ask(DeskStore desk, string rest, params object?[] values) =>
    [
        .. desk.Ask(
            $"SELECT d.document, coalesce(d.title, substr(d.text, 1, {Beginning})), d.publisher, d.published, d.kind, (SELECT count(*) FROM documents o WHERE o.story = d.story) FROM documents d {rest}", values)
            .Rows.Select(static row => new DocumentLine(
                (string)row[0]!, Visible.OneLine((string)row[1]!), row[2] is string publisher ? Visible.OneLine(publisher) : null, row[3] as string, row[4] as string, (long)row[5]!)),
    ];

    /// <summary>A document, or null.</summary>
    public static DocumentLine? One(DeskStore desk, string key) => Ask(desk, "WHERE d.document = $1", key).FirstOrDefault();
}
