using System.Text.Json;

namespace Readout.Evaluation.Times;

/// <summary>A text whose time expressions people have marked.</summary>
internal sealed record TimeGold(Article Article, IReadOnlyList<MarkedTime> Times)
{
    /// <summary>Parses <c>{"id", "published", "text", "times": [{"start", "end", "value", "text"}]}</c>; offsets stay code points.</summary>
    /// <exception cref="GoldException">A field is missing.</exception>
    public static TimeGold Parse(string json, string place)
    {
        var line = GoldLine.Parse(json, place);
        return new(line.Article, [.. line.List("times").Select(time => ReadTime(time, line))]);
    }

    private static MarkedTime ReadTime(JsonElement time, GoldLine line)
    {
        if (time.ValueKind != JsonValueKind.Object || !TryNumber(time, "start", out var start) || !TryNumber(time, "end", out var end))
        {
            throw line.Missing("start or end of a time");
        }

        var value = time.TryGetProperty("value", out var told) && told.ValueKind == JsonValueKind.String ? told.GetString() : null;
        var text = time.TryGetProperty("text", out var words) && words.ValueKind == JsonValueKind.String ? words.GetString()! : "";
        return new(start, end, value, text);
    }

    private static bool TryNumber(JsonElement json, string field, out int number)
    {
        number = 0;
        return json.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out number);
    }
}
