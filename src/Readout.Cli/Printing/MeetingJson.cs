using System.Text.Json;
using System.Text.Json.Nodes;
using Readout.Records;

namespace Readout.Cli.Printing;

/// <summary>Meetings as JSON: document objects by the public contract, without the text, that hold nothing but meetings and the entities they name.</summary>
internal static class MeetingJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An array, one object a document.</summary>
    public static (byte[] Bytes, string? Note) Write(IReadOnlyList<DocumentRecord> documents)
    {
        using var output = new MemoryStream();
        using (var writer = new Utf8JsonWriter(output, Indented))
        {
            writer.WriteStartArray();
            foreach (var document in documents)
            {
                Reduced(document).WriteTo(writer);
            }

            writer.WriteEndArray();
        }

        output.WriteByte((byte)'\n');
        return (output.ToArray(), null);
    }

    private static JsonObject Reduced(DocumentRecord record)
    {
        var used = record.Meetings.SelectMany(static meeting => meeting.Host is { } host ? [.. meeting.Participants, host] : meeting.Participants)
            .Select(static party => party.Entity).ToHashSet(StringComparer.Ordinal);
        var whole = JsonNode.Parse(RecordJson.ToUtf8(record with { Entities = [.. record.Entities.Where(entity => used.Contains(entity.Id))] }))!.AsObject();
        whole["document"]!.AsObject().Remove("text");
        return new JsonObject
        {
            ["document"] = whole["document"]!.DeepClone(),
            ["entities"] = whole["entities"]!.DeepClone(),
            ["meetings"] = whole["meetings"]!.DeepClone(),
        };
    }
}
