using System.Globalization;
using System.Text.Json.Nodes;
using Readout.Records;

namespace Readout.Desk.Store;

/// <summary>People's decisions on the records of a desk: a log to which lines are added and in which none is changed, laid over every reading, now and later.</summary>
public sealed class DeskReview
{
    private static readonly string[] Verdicts = ["accept", "reject", "correct", "undo"];

    private readonly DeskStore _desk;

    /// <summary>Of a desk.</summary>
    public DeskReview(DeskStore desk)
    {
        ArgumentNullException.ThrowIfNull(desk);
        _desk = desk;
    }

    /// <summary>The log, or of it what concerns one text.</summary>
    /// <param name="hash">SHA-256 of the text, or null for all.</param>
    public IReadOnlyList<Decision> Log(string? hash = null) => hash is null
        ? _desk.Session.Rows($"{Decision.Select} ORDER BY n", Decision.Of)
        : _desk.Session.Rows($"{Decision.Select} WHERE hash = $1 ORDER BY n", Decision.Of, hash);

    /// <summary>The log from its end.</summary>
    /// <param name="before">Only decisions with smaller numbers.</param>
    /// <param name="most">How many at most.</param>
    public IReadOnlyList<Decision> Newest(long before, int most) => _desk.Session.Rows($"{Decision.Select} WHERE n < $1 ORDER BY n DESC LIMIT $2", Decision.Of, before, (long)most);

