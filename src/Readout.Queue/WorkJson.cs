using System.Text.Json;
using System.Text.Json.Serialization;
using Readout.Desk.Ingest.Ranges;
using Readout.Queue.Queues;

namespace Readout.Queue;

/// <summary>References as JSON, in the ledger and in messages.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(SourceRange))]
[JsonSerializable(typeof(WorkMessage))]
internal sealed partial class WorkJson : JsonSerializerContext
{
    public static string Write(SourceRange range) => JsonSerializer.Serialize(range, Default.SourceRange);

    public static SourceRange Read(string json) => JsonSerializer.Deserialize(json, Default.SourceRange)!;
}
