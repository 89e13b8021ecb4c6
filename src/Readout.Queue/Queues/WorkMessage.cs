using System.Text.Json;
using System.Text.Json.Serialization;
using Readout.Desk.Ingest.Ranges;

namespace Readout.Queue.Queues;

/// <summary>A message for a worker: the number of the piece in the ledger, and the reference for whoever looks at the stream.</summary>
/// <param name="Number">The number.</param>
/// <param name="Range">The reference.</param>
internal sealed record WorkMessage(long Number, SourceRange Range)
{
    public static byte[] Write(WorkPiece piece) => JsonSerializer.SerializeToUtf8Bytes(new(piece.Number, piece.Range), WorkJson.Default.WorkMessage);

    /// <summary>The number that a message names; 0, which no piece has, where it is none of ours.</summary>
    public static long NumberOf(ReadOnlySpan<byte> message)
    {
        try
        {
            return JsonSerializer.Deserialize(message, WorkJson.Default.WorkMessage)?.Number ?? 0;
        }
        catch (JsonException)
        {
            return 0;
        }
    }
}
