using System.Text.Json;
using System.Text.Json.Serialization;
using Readout.Desk.Stories;
using Readout.Records;

namespace Readout.Desk.Merge;

/// <summary>The JSON form of merged lines: fields in snake case, described in docs/merge.md. The same lines give the same bytes.</summary>
public static class MergeJson
{
    private static readonly MergeJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = RecordTextEncoder.Instance,
        WriteIndented = true,
        NewLine = "\n",
    });

    private static readonly MergeJsonContext OneLine = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = RecordTextEncoder.Instance });

    /// <summary>Writes merged lines as an array, as UTF-8, with a line end.</summary>
    /// <typeparam name="T"><see cref="Story"/>, <see cref="MergedMeeting"/>, <see cref="MergedRemark"/>, <see cref="CrossDenial"/>, <see cref="LedgerLine"/> or <see cref="DyadPeriod"/>.</typeparam>
    public static byte[] ToUtf8<T>(IReadOnlyList<T> lines) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(lines, typeof(IReadOnlyList<T>), Context), (byte)'\n'];

    /// <summary>Writes one merged line on one line.</summary>
    /// <typeparam name="T">As for <see cref="ToUtf8"/>.</typeparam>
    public static string ToLine<T>(T line) => JsonSerializer.Serialize(line, typeof(T), OneLine);

    /// <summary>Reads a merged line that <see cref="ToLine"/> wrote.</summary>
    /// <typeparam name="T">As for <see cref="ToUtf8"/>.</typeparam>
    public static T Parse<T>(string line) => (T)JsonSerializer.Deserialize(line, typeof(T), OneLine)!;
}

[JsonSerializable(typeof(IReadOnlyList<Story>))]
[JsonSerializable(typeof(IReadOnlyList<MergedMeeting>))]
[JsonSerializable(typeof(IReadOnlyList<MergedRemark>))]
[JsonSerializable(typeof(IReadOnlyList<CrossDenial>))]
[JsonSerializable(typeof(IReadOnlyList<LedgerLine>))]
[JsonSerializable(typeof(IReadOnlyList<DyadPeriod>))]
internal sealed partial class MergeJsonContext : JsonSerializerContext;
