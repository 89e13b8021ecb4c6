using System.Reflection;
using Readout.Desk.Store;

namespace Readout.Cli.Commands;

/// <summary>Decisions on records of the samples, so that a demo shows what a decided record looks like: demo-decisions.tsv.</summary>
internal static class DemoDecisions
{
    private const string Table = "demo-decisions.tsv";

    /// <summary>Adds them to the log of a desk that has none.</summary>
    public static void Add(DeskStore desk)
    {
        var review = new DeskReview(desk);
        if (review.Newest(long.MaxValue, 1).Count > 0)
        {
            return;
        }

        foreach (var cells in Rows())
        {
            var (document, kind, words, verdict, field, value, reason, by) = (cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]);
            var record = RecordOf(desk, document, kind, words) ?? throw new InvalidOperationException($"{Table}: no {kind} of {document} holds '{words}'.");
            review.Decide(record, verdict, field.Length > 0 ? field : null, value.Length > 0 ? value : null, reason, by);
        }
    }

    private static string? RecordOf(DeskStore desk, string document, string kind, string words)
    {
        var (view, column) = kind switch
        {
            "statement" => ("statements", "content"),
            "position" => ("positions", "issue"),
            "event" => ("events", "trigger_words"),
            _ => throw new InvalidOperationException($"{Table}: expected statement, position or event, not '{kind}'."),
        };
        var key = desk.Find(document).FirstOrDefault();
        return key is null
            ? null
            : desk.Ask($"SELECT id, {column} FROM {view} WHERE document = $1 ORDER BY span_start, id", key).Rows
                .Where(row => ((string)row[1]!).Contains(words, StringComparison.Ordinal)).Select(static row => (string)row[0]!).FirstOrDefault();
    }

    private static IEnumerable<string[]> Rows()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(Table)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}
