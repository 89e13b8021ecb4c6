using Readout.Desk.Merge;
using Readout.Desk.Store;

namespace Readout.Web.Desks;

/// <summary>Finds the merged lines that a record is part of, by the index on their parts.</summary>
internal static class Merged
{
    /// <summary>What tells the merged line of a record from others; the record itself where it is part of none.</summary>
    public static string IdOf(DeskStore desk, string kind, string document, string record) =>
        desk.Ask("SELECT p.id FROM merged_parts p WHERE p.document = $1 AND p.record = $2 AND p.kind = $3 LIMIT 1", document, record, kind).Rows is [[string id]] ? id : $"{document} {record}";

    /// <summary>The merged lines that a record is part of.</summary>
    public static IReadOnlyList<T> Of<T>(DeskStore desk, string kind, string document, string record) =>
    [
        .. desk.Ask(
            "SELECT m.line FROM merged_parts p JOIN merged_lines m ON m.kind = p.kind AND m.who = p.who AND m.ord = p.ord WHERE p.document = $1 AND p.record = $2 AND p.kind = $3 ORDER BY m.who, m.ord",
            document, record, kind).Rows.Select(static row => MergeJson.Parse<T>((string)row[0]!)),
    ];

    /// <summary>One merged line, or null.</summary>
    public static T? Line<T>(DeskStore desk, string kind, string who, long ord) =>
        desk.Ask("SELECT m.line FROM merged_lines m WHERE m.kind = $1 AND m.who = $2 AND m.ord = $3", kind, who, ord).Rows is [[string line]] ? MergeJson.Parse<T>(line) : default;
}
