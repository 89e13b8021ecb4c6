using Readout.Desk.Store;

namespace Readout.Tests.Store;

/// <summary>All rows of a desk but those that tell of runs.</summary>
internal static class DeskDump
{
    private static readonly string[] Tables =
        ["document", "body", "reading", "search", "statement", "meeting", "position", "event", "party", "span", "entity", "mention", "diagnostic", "noticed", "refused", "story_key", "copy_link", "act", "merged", "merged_part", "stale"];

    public static string Of(DeskStore desk) => string.Join('\n', Tables.SelectMany(table => Rows(desk.Ask($"SELECT * FROM {table}"), table)));

    private static IEnumerable<string> Rows(DeskAnswer answer, string table) =>
        answer.Rows.Select(row => $"{table} {string.Join('|', row.Where((_, i) => answer.Columns[i] != "run").Select(Print))}").Order(StringComparer.Ordinal);

    private static string Print(object? value) => value is byte[] bytes ? Convert.ToHexString(bytes) : DeskAnswer.Print(value);
}
