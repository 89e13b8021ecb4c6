using System.Text.Json;
using Readout.Records;

namespace Readout.Desk.Ingest;

/// <summary>One JSON object of a JSON Lines input, taken apart into an article.</summary>
internal sealed class ArticleLine(JsonElement json, string source, int number)
{
    private Diagnostic? _problem;

    /// <summary>Takes the article out; what the object does not give comes from <paramref name="defaults"/>.</summary>
    public Intake Take(Article defaults, int byteLength, IReadOnlyList<Diagnostic> noticed)
    {
        var id = Identifier();
        var text = Field("text");
        var article = defaults with
        {
            Text = text ?? "",
            Id = id,
            Title = Field("title"),
            Url = Field("url"),
            Publisher = Field("publisher") ?? defaults.Publisher,
            Published = Field("published") ?? Field("date") ?? defaults.Published,
        };
        var problem = _problem ?? (text is null ? IngestDiagnostics.TextMissing(number) : null);
        return problem is not null
            ? Intake.Failure(source, byteLength, problem, id)
            : new Intake { Source = source, Article = article, Diagnostics = noticed, GivenId = id, ByteLength = byteLength };
    }

    /// <summary>A kind of JSON value in words.</summary>
    public static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a truth value",
    };

    // A number is taken as it is written: many collections number their documents.
    private string? Identifier() =>
        json.TryGetProperty("id", out var value) && value.ValueKind == JsonValueKind.Number ? value.GetRawText() : Field("id");

    private string? Field(string name)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            _problem ??= IngestDiagnostics.NotString(number, name, Name(value.ValueKind));
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped: "\ud83d".
            _problem ??= IngestDiagnostics.NotString(number, name, "a string with half of a surrogate pair");
            return null;
        }
    }
}
