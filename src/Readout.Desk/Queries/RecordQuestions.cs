using Readout.Desk.Store;

namespace Readout.Desk.Queries;

/// <summary>Asks a desk for statements, meetings, positions or events.</summary>
public static class RecordQuestions
{
    /// <summary>The kinds of record: what is told of each, what else is known, and what two carriers of one story must share to tell the same.</summary>
    private static readonly Dictionary<string, (string Columns, string Further, string Same)> Views = new(StringComparer.Ordinal)
    {
        ["statements"] = (
            "x.document, x.id, x.published, x.publisher, x.speaker, x.via, x.addressee, x.attitude, x.certainty, x.content, x.story",
            "x.kind, x.within, x.denies, x.date, x.precision, x.date_from, x.rule, x.confidence, x.span_start, x.span_end, x.review",
            "x.story, x.speaker, x.attitude, x.certainty, x.content"),
        ["meetings"] = (
            "x.document, x.id, x.date, x.participants, x.channel, x.place, x.status, x.certainty, x.publisher, x.published, x.story",
            "x.host, x.format, x.precision, x.date_from, x.starts, x.ends, x.duration, x.place_country, x.latitude, x.longitude, x.topics, x.statement, x.rule, x.confidence, x.span_start, x.span_end, x.review",
            "x.story, x.participants, x.date, x.channel, x.status, x.certainty"),
        ["positions"] = (
            "x.document, x.id, x.published, x.publisher, x.holder, x.stance, x.toward, x.issue, x.certainty, x.story",
            "x.date, x.precision, x.date_from, x.statement, x.rule, x.confidence, x.span_start, x.span_end, x.review",
            "x.story, x.holder, x.stance, x.toward, x.issue, x.certainty"),
        ["events"] = (
            "x.document, x.id, x.date, x.event, x.mode, x.actor, x.recipient, x.certainty, x.trigger_words, x.publisher, x.published, x.story",
            "x.context, x.score, x.quad_code, x.cameo, x.precision, x.date_from, x.place, x.place_country, x.latitude, x.longitude, x.statement, x.rule, x.confidence, x.span_start, x.span_end, x.review",
            "x.story, x.event, x.mode, x.actor, x.recipient, x.date, x.certainty"),
    };

    /// <summary>The kinds that can be asked for: <c>statements</c>, <c>meetings</c>, <c>positions</c>, <c>events</c>.</summary>
    public static IReadOnlyCollection<string> Kinds => Views.Keys;

    /// <summary>
    /// The records that answer a question, by day and document. A party is found by the id of an entity, by a name or the last word of one, or by the code of its country
    /// (three capitals, which finds all parties of that country).
    /// </summary>
    /// <param name="desk">The desk.</param>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="question">What is asked for.</param>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public static DeskAnswer Ask(DeskStore desk, string kind, RecordQuestion question) => Page(desk, kind, question, null).Answer;

    /// <summary>The records that answer a question, from a place on, and the place after which the next page begins.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="question">What is asked for; its limit is the length of the page.</param>
    /// <param name="after">Where the page before ended; null for the first.</param>
    /// <returns>The page, and its last place; null if no record is left.</returns>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public static (DeskAnswer Answer, RecordPlace? Next) Page(DeskStore desk, string kind, RecordQuestion question, RecordPlace? after)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(question);
        if (!Views.TryGetValue(kind, out var view))
        {
            throw new ArgumentException($"'{kind}' is no kind of record; expected {string.Join(", ", Views.Keys)}", nameof(kind));
        }

        var conditions = new RecordConditions(question);
        var rows = question.IsStoryOnce
            ? $"(SELECT x.*, row_number() OVER (PARTITION BY {view.Same} ORDER BY coalesce(x.published, '~'), x.document, x.span_start, x.id) AS turn FROM {kind} x WHERE {conditions}) x WHERE x.turn = 1"
            : $"{kind} x WHERE {conditions}";
        var place = $"{RecordConditions.Day}, x.document, x.span_start, x.id";
        var onward = after is null ? ""
            : $" AND ({place}) > ({conditions.Parameter(after.Day)}, {conditions.Parameter(after.Document)}, {conditions.Parameter(after.Start)}, {conditions.Parameter(after.Record)})";

        // One more than asked for tells whether there are more.
        var most = Math.Clamp(question.Limit, 0, long.MaxValue - 1);
        var found = desk.Ask($"SELECT {view.Columns}, {view.Further}, {RecordConditions.Day}, x.span_start FROM {rows}{onward} ORDER BY {place} LIMIT {conditions.Parameter(most + 1)}", conditions.Values);
        var kept = found.Rows.Take((int)Math.Min(most, int.MaxValue)).ToList();
        var answer = new DeskAnswer([.. found.Columns.SkipLast(2)], [.. kept.Select(static row => (IReadOnlyList<object?>)[.. row.SkipLast(2)])], found.Rows.Count > kept.Count);
        return (question.IsStoryOnce ? StoryQuestions.WithCarriers(desk, answer) : answer, answer.IsCut && kept.Count > 0 ? RecordPlace.Of(kept[^1]) : null);
    }
}
