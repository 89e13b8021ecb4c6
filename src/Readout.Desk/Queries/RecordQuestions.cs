using System.Globalization;
using System.Text;
using Readout.Desk.Store;

namespace Readout.Desk.Queries;

/// <summary>Asks a desk for statements, meetings, positions or events.</summary>
public static class RecordQuestions
{
    /// <summary>The kinds of record and what is told of each.</summary>
    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["statements"] = "x.document, x.id, x.published, x.publisher, x.speaker, x.via, x.addressee, x.attitude, x.certainty, x.content, x.story",
        ["meetings"] = "x.document, x.id, x.date, x.participants, x.channel, x.place, x.status, x.certainty, x.publisher, x.published, x.story",
        ["positions"] = "x.document, x.id, x.published, x.publisher, x.holder, x.stance, x.toward, x.issue, x.certainty, x.story",
        ["events"] = "x.document, x.id, x.date, x.event, x.mode, x.actor, x.recipient, x.certainty, x.trigger_words, x.publisher, x.published, x.story",
    };

    private static readonly string[] Speaking = ["speaker", "holder", "actor"];
    private static readonly string[] Reached = ["addressee", "toward", "recipient"];
    private static readonly string[] Passing = ["via"];

    /// <summary>The kinds that can be asked for: <c>statements</c>, <c>meetings</c>, <c>positions</c>, <c>events</c>.</summary>
    public static IReadOnlyCollection<string> Kinds => Columns.Keys;

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
        if (!Columns.TryGetValue(kind, out var columns))
        {
            throw new ArgumentException($"'{kind}' is no kind of record; expected {string.Join(", ", Columns.Keys)}", nameof(kind));
        }

        const string Day = "coalesce(x.date, x.published, '')";
        var (conditions, values) = (new StringBuilder("1 = 1"), new List<object?>());
        foreach (var name in question.With)
        {
            AddParty(conditions, values, name, []);
        }

        AddParty(conditions, values, question.Speaker, Speaking);
        AddParty(conditions, values, question.Via, Passing);
        AddParty(conditions, values, question.Toward, Reached);
        if (question.About is { Length: > 0 } about)
        {
            conditions.Append(" AND EXISTS (SELECT 1 FROM spans w WHERE w.doc = x.doc AND w.r = x.r AND w.role IN ('content', 'issue', 'topic') AND lower(w.words) LIKE ")
                .Append(Parameter(values, Like(about))).Append(" ESCAPE '\\')");
        }

        Add(conditions, values, "lower(coalesce(x.publisher, '')) LIKE", question.Outlet is { Length: > 0 } outlet ? Like(outlet) : null, " ESCAPE '\\'");
        Add(conditions, values, "x.certainty =", question.Certainty);
        Add(conditions, values, $"{Day} >=", question.Since);
        // The day after any that begins so; what has no day is not before one.
        Add(conditions, values, $"{Day} <", question.Until is { Length: > 0 } until ? until + "~" : null, $" AND {Day} <> ''");
        if (after is not null)
        {
            conditions.Append(CultureInfo.InvariantCulture, $" AND ({Day}, x.document, x.span_start, x.id) > ({Parameter(values, after.Day)}, {Parameter(values, after.Document)}, {Parameter(values, after.Start)}, {Parameter(values, after.Record)})");
        }

        // One more than asked for tells whether there are more.
        var most = Math.Clamp(question.Limit, 0, long.MaxValue - 1);
        var found = desk.Ask($"SELECT {columns}, {Day}, x.span_start FROM {kind} x WHERE {conditions} ORDER BY {Day}, x.document, x.span_start, x.id LIMIT {Parameter(values, most + 1)}", [.. values]);
        var kept = found.Rows.Take((int)Math.Min(most, int.MaxValue)).ToList();
        var answer = new DeskAnswer([.. found.Columns.SkipLast(2)], [.. kept.Select(static row => (IReadOnlyList<object?>)[.. row.SkipLast(2)])], found.Rows.Count > kept.Count);
        return (answer, answer.IsCut && kept.Count > 0 ? RecordPlace.Of(kept[^1]) : null);
    }

    private static void AddParty(StringBuilder conditions, List<object?> values, string? name, string[] roles)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return;
        }

        var given = name.Trim();
        conditions.Append(" AND EXISTS (SELECT 1 FROM parties p WHERE p.doc = x.doc AND p.r = x.r");
        if (roles.Length > 0)
        {
            conditions.Append(" AND p.role IN (").AppendJoin(", ", roles.Select(static role => $"'{role}'")).Append(')');
        }

        conditions.Append(" AND (p.entity = ").Append(Parameter(values, given));
        if (given.Length == 3 && given.All(char.IsAsciiLetterUpper))
        {
            conditions.Append(" OR p.country = ").Append(Parameter(values, given));
        }

        var lower = given.ToLowerInvariant();
        conditions.Append(" OR p.entity IN (SELECT e.id FROM entities e WHERE e.doc = x.doc AND (lower(e.name) = ").Append(Parameter(values, lower))
            .Append(" OR lower(e.name) LIKE ").Append(Parameter(values, $"% {Escape(lower)}")).Append(" ESCAPE '\\'))))");
    }

    private static void Add(StringBuilder conditions, List<object?> values, string test, string? value, string behind = "")
    {
        if (!string.IsNullOrEmpty(value))
        {
            conditions.Append(" AND ").Append(test).Append(' ').Append(Parameter(values, value)).Append(behind);
        }
    }

    private static string Parameter(List<object?> values, object value)
    {
        values.Add(value);
        return "$" + values.Count.ToString(CultureInfo.InvariantCulture);
    }

    private static string Like(string words) => $"%{Escape(words.Trim().ToLowerInvariant())}%";

    private static string Escape(string words) =>
        words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
