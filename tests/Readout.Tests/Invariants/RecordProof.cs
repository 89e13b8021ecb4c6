using System.Text;
using System.Text.Json;
using Readout.Records;

namespace Readout.Tests.Invariants;

/// <summary>Checks what must hold of every record whatever was read, on its JSON as everybody else gets it.</summary>
internal static class RecordProof
{
    private static readonly string[] Certainties = ["asserted", "denied", "possible", "future", "conditional", "demanded"];
    private static readonly string[] Kinds = ["statements", "meetings", "positions", "events", "variants", "entities"];
    private static readonly string[] References = ["within", "denies", "statement"];

    /// <summary>What does not hold, each with the path of the field.</summary>
    public static IReadOnlyList<string> ProblemsOf(byte[] record)
    {
        using var json = JsonDocument.Parse(record);
        var root = json.RootElement;
        var text = root.GetProperty("document").GetProperty("text").GetString()!;
        var points = CodePoints(text);
        var statements = Ids(root, "statements").ToHashSet(StringComparer.Ordinal);
        var entities = Ids(root, "entities").ToHashSet(StringComparer.Ordinal);
        var problems = new List<string>();
        Visit(root, "$", (element, path) =>
        {
            CheckSpan(element, path, points, problems);
            CheckReferences(element, path, statements, entities, problems);
            CheckContent(element, path, problems);
        });
        var ids = Kinds.SelectMany(kind => Ids(root, kind)).ToList();
        problems.AddRange(ids.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => $"id {group.Key} occurs {group.Count()} times"));
        if (root.GetProperty("document").GetProperty("hash").GetString() != RecordId.HashOf(text))
        {
            problems.Add("the hash is not that of the text");
        }

        return problems;
    }

    private static void CheckSpan(JsonElement element, string path, List<string> points, List<string> problems)
    {
        if (!element.TryGetProperty("start", out var start) || !element.TryGetProperty("end", out var end)
            || start.ValueKind != JsonValueKind.Number || end.ValueKind != JsonValueKind.Number)
        {
            return;
        }

        var (from, to) = (start.GetInt32(), end.GetInt32());
        if (from < 0 || from >= to || to > points.Count)
        {
            problems.Add($"{path}: [{from}, {to}) is no range of a text of {points.Count}");
        }
        else if (element.TryGetProperty("text", out var words) && words.GetString() != string.Concat(points[from..to]))
        {
            problems.Add($"{path}: \"{words.GetString()}\" is not the slice \"{string.Concat(points[from..to])}\"");
        }
    }

    // The pieces of a content come in text order and do not overlap.
    private static void CheckContent(JsonElement element, string path, List<string> problems)
    {
        if (!element.TryGetProperty("content", out var content))
        {
            return;
        }

        var end = 0;
        foreach (var span in content.EnumerateArray())
        {
            if (span.GetProperty("start").GetInt32() < end)
            {
                problems.Add($"{path}.content: a piece begins at {span.GetProperty("start").GetInt32()}, before the last one ends at {end}");
            }

            end = span.GetProperty("end").GetInt32();
        }

        if (end == 0)
        {
            problems.Add($"{path}.content: there is none");
        }
    }

    private static void CheckReferences(JsonElement element, string path, HashSet<string> statements, HashSet<string> entities, List<string> problems)
    {
        foreach (var field in References)
        {
            if (element.TryGetProperty(field, out var reference) && reference.ValueKind == JsonValueKind.String && !statements.Contains(reference.GetString()!))
            {
                problems.Add($"{path}.{field}: there is no statement {reference.GetString()}");
            }
        }

        if (element.TryGetProperty("entity", out var entity) && !entities.Contains(entity.GetString()!))
        {
            problems.Add($"{path}.entity: there is no entity {entity.GetString()}");
        }

        if (element.TryGetProperty("certainty", out var certainty) && !Certainties.Contains(certainty.GetString()))
        {
            problems.Add($"{path}.certainty: {certainty.GetString()}");
        }

        if (element.TryGetProperty("confidence", out var confidence) && confidence.GetDouble() is < 0 or > 1)
        {
            problems.Add($"{path}.confidence: {confidence.GetDouble()}");
        }
    }

    private static void Visit(JsonElement element, string path, Action<JsonElement, string> check)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            check(element, path);
            foreach (var field in element.EnumerateObject())
            {
                Visit(field.Value, $"{path}.{field.Name}", check);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var (index, item) in element.EnumerateArray().Index())
            {
                Visit(item, $"{path}[{index}]", check);
            }
        }
    }

    private static IEnumerable<string> Ids(JsonElement root, string kind) =>
        root.GetProperty(kind).EnumerateArray().Select(record => record.GetProperty("id").GetString()!);

    private static List<string> CodePoints(string text) => [.. text.EnumerateRunes().Select(rune => rune.ToString())];
}
