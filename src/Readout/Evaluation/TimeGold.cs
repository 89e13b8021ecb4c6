using System.Text.Json;

namespace Readout.Evaluation;

/// <summary>
/// One document of a gold standard of times: a line of JSON
/// <c>{ "id", "published", "text", "times": [{ "start", "end", "value", "text" }] }</c>, offsets in Unicode code points.
/// </summary>
/// <param name="Id">Identifier.</param>
/// <param name="Published">Date of publication, or null.</param>
/// <param name="Text">The text.</param>
/// <param name="Times">The expressions the annotators marked.</param>
public sealed record TimeGold(string Id, string? Published, string Text, IReadOnlyList<TimeSpanValue> Times)
{
    /// <summary>Reads one line.</summary>
    /// <exception cref="FormatException">The line is no such JSON; the message says what was expected.</exception>
    public static TimeGold Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var published = root.TryGetProperty("published", out var date) ? date.GetString() : null;
            return new(Required(root, "id"), published, Required(root, "text"), [.. root.GetProperty("times").EnumerateArray().Select(ReadTime)]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"expected {{\"id\", \"published\", \"text\", \"times\": [{{\"start\", \"end\", \"value\"}}]}}: {e.Message}", e);
        }
    }

    private static TimeSpanValue ReadTime(JsonElement time) => new(
        time.GetProperty("start").GetInt32(),
        time.GetProperty("end").GetInt32(),
        time.GetProperty("value").GetString(),
        time.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "");

    private static string Required(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new InvalidOperationException($"'{name}' is null");
}
