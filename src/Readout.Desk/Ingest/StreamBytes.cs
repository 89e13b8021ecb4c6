namespace Readout.Desk.Ingest;

/// <summary>Reads a stream to its end.</summary>
internal static class StreamBytes
{
    public static bool TryRead(Stream stream, out byte[] bytes, out string reason)
    {
        (bytes, reason) = ([], "");
        try
        {
            using var buffer = new MemoryStream(stream.CanSeek ? checked((int)Math.Min(stream.Length, Array.MaxLength)) : 0);
            stream.CopyTo(buffer);
            bytes = buffer.ToArray();
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Also a stream of more bytes than an array holds: MemoryStream reports it as an IOException.
            reason = error.Message;
            return false;
        }
    }
}
