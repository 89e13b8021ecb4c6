using System.Text.Json.Nodes;
using Readout.Desk.Store;
using Readout.Records;
using Readout.Web.Wording;

namespace Readout.Web.Reviewing;

/// <summary>The fields of a record that a form can correct, and what became of them when it comes back.</summary>
internal sealed class ReviewFields
{
    // Of a long document those are offered that it names nearest to the record.
    private const int MostEntities = 40;

    private static readonly Dictionary<string, (string Name, string Label, FieldShape Shape)[]> Known = new(StringComparer.Ordinal)
    {
        ["statement"] = [("speaker", "Speaker", FieldShape.Parties), ("content", "Words of the speaker", FieldShape.Words), ("addressee", "To whom", FieldShape.Parties), ("attitude", "Attitude", FieldShape.Word), ("certainty", "Certainty", FieldShape.Word)],
        ["meeting"] = [("participants", "Who took part", FieldShape.Parties), ("channel", "Channel", FieldShape.Word), ("status", "Status", FieldShape.Word), ("topics", "Topics", FieldShape.Words), ("certainty", "Certainty", FieldShape.Word)],
        ["position"] = [("holder", "Who holds it", FieldShape.Parties), ("toward", "Toward whom", FieldShape.Parties), ("stance", "Stance", FieldShape.Word), ("issue", "Words of the issue", FieldShape.Words), ("certainty", "Certainty", FieldShape.Word)],
        ["event"] = [("actor", "Who acted", FieldShape.Parties), ("recipient", "Upon whom", FieldShape.Parties), ("event", "Type", FieldShape.Word), ("trigger", "Words of the act", FieldShape.OneRun), ("certainty", "Certainty", FieldShape.Word)],
    };

    private readonly DocumentRecord _record;
    private readonly JsonObject _json;
    private readonly int _start;

    private ReviewFields(DocumentRecord record, string kind, JsonObject json, int start)
    {
        (_record, _json, _start) = (record, json, start);
        All = [.. Known[kind].Select(field => new ReviewField(field.Name, field.Label, field.Shape, ValuesOf(field.Name, field.Shape), ChoicesOf(kind, field.Name, field.Shape)))];
    }

    /// <summary>The fields.</summary>
    public IReadOnlyList<ReviewField> All { get; }

    /// <summary>The fields of a record.</summary>
    /// <param name="record">Its document, as people have decided on it.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="id">Its id.</param>
    /// <param name="start">First code point of its words.</param>
    public static ReviewFields Of(DocumentRecord record, string kind, string id, int start)
    {
        var json = JsonNode.Parse(RecordJson.ToUtf8(record))![$"{kind}s"]!.AsArray().First(one => (string?)one!["id"] == id)!.AsObject();
        return new(record, kind, json, start);
    }

    /// <summary>What a form that came back corrects.</summary>
    /// <param name="given">The values of a field in the form; null where the form has no such field.</param>
    /// <param name="problem">What is wrong with the first value that cannot be taken, or null.</param>
    /// <returns>Fields with their new values, as JSON.</returns>
    public IReadOnlyList<(string Field, string Json)> Changes(Func<string, IReadOnlyList<string>?> given, out string? problem)
    {
        var changes = new List<(string, string)>();
        problem = null;
        foreach (var field in All)
        {
            if (given(field.Name) is not { } values)
            {
                continue;
            }

            var wanted = Cleaned(field, values);
            if (field.Shape == FieldShape.Parties ? wanted.ToHashSet(StringComparer.Ordinal).SetEquals(field.Values) : wanted.SequenceEqual(field.Values, StringComparer.Ordinal))
            {
                continue;
            }

            if (JsonOf(field, wanted, out problem) is not { } json)
            {
                return [];
            }

            changes.Add((field.Name, json.ToJsonString()));
        }

        return changes;
    }

    private static List<string> Cleaned(ReviewField field, IReadOnlyList<string> values) => field.Shape is FieldShape.Words or FieldShape.OneRun
        ? [.. values.SelectMany(static value => value.Split('\n')).Select(Visible.OneLine).Where(static line => line.Length > 0)]
        : [.. values.Where(static value => value.Length > 0)];

