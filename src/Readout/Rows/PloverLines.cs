using System.Buffers;
using System.Text.Json;
using Readout.Records;

namespace Readout.Rows;

/// <summary>
/// Events as PLOVER lays them out: one JSON object a line, with the field names of its manual (draft 2.0, Open Event Data Alliance). Fields and what is lost:
/// docs/row-formats.md.
/// </summary>
public static class PloverLines
{
    private static readonly JsonWriterOptions Options = new() { Encoder = RecordTextEncoder.Instance };

    /// <summary>The lines of a document as UTF-8, each with its line end.</summary>
    public static byte[] Of(DocumentRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var buffer = new ArrayBufferWriter<byte>();
        var entities = record.Entities.ToDictionary(static entity => entity.Id, StringComparer.Ordinal);
        foreach (var told in record.Events)
        {
            using (var json = new Utf8JsonWriter(buffer, Options))
            {
                Write(json, record.Document, told, entities);
            }

            buffer.Write("\n"u8);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, DocumentFacts document, Event told, Dictionary<string, Entity> entities)
    {
        json.WriteStartObject();
        json.WriteString("id", told.Id);
        json.WriteBoolean("has_event", true);
        json.WriteString("date", told.Date);
        Parties(json, "actor", told.Actor, entities);
        Parties(json, "recipient", told.Recipient, entities);
        Strings(json, "event", [told.Type]);
        Strings(json, "mode", told.Mode is null ? [] : [told.Mode]);
        Strings(json, "context", [.. told.Context, .. Auxiliary(told.Certainty)]);
        json.WriteNumber("quad_code", told.QuadCode);
        json.WriteNumber("event_scale", told.Score);
        Strings(json, "event_text", [told.Trigger.Text]);
        Location(json, told.Place);
        json.WriteStartObject("text_info");
        json.WriteNumber("start", told.Trigger.Start);
        json.WriteNumber("end", told.Trigger.End);
        json.WriteEndObject();
        Citation(json, document);
        json.WriteString("coder", $"Readout {document.Version}");
        json.WriteEndObject();
    }

    // The manual's auxiliary modes, which it says to carry in the context.
    private static string[] Auxiliary(string certainty) => certainty switch
    {
        "future" => ["future"],
        "denied" => ["negation"],
        "possible" or "conditional" or "demanded" => ["hypothetical"],
        _ => [],
    };

    private static void Parties(Utf8JsonWriter json, string name, IReadOnlyList<Party> parties, Dictionary<string, Entity> entities)
    {
        json.WriteStartArray(name);
        foreach (var party in parties)
        {
            var entity = entities.GetValueOrDefault(party.Entity);
            json.WriteStartObject();
            json.WriteString("code", entity?.Country);
            json.WriteString("sector", entity?.Sector);
            json.WriteString("entity_text", party.Text);
            json.WriteString("identifier_id", entity?.Wikidata);
            json.WriteString("identifier_text", entity is { Named: true } ? entity.Name : null);
            json.WriteString("office", entity?.Role?.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Location(Utf8JsonWriter json, Place? place)
    {
        if (place is null)
        {
            return;
        }

        json.WriteStartObject("event_loc");
        json.WriteString("extracted_place", place.Text);
        json.WriteString("resolved_place", place.Name);
        if (place is { Latitude: { } latitude, Longitude: { } longitude })
        {
            json.WriteNumber("lat", latitude);
            json.WriteNumber("lon", longitude);
        }

        json.WriteString("country_code", place.Country);
        json.WriteEndObject();
    }

    private static void Citation(Utf8JsonWriter json, DocumentFacts document)
    {
        json.WriteStartObject("cite_info");
        json.WriteString("citation", document.Id);
        json.WriteString("title", document.Title);
        json.WriteString("url", document.Url);
        json.WriteString("publication", document.Publisher);
        json.WriteString("language", document.Language);
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
