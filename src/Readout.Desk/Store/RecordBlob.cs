using System.IO.Compression;
using Readout.Records;

namespace Readout.Desk.Store;

/// <summary>
/// How a reading is kept: the document object as the contract's JSON, without the text, which the raw layer has, packed with Brotli (RFC 7932).
/// </summary>
internal static class RecordBlob
{
    // Level 1 packs to a fifth in a third of a millisecond; higher levels take ten times as long for a tenth less.
    private const int Quality = 1;
    private const int Window = 18;

    /// <summary>Packs a reading.</summary>
    public static byte[] Pack(DocumentRecord record)
    {
        var json = RecordJson.ToUtf8(record with { Document = record.Document with { Text = "" } });
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(json.Length) + sizeof(int)];
        BitConverter.TryWriteBytes(packed, json.Length);
        return BrotliEncoder.TryCompress(json, packed.AsSpan(sizeof(int)), out var written, Quality, Window)
            ? packed[..(written + sizeof(int))]
            : throw new InvalidOperationException("A reading does not fit into the length that Brotli promises.");
    }

    /// <summary>Unpacks a reading and gives it its text back.</summary>
    public static DocumentRecord Unpack(byte[] packed, string text)
    {
        var json = new byte[BitConverter.ToInt32(packed)];
        if (!BrotliDecoder.TryDecompress(packed.AsSpan(sizeof(int)), json, out var written) || written != json.Length)
        {
            throw new DeskException("A reading in this desk is damaged: it cannot be unpacked; 'readout reread --all' makes it anew");
        }

        var record = RecordJson.Parse(json);
        return record with { Document = record.Document with { Text = text } };
    }
}

/// <summary>A reading with its packed form, made on the thread that read it: one thread alone writes.</summary>
internal sealed class PackedReading(DocumentRecord record)
{
    /// <summary>The reading.</summary>
    public DocumentRecord Record => record;

    /// <summary>Packed by <see cref="RecordBlob"/>.</summary>
    public byte[] Packed { get; } = RecordBlob.Pack(record);
}
