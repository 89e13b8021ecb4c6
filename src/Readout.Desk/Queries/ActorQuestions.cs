using System.Globalization;
using Readout.Desk.Store;

namespace Readout.Desk.Queries;

/// <summary>Asks a desk for all it holds of one actor, counted: who it is, what it says to whom and through whom, whom it meets, where it stands, what it does and what is done to it.</summary>
public static class ActorQuestions
{
    // Each of those without a name is somebody else; together they are a line.
    private const string Whom = "CASE WHEN q.entity LIKE 'unnamed:%' THEN '(unnamed)' ELSE q.entity END";

    // Part, kind of record, role the actor has, what is counted, and the role of the other where that is counted.
    private static readonly (string Part, string Kind, string Role, string Counted, string? Other)[] Parts =
    [
        ("says", "statements", "speaker", "x.attitude", null),
        ("speaks to", "statements", "speaker", Whom, "addressee"),
        ("speaks through", "statements", "speaker", Whom, "via"),
        ("is told by", "statements", "addressee", Whom, "speaker"),
        ("passes on", "statements", "via", Whom, "speaker"),
        ("meets", "meetings", "participant", Whom, "participant"),
        ("takes a stance", "positions", "holder", "x.stance", null),
        ("stands toward", "positions", "holder", Whom, "toward"),
        ("does", "events", "actor", "x.event", null),
        ("acts on", "events", "actor", Whom, "recipient"),
        ("is acted on by", "events", "recipient", Whom, "actor"),
    ];

    /// <summary>
    /// Rows of <c>part</c> (<c>is</c>, <c>says</c>, <c>meets</c>, …), <c>name</c> (whom, or which kind), <c>records</c>, <c>stories</c> (what carriers of one tell counts once there),
    /// <c>first</c> and <c>last</c> day; in each part the names with the most stories first.
    /// </summary>
    /// <param name="desk">The desk.</param>
    /// <param name="name">The id of an entity, a name or the last word of one, or a country's three letters for all parties of it.</param>
    /// <param name="question">Days, outlet, certainty, words and further parties of the records that count; <see cref="RecordQuestion.Limit"/> is that of each part.</param>
    /// <returns>No rows where nobody of the desk has the name.</returns>
    public static DeskAnswer Ask(DeskStore desk, string name, RecordQuestion question)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(question);
        var given = name.Trim();
        var meant = PartyNames.IsCountry(given) ? [] : PartyNames.Meant(desk, given);
        var rows = new List<IReadOnlyList<object?>>();
        if (meant.Count == 0 && !PartyNames.IsCountry(given))
        {
            return Answer(rows);
        }

        rows.AddRange(meant.Take((int)Math.Clamp(question.Limit, 0, int.MaxValue)).Select(one => Known(desk, one.Id, one.Name)));
        foreach (var (part, kind, role, counted, other) in Parts)
        {
            var conditions = new RecordConditions(question);
            var isActor = meant.Count == 0
                ? $"p.country = {conditions.Parameter(given)}"
                : $"p.entity IN ({string.Join(", ", meant.Select(one => conditions.Parameter(one.Id)))})";
            var otherSide = other is null ? "" : $" JOIN parties q ON q.doc = x.doc AND q.r = x.r AND q.role = '{other}' AND NOT ({isActor.Replace("p.", "q.", StringComparison.Ordinal)}{(meant.Count == 0 ? " AND q.country IS NOT NULL" : "")})";
            rows.AddRange(desk.Ask(
                $"SELECT '{part}', k.name, count(*), count(DISTINCT k.story), min(nullif(k.day, '')), nullif(max(k.day), '') FROM (SELECT DISTINCT x.doc AS doc, x.r AS r, x.story AS story, {RecordConditions.Day} AS day, {counted} AS name FROM parties p JOIN {kind} x ON x.doc = p.doc AND x.r = p.r{otherSide} WHERE p.role = '{role}' AND {isActor} AND {conditions}) k GROUP BY k.name ORDER BY 4 DESC, 3 DESC, 2 LIMIT {conditions.Parameter(Math.Max(0, question.Limit))}",
                conditions.Values).Rows);
        }

        return Answer(rows);
    }

    private static IReadOnlyList<object?> Known(DeskStore desk, string id, string name)
    {
        var titles = desk.Ask("SELECT title, count(*) FROM entities WHERE id = $1 AND title IS NOT NULL GROUP BY title ORDER BY 2 DESC, 1 LIMIT 3", id).Rows.Select(static row => (string)row[0]!);
        var seen = desk.Ask("SELECT count(*), count(DISTINCT d.story), min(d.published), max(d.published) FROM entities e JOIN documents d ON d.doc = e.doc WHERE e.id = $1", id).Rows[0];
        var described = string.Join(", ", titles.Prepend(name));
        return ["is", string.Create(CultureInfo.InvariantCulture, $"{described} ({id})"), .. seen];
    }

    private static DeskAnswer Answer(List<IReadOnlyList<object?>> rows) => new(["part", "name", "records", "stories", "first", "last"], rows, IsCut: false);
}
