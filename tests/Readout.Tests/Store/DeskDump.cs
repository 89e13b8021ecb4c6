using Readout.Desk.Store;

namespace Readout.Tests.Store;

/// <summary>All rows of a desk but those that tell of runs.</summary>
internal static class DeskDump
{
    private static readonly string[] Tables =
        ["document", "body", "reading", "statement", "meeting", "position", "event", "party", "span", "entity", "mention", "diagnostic", "noticed", "refused", "story_key", "copy_link", "act", "merged", "merged_part", "stale"];

    private static readonly string[] Views =
        ["documents", "revisions", "stories", "copy_links", "readings", "statements", "meetings", "positions", "events", "parties", "spans", "entities", "mentions", "diagnostics", "acts", "merged_lines", "merged_parts", "refusals"];

    public static string Of(DeskStore desk) => string.Join('\n', Tables.SelectMany(table => Rows(desk.Ask($"SELECT * FROM {table}"), table)));

    /// <summary>All that questions can see, but for numbers of documents: databases leave gaps between them where a batch was given up.</summary>
    public static string OfViews(DeskStore desk) => string.Join('\n', Views.SelectMany(view => Rows(desk.Ask($"SELECT * FROM {view}"), view)));

    private static IEnumerable<string> Rows(DeskAnswer answer, string table) =>
        answer.Rows.Select(row => $"{table} {string.Join('|', row.Where((_, i) => answer.Columns[i] is not ("run" or "doc")).Select(Print))}").Order(StringComparer.Ordinal);

    private static string Print(object? value) => value is byte[] bytes ? Convert.ToHexString(bytes) : DeskAnswer.Print(value);
}
