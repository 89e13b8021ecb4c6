using System.Text.Json;
using Readout.Records;

namespace Readout.Evaluation;

/// <summary>A stretch of a text in UTF-16 units, end exclusive.</summary>
internal readonly record struct TextRange(int Start, int End);

/// <summary>One line of a gold file in JSON Lines, with the checks that all kinds of gold share.</summary>
internal sealed class GoldLine
{
    private readonly JsonElement _json;
    private readonly string _place;

    private GoldLine(JsonElement json, string place)
    {
        _json = json;
        _place = place;
        Id = String("id") ?? throw Missing("id");
        Text = new SourceText(String("text") ?? throw Missing("text"));
    }

    public string Id { get; }

    public SourceText Text { get; }

    /// <summary>The document to read, with the date of publication that some corpora call <c>date</c>.</summary>
    public Article Article => new()
    {
        Id = Id,
        Text = Text.Text,
        Title = String("title"),
        Publisher = String("publisher"),
        Published = String("published") ?? String("date"),
    };

    /// <summary>Parses one line.</summary>
    /// <param name="json">The line.</param>
    /// <param name="place">File and line, for messages.</param>
    /// <exception cref="GoldException">It is not a JSON object with <c>id</c> and <c>text</c>.</exception>
    public static GoldLine Parse(string json, string place)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new GoldLine(document.RootElement.Clone(), place)
                : throw new GoldException($"{place}: expected a JSON object");
        }
        catch (JsonException error)
        {
            throw new GoldException($"{place}: not JSON: {error.Message}");
        }
    }

    public string? String(string field) =>
        _json.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public GoldException Missing(string field) => new($"{_place}: \"{field}\" is missing");

    /// <summary>The objects of a list.</summary>
    public IEnumerable<JsonElement> List(string field) =>
        _json.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw Missing(field);

    /// <summary>The ranges of a list of pairs of code points; none where the field is missing.</summary>
    public IReadOnlyList<TextRange> Ranges(JsonElement element, string field) =>
        element.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(pair => new TextRange(Text.Utf16At(pair[0].GetInt32()), Text.Utf16At(pair[1].GetInt32())))]
            : [];

    /// <summary>The ranges of a list of the line itself.</summary>
    public IReadOnlyList<TextRange> Ranges(string field) => Ranges(_json, field);
}
