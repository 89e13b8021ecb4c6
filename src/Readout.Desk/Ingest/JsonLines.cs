using System.Text;
using System.Text.Json;
using Readout.Records;

namespace Readout.Desk.Ingest;

/// <summary>
/// An input with one document a line: <c>{"id"?, "text", "title"?, "url"?, "publisher"?, "published"?}</c>; <c>date</c> is taken where
/// <c>published</c> is missing. Other keys are ignored; a line that is no document fails alone.
/// </summary>
internal sealed class JsonLines(Article defaults, IntakeLimits limits)
{
    public IEnumerable<Intake> Take(SourcePart part)
    {
        var number = part.Line - 1;
        foreach (var line in ByteLines.Read(part.Stream, limits.Document))
        {
            number++;
            var place = $"{part.Place}:{number}";
            if (line.Problem is not null)
            {
                yield return Intake.Failure(place, 0, line.Problem);
            }
            else if (!IsBlank(line.Bytes))
            {
                yield return TakeLine(place, number, line.Bytes);
            }
        }
    }

    private Intake TakeLine(string source, int number, byte[] line)
    {
        if (TextDecoding.BinaryAt(line) is { } at)
        {
            return Intake.Failure(source, line.Length, IngestDiagnostics.Binary(at));
        }

        var decoded = TextDecoding.Decode(line);
        try
        {
            using var json = JsonDocument.Parse(decoded.Text);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? new ArticleLine(json.RootElement, source, number).Take(defaults, line.Length, decoded.Diagnostics)
                : Intake.Failure(source, line.Length, IngestDiagnostics.NotJson(number, $"found {ArticleLine.Name(json.RootElement.ValueKind)}."));
        }
        catch (JsonException error)
        {
            return Intake.Failure(source, line.Length, IngestDiagnostics.NotJson(number, error.Message));
        }
    }

    private static bool IsBlank(byte[] line) => line.AsSpan().IndexOfAnyExcept(" \t\r"u8) < 0;
}