    /// <summary>Decides on a record: adds a line to the log and brings the rows of every document with this text up to date. Merged lines follow with the next merge.</summary>
    /// <param name="record">Id of the record.</param>
    /// <param name="verdict"><c>accept</c>, <c>reject</c>, <c>correct</c>, or <c>undo</c>, which takes back the last decision on the record that still stands.</param>
    /// <param name="field">The field to correct, as the contract names it; null otherwise.</param>
    /// <param name="value">Its new value: JSON, or a word that stands for itself; null otherwise.</param>
    /// <param name="reason">Why.</param>
    /// <param name="reviewer">Who decides.</param>
    /// <exception cref="RefusedDecisionException">There is no such record, the field takes no such value, or there is nothing to take back.</exception>
    public Decision Decide(string record, string verdict, string? field, string? value, string reason, string reviewer)
    {
        ArgumentException.ThrowIfNullOrEmpty(record);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentOutOfRangeException.ThrowIfNegative(Array.IndexOf(Verdicts, verdict));
        var session = _desk.Session;
        var kind = record.Split(':')[0];
        var doc = RecordKinds.Contains(kind) ? session.Number($"SELECT t.doc FROM {kind} t JOIN document d ON d.n = t.doc WHERE t.id = $1 ORDER BY d.is_current DESC, t.doc LIMIT 1", record) : null;
        if (doc is null)
        {
            throw new RefusedDecisionException($"there is no record {record}");
        }

        var document = session.Rows($"{DeskDocument.Select} WHERE d.n = $1", DeskDocument.Of, doc)[0];
        var reviewed = ReviewedRecord.Of(document.Record, Log(document.Record.Document.Hash));
        // By the words of the reading, which no correction moves.
        var anchor = Anchor.Of(document.Record).First(one => one.Id == record);
        var json = verdict switch
        {
            "correct" => AsJson(value),
            "undo" => Last(reviewed, anchor).Number.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
        if (verdict == "correct")
        {
            Check(reviewed.Whole, anchor, field ?? throw new RefusedDecisionException("which field is to be corrected?"), json!);
        }

        Decision? added = null;
        session.Whole(() =>
        {
            var decided = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            var number = session.Number(
                "INSERT INTO review (hash, kind, span_start, span_end, record, verdict, field, value, reason, reviewer, decided) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING n",
                document.Record.Document.Hash, kind, (long)anchor.Start, (long)anchor.End, record, verdict, verdict == "correct" ? field : null, json, reason, reviewer, decided)!.Value;
            added = new(number, document.Record.Document.Hash, kind, anchor.Start, anchor.End, record, verdict, verdict == "correct" ? field : null, json, reason, reviewer, decided);
            Rewrite(document.Record.Document.Hash);
        });
        return added!;
    }

    /// <summary>
    /// Events that people accepted or corrected and that have one actor and one recipient, as <c>readout eval events</c> takes them: one JSON object a line.
    /// </summary>
    public IEnumerable<string> EventGold() => Reviewed().SelectMany(static one => one.Record.Counted.Events
        .Where(done => one.Record.VerdictOn("event", done.Id) is "accepted" or "corrected" && done is { Actor.Count: 1, Recipient.Count: 1 })
        .Select(done => new JsonObject
        {
            ["id"] = done.Id,
            ["text"] = one.Record.Whole.Document.Text,
            ["published"] = one.Record.Whole.Document.Published,
            ["source"] = Ranges([done.Actor[0]]),
            ["target"] = Ranges([done.Recipient[0]]),
            ["event"] = done.Type,
        }.ToJsonString()));

    /// <summary>
    /// Documents all of whose statements people have decided on, with those that stand, as <c>readout eval attribution</c> takes them: one JSON object a line.
    /// </summary>
    public IEnumerable<string> AttributionGold() => Reviewed()
        .Where(static one => one.Record.Whole.Statements.Count > 0 && one.Record.Whole.Statements.All(told => one.Record.VerdictOn("statement", told.Id) is not null))
        .Select(static one => new JsonObject
        {
            ["id"] = one.Key,
            ["text"] = one.Record.Whole.Document.Text,
            ["published"] = one.Record.Whole.Document.Published,
            ["attributions"] = new JsonArray([.. one.Record.Counted.Statements.Select(static told => new JsonObject
            {
                ["source"] = Ranges(told.Speaker),
                ["cue"] = new JsonArray([.. told.Cue is { } cue ? [Range(cue.Start, cue.End)] : Array.Empty<JsonNode>()]),
                ["content"] = new JsonArray([.. told.Content.Select(static span => Range(span.Start, span.End))]),
            })]),
        }.ToJsonString());

    private static HashSet<string> RecordKinds { get; } = ["statement", "meeting", "position", "event"];

    private static JsonArray Ranges(IEnumerable<Party> parties) => new([.. parties.Select(static party => Range(party.Start, party.End))]);

    private static JsonNode Range(int start, int end) => new JsonArray(start, end);

    private static Decision Last(ReviewedRecord reviewed, Anchor anchor) =>
        reviewed.DecisionsOn(anchor.Kind, anchor.Id).LastOrDefault(decision => decision.Verdict != "undo" && reviewed.Stands(decision)) ?? throw new RefusedDecisionException($"no decision on {anchor.Id} stands that could be taken back");

    private static void Check(DocumentRecord record, Anchor anchor, string field, string json)
    {
        _ = ReviewedRecord.Corrected(record, anchor, field, json);
        if (FieldValues.Of(anchor.Kind, field) is { } known && (JsonNode.Parse(json) is not JsonValue word || !word.TryGetValue(out string? text) || !known.Contains(text, StringComparer.Ordinal)))
        {
            throw new RefusedDecisionException($"{field}: expected one of {string.Join(", ", known)}, not {json}");
        }
    }

    private static string AsJson(string? value)
    {
        if (value is null)
        {
            return "null";
        }

        try
        {
            return JsonNode.Parse(value)?.ToJsonString() ?? "null";
        }
        catch (System.Text.Json.JsonException)
        {
            return JsonValue.Create(value).ToJsonString();
        }
    }

    // Each text once, in the order of its first decision.
    private IEnumerable<(string Key, ReviewedRecord Record)> Reviewed()
    {
        foreach (var decisions in Log().GroupBy(static decision => decision.Hash, StringComparer.Ordinal))
        {
            var found = _desk.Session.Rows($"{DeskDocument.Select} WHERE b.hash = $1 ORDER BY d.is_current DESC, d.n LIMIT 1", DeskDocument.Of, decisions.Key);
            foreach (var document in found)
            {
                yield return (document.Key, ReviewedRecord.Of(document.Record, [.. decisions]));
            }
        }
    }

    private void Rewrite(string hash)
    {
        var writer = new DeskWriter(_desk.Session, "");
        foreach (var document in _desk.Session.Rows($"{DeskDocument.Select} WHERE b.hash = $1", DeskDocument.Of, hash))
        {
            writer.Rewrite(document.Number, document.Record);
        }

        writer.Flush();
    }
}