    private JsonNode? JsonOf(ReviewField field, List<string> wanted, out string? problem)
    {
        problem = null;
        switch (field.Shape)
        {
            case FieldShape.Word:
                problem = wanted.Count == 1 && field.Choices.Any(choice => choice.Value == wanted[0]) ? null : $"{field.Label}: choose one.";
                return problem is null ? JsonValue.Create(wanted[0]) : null;
            case FieldShape.Parties:
                var parties = wanted.ConvertAll(id => PartyOf(field.Name, id));
                problem = parties.Contains(null) ? $"{field.Label}: the document does not name that one." : null;
                return problem is null ? new JsonArray([.. parties]) : null;
            default:
                if (wanted.Count == 0 || (field.Shape == FieldShape.OneRun && wanted.Count != 1))
                {
                    problem = $"{field.Label}: expected words of the text{(field.Shape == FieldShape.OneRun ? ", on one line" : "")}.";
                    return null;
                }

                var spans = wanted.ConvertAll(line => WordsInText.Find(_record.Document.Text, line, _start));
                if (spans.IndexOf(null) is >= 0 and var missing)
                {
                    problem = $"{field.Label}: “{wanted[missing]}” does not stand in the text.";
                    return null;
                }

                return field.Shape == FieldShape.OneRun ? Json(spans[0]!) : new JsonArray([.. spans.Select(static span => Json(span!))]);
        }
    }

    // As it is named in the record already, else where the document names it nearest to the record's words.
    private JsonObject? PartyOf(string field, string id)
    {
        if (_json[field]!.AsArray().FirstOrDefault(party => (string?)party!["entity"] == id) is { } known)
        {
            return (JsonObject)known.DeepClone();
        }

        var mention = _record.Entities.FirstOrDefault(entity => entity.Id == id)?.Mentions.MinBy(mention => Math.Abs(mention.Start - _start));
        return mention is null ? null : new JsonObject { ["entity"] = id, ["start"] = mention.Start, ["end"] = mention.End, ["text"] = mention.Text };
    }

    private static JsonObject Json(Span span) => new() { ["start"] = span.Start, ["end"] = span.End, ["text"] = span.Text };

    private IReadOnlyList<string> ValuesOf(string name, FieldShape shape) => shape switch
    {
        FieldShape.Word => [(string)_json[name]!],
        FieldShape.OneRun => [Visible.OneLine((string)_json[name]!["text"]!)],
        FieldShape.Words => [.. _json[name]!.AsArray().Select(static span => Visible.OneLine((string)span!["text"]!))],
        _ => [.. _json[name]!.AsArray().Select(static party => (string)party!["entity"]!).Distinct(StringComparer.Ordinal)],
    };

    private IReadOnlyList<ReviewChoice> ChoicesOf(string kind, string name, FieldShape shape) => shape switch
    {
        FieldShape.Word => [.. FieldValues.Of(kind, name)!.Append((string)_json[name]!).Distinct(StringComparer.Ordinal).Select(static value => new ReviewChoice(value, value.Replace('_', ' ')))],
        FieldShape.Parties => [.. NearestEntities().Union(ValuesOf(name, shape), StringComparer.Ordinal).Select(id => new ReviewChoice(id, LabelOf(id)))],
        _ => [],
    };

    private IEnumerable<string> NearestEntities() => _record.Entities.Where(static entity => entity.Mentions.Count > 0 && entity.Type != "place")
        .OrderBy(entity => entity.Mentions.Min(mention => Math.Abs(mention.Start - _start))).ThenBy(static entity => entity.Id, StringComparer.Ordinal).Take(MostEntities).Select(static entity => entity.Id);

    private string LabelOf(string id) =>
        _record.Entities.FirstOrDefault(entity => entity.Id == id) is { } entity ? Visible.OneLine(entity.Named || entity.Mentions.Count == 0 ? entity.Name : entity.Mentions[0].Text) : id;
}
