using System.Text.Json;
using System.Text.Json.Nodes;
using Readout.Reading.Events;
using Readout.Records;

namespace Readout.Desk.Store;

/// <summary>A reading with people's decisions on it. The reading itself is kept as it was; decisions are laid over it whenever it is used. Immutable.</summary>
public sealed class ReviewedRecord
{
    private readonly Dictionary<(string Kind, string Id), string> _verdicts = [];
    private readonly Dictionary<(string Kind, string Id), List<Decision>> _decisions = [];
    private HashSet<long> _takenBack = [];

    private ReviewedRecord(DocumentRecord record) => Whole = record;

    /// <summary>The document object with corrections, rejected records still in it.</summary>
    public DocumentRecord Whole { get; private set; }

    /// <summary>Decisions that no record of this reading stands under.</summary>
    public IReadOnlyList<Decision> Unplaced { get; private set; } = [];

    /// <summary>
    /// The document object as it counts: with corrections, without what was rejected; a diagnostic tells of each.
    /// </summary>
    public DocumentRecord Counted => _verdicts.Count == 0 ? Whole : Whole with
    {
        Statements = [.. Whole.Statements.Where(told => IsKept("statement", told.Id))],
        Meetings = [.. Whole.Meetings.Where(met => IsKept("meeting", met.Id))],
        Positions = [.. Whole.Positions.Where(held => IsKept("position", held.Id))],
        Events = [.. Whole.Events.Where(done => IsKept("event", done.Id))],
    };

    /// <summary>What was decided on a record: <c>accepted</c>, <c>rejected</c>, <c>corrected</c>, or null.</summary>
    public string? VerdictOn(string kind, string id) => _verdicts.GetValueOrDefault((kind, id));

    /// <summary>The lines of the log on a record, in their order.</summary>
    public IReadOnlyList<Decision> DecisionsOn(string kind, string id) => _decisions.GetValueOrDefault((kind, id), []);

    /// <summary>True unless a later decision took this one back.</summary>
    public bool Stands(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return !_takenBack.Contains(decision.Number);
    }

    /// <summary>Lays decisions over a reading, in the order of the log; the last one on a record, or on a field of it, holds.</summary>
    internal static ReviewedRecord Of(DocumentRecord record, IReadOnlyList<Decision> decisions)
    {
        var reviewed = new ReviewedRecord(record);
        if (decisions.Count > 0)
        {
            reviewed.Lay(decisions);
        }

        return reviewed;
    }

    /// <summary>A record with another value in a field.</summary>
    /// <exception cref="RefusedDecisionException">There is no such field, or it takes no such value, or words in it are not those of the text.</exception>
    internal static DocumentRecord Corrected(DocumentRecord record, Anchor anchor, string field, string value)
    {
        try
        {
            var json = JsonNode.Parse(RecordJson.ToUtf8(record))!;
            var target = json[$"{anchor.Kind}s"]!.AsArray().First(one => (string)one!["id"]! == anchor.Id)!.AsObject();
            if (field == "id" || !target.ContainsKey(field))
            {
                throw new RefusedDecisionException($"a {anchor.Kind} has no field '{field}' that can be corrected; it has {string.Join(", ", target.Select(static pair => pair.Key).Where(static name => name != "id"))}");
            }

            target[field] = JsonNode.Parse(value);
            CheckWords(target[field], new SourceText(record.Document.Text));
            var corrected = RecordJson.Parse(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()));
            return anchor.Kind == "event" && field is "event" or "mode" ? corrected with { Events = [.. corrected.Events.Select(done => done.Id == anchor.Id ? Measured(done) : done)] } : corrected;
        }
        catch (JsonException error)
        {
            throw new RefusedDecisionException($"{field}: {value} is no value of this field: {error.Message}", error);
        }
    }

    // Quad code and score follow from type and mode; a mode of another type falls away, and which CAMEO code then holds is not known.
    private static Event Measured(Event done)
    {
        var code = new EventCode(done.Type, done.Mode, null);
        return FieldValues.Scale.Knows(code) ? done with { Mode = FieldValues.Scale.HasMode(code) ? done.Mode : null, QuadCode = FieldValues.Scale.QuadOf(code), Score = FieldValues.Scale.ScoreOf(code), Cameo = null } : done;
    }

    private void Lay(IReadOnlyList<Decision> decisions)
    {
        _takenBack = Decision.TakenBack(decisions);
        var anchors = Anchor.Of(Whole).ToList();
        var (unplaced, told) = (new List<Decision>(), new List<Diagnostic>());
        foreach (var decision in decisions)
        {
            if (Find(anchors, decision) is not { } anchor)
            {
                unplaced.Add(decision);
                continue;
            }

            if (!_decisions.TryGetValue((anchor.Kind, anchor.Id), out var lines))
            {
                _decisions[(anchor.Kind, anchor.Id)] = lines = [];
            }

            lines.Add(decision);
            if (decision.Verdict == "undo" || !Stands(decision))
            {
                continue;
            }

            if (decision.Verdict == "correct")
            {
                Whole = Corrected(Whole, anchor, decision.Field!, decision.Value!);
            }

            _verdicts[(anchor.Kind, anchor.Id)] = decision.Verdict switch { "accept" => "accepted", "reject" => "rejected", _ => "corrected" };
            told.Add(Tell(decision, anchor));
        }

        Unplaced = unplaced;
        Whole = Whole with { Diagnostics = [.. Whole.Diagnostics, .. told] };
    }

    // The same record, else the only one on the same words.
    private static Anchor? Find(List<Anchor> anchors, Decision decision)
    {
        var same = anchors.FindAll(anchor => anchor.Kind == decision.Kind && anchor.Start == decision.Start && anchor.End == decision.End);
        return same.Find(anchor => anchor.Id == decision.Record) ?? (same.Count == 1 ? same[0] : null);
    }

    private static Diagnostic Tell(Decision decision, Anchor anchor) => decision.Verdict switch
    {
        "accept" => new("RV0001", $"{decision.Reviewer} accepted {anchor.Id}: {decision.Reason}", anchor.Start, anchor.End),
        "reject" => new("RV0002", $"{decision.Reviewer} rejected {anchor.Id}: {decision.Reason}", anchor.Start, anchor.End),
        _ => new("RV0003", $"{decision.Reviewer} corrected {decision.Field} of {anchor.Id} to {decision.Value}: {decision.Reason}", anchor.Start, anchor.End),
    };

    // Every span is the words of the text, also one that a person gives.
    private static void CheckWords(JsonNode? value, SourceText text)
    {
        if (value is JsonArray list)
        {
            list.ToList().ForEach(one => CheckWords(one, text));
        }
        else if (value is JsonObject span && span["start"] is JsonValue start && span["end"] is JsonValue end && span["text"] is JsonValue words
            && start.TryGetValue(out int first) && end.TryGetValue(out int after) && !IsAt(text.Text, first, after, (string?)words))
        {
            throw new RefusedDecisionException(FormattableString.Invariant($"the words from {first} to {after} are not '{words}'"));
        }
    }

    private static bool IsAt(string text, int start, int end, string? words) =>
        start >= 0 && end >= start && string.Concat(text.EnumerateRunes().Skip(start).Take(end - start)) == words;

    private bool IsKept(string kind, string id) => VerdictOn(kind, id) != "rejected";
}
