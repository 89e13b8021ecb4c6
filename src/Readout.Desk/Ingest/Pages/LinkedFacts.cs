using System.Text.Json;

namespace Readout.Desk.Ingest.Pages;

/// <summary>What the JSON-LD of a page says of its article, after schema.org.</summary>
/// <param name="Headline">The headline, or null.</param>
/// <param name="Published">datePublished as stated, or null.</param>
/// <param name="Publisher">Name of the publisher, or null.</param>
internal sealed record LinkedFacts(string? Headline, string? Published, string? Publisher)
{
    /// <summary>The first thing among all that has a date of publication and a headline; null where there is none. What is not JSON is passed over.</summary>
    public static LinkedFacts? Of(IEnumerable<string> scripts) =>
        scripts.Select(Of).FirstOrDefault(facts => facts is not null);

    private static LinkedFacts? Of(string script)
    {
        try
        {
            using var json = JsonDocument.Parse(script);
            return Things(json.RootElement).Where(thing => Text(thing, "headline") is not null).Select(Read).FirstOrDefault();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<JsonElement> Things(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Things),
        JsonValueKind.Object when json.TryGetProperty("@graph", out var graph) => Things(graph),
        JsonValueKind.Object => [json],
        _ => [],
    };

    private static LinkedFacts Read(JsonElement thing) => new(Text(thing, "headline"), Text(thing, "datePublished"), PublisherOf(thing));

    private static string? PublisherOf(JsonElement thing)
    {
        if (!thing.TryGetProperty("publisher", out var publisher))
        {
            return null;
        }

        return publisher.ValueKind == JsonValueKind.String ? Text(thing, "publisher") : Things(publisher).Select(one => Text(one, "name")).FirstOrDefault();
    }

    private static string? Text(JsonElement json, string name)
    {
        try
        {
            return json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? PageFacts.Filled(value.GetString()) : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped.
            return null;
        }
    }
}
