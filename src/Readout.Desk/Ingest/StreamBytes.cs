using Readout.Records;

namespace Readout.Desk.Ingest;

/// <summary>Reads a stream to its end.</summary>
internal static class StreamBytes
{
    private const int Step = 1 << 16;

    /// <summary>The bytes; false where they cannot be read or are more than <paramref name="limit"/>, with the reason.</summary>
    public static bool TryRead(Stream stream, long limit, out byte[] bytes, out Diagnostic reason)
    {
        bytes = [];
        reason = IngestDiagnostics.TooLong(limit);
        try
        {
            using var buffer = new MemoryStream(stream.CanSeek ? (int)Math.Min(stream.Length, limit) : 0);
            var step = new byte[Step];
            for (int count; (count = stream.Read(step)) > 0;)
            {
                if (buffer.Length + count > limit)
                {
                    return false;
                }

                buffer.Write(step, 0, count);
            }

            bytes = buffer.ToArray();
            return true;
        }
        catch (Exception failure) when (BrokenInputException.IsFailure(failure))
        {
            reason = BrokenInputException.Of(failure);
            return false;
        }
    }

    /// <summary>The first bytes, as many as there are up to the length of <paramref name="head"/>.</summary>
    public static int ReadHead(Stream stream, Span<byte> head)
    {
        var length = 0;
        for (int count; length < head.Length && (count = stream.Read(head[length..])) > 0;)
        {
            length += count;
        }

        return length;
    }
}
