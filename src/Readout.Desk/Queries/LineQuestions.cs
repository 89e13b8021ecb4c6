using Readout.Desk.Store;

namespace Readout.Desk.Queries;

/// <summary>Asks a desk what stands behind an id: the records with it, or the parts of a merged line.</summary>
public static class LineQuestions
{
    private const int HashDigits = 8;

    /// <summary>The records that have an id, one row for each document that tells it (carriers with the same words have the same ids): document, publisher, published, story, and the columns of its kind.</summary>
    /// <returns>No rows where no record has it.</returns>
    public static DeskAnswer Records(DeskStore desk, string id)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(id);
        var answer = new DeskAnswer([], [], IsCut: false);
        var documents = Holding(desk, id);
        foreach (var kind in RecordQuestions.Kinds)
        {
            var rows = documents.Select(key => desk.Ask($"SELECT * FROM {kind} WHERE document = $1 AND id = $2", key, id)).Where(static found => found.Rows.Count > 0).ToList();
            if (rows.Count > 0)
            {
                return StoryQuestions.WithCarriers(desk, rows[0] with { Rows = [.. rows.SelectMany(static found => found.Rows)] }).Without("doc", "r");
            }
        }

        return answer;
    }

    /// <summary>The parts of a merged line: kind of line, id, its day, document, record, why it is in, publisher and published of its document, and the line as JSON.</summary>
    /// <returns>No rows where no line has the id.</returns>
    public static DeskAnswer Parts(DeskStore desk, string id)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(id);
        return desk.Ask(
            "SELECT p.kind, p.id, m.date, p.document, p.record, p.reason, d.publisher, d.published, m.line FROM merged_parts p JOIN merged_lines m ON m.kind = p.kind AND m.who = p.who AND m.ord = p.ord LEFT JOIN documents d ON d.document = p.document WHERE p.id = $1 ORDER BY p.kind, p.who, p.ord, p.part",
            id);
    }

    /// <summary>Keys of the documents that may hold a record: its id has the first digits of the hash of the text.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="id">Id of a record.</param>
    public static IReadOnlyList<string> Holding(DeskStore desk, string id) =>
        id.Split(':') is [_, { Length: >= HashDigits } hash, ..] ? desk.Find(hash) : [];
}
