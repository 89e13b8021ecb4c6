using System.Text.Json;
using System.Text.Json.Serialization;

namespace Readout.Records;

/// <summary>
/// The JSON form of a <see cref="DocumentRecord"/>: the public contract, described field by field in docs/record-format.md.
/// The same record gives the same bytes on any machine. Thread-safe.
/// </summary>
/// <remarks>
/// Text stands as itself, not as <c>\u</c> escapes; only what JSON must escape is escaped. Whoever puts this JSON into a web page
/// encodes it there. Half of a surrogate pair that stands alone in the text is written as U+FFFD, as in UTF-8.
/// </remarks>
public static class RecordJson
{
    private static readonly RecordJsonContext Compact = new(Options(indented: false));
    private static readonly RecordJsonContext Indented = new(Options(indented: true));

    /// <summary>Writes a record on one line, as UTF-8, without a line end.</summary>
    public static byte[] ToUtf8(DocumentRecord record) =>
        JsonSerializer.SerializeToUtf8Bytes(record, Compact.DocumentRecord);

    /// <summary>Writes a record over several lines, two spaces to a level, as UTF-8, without a line end.</summary>
    public static byte[] ToIndentedUtf8(DocumentRecord record) =>
        JsonSerializer.SerializeToUtf8Bytes(record, Indented.DocumentRecord);

    /// <summary>Reads a record that one of the writers wrote; fields it does not know are ignored.</summary>
    /// <exception cref="JsonException">The text is not JSON, or a field is missing or of another type.</exception>
    public static DocumentRecord Parse(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, Compact.DocumentRecord)
        ?? throw new JsonException("Expected a document object, found null.");

    private static JsonSerializerOptions Options(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = RecordTextEncoder.Instance,
        WriteIndented = indented,
        NewLine = "\n",
    };
}

[JsonSerializable(typeof(DocumentRecord))]
internal sealed partial class RecordJsonContext : JsonSerializerContext;
