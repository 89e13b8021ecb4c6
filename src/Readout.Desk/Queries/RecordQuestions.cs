using Readout.Desk.Store;

namespace Readout.Desk.Queries;

/// <summary>Asks a desk for statements, meetings, positions or events.</summary>
public static class RecordQuestions
{
    /// <summary>The kinds of record: what is told of each, and what two carriers of one story must share to tell the same.</summary>
    private static readonly Dictionary<string, (string Columns, string Same)> Views = new(StringComparer.Ordinal)
    {
        ["statements"] = (
            "x.document, x.id, x.published, x.publisher, x.speaker, x.via, x.addressee, x.attitude, x.certainty, x.content, x.story",
            "x.story, x.speaker, x.attitude, x.certainty, x.content"),
        ["meetings"] = (
            "x.document, x.id, x.date, x.participants, x.channel, x.place, x.status, x.certainty, x.publisher, x.published, x.story",
            "x.story, x.participants, x.date, x.channel, x.status, x.certainty"),
        ["positions"] = (
            "x.document, x.id, x.published, x.publisher, x.holder, x.stance, x.toward, x.issue, x.certainty, x.story",
            "x.story, x.holder, x.stance, x.toward, x.issue, x.certainty"),
        ["events"] = (
            "x.document, x.id, x.date, x.event, x.mode, x.actor, x.recipient, x.certainty, x.trigger_words, x.publisher, x.published, x.story",
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
    public static DeskAnswer Ask(DeskStore desk, string kind, RecordQuestion question)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(question);
        if (!Views.TryGetValue(kind, out var view))
        {
            throw new ArgumentException($"'{kind}' is no kind of record; expected {string.Join(", ", Views.Keys)}", nameof(kind));
        }

        var conditions = new RecordConditions(kind, question);
        var rows = question.IsStoryOnce
            ? $"(SELECT x.*, row_number() OVER (PARTITION BY {view.Same} ORDER BY coalesce(x.published, '~'), x.document, x.span_start, x.id) AS turn FROM {kind} x WHERE {conditions}) x WHERE x.turn = 1"
            : $"{kind} x WHERE {conditions}";
        var answer = desk.Ask(
            $"SELECT {view.Columns} FROM {rows} ORDER BY {conditions.Day}, x.document, x.span_start, x.id LIMIT {conditions.Parameter(Math.Max(0, question.Limit))}", conditions.Values);
        return question.IsStoryOnce ? StoryQuestions.WithCarriers(desk, answer) : answer;
    }
}
