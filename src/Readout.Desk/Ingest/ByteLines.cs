using System.Buffers;
using System.Text;

namespace Readout.Desk.Ingest;

/// <summary>A line of a stream, without its line feed; or, as the last one, why the stream could not be read on.</summary>
internal readonly record struct ByteLine(byte[] Bytes, string? Error);

/// <summary>
/// Cuts a stream into lines without decoding it, so that bytes that are not UTF-8 spoil only the line they stand in.
/// Holds one line at a time.
/// </summary>
internal static class ByteLines
{
    private const int FirstBuffer = 1 << 16;

    public static IEnumerable<ByteLine> Read(Stream stream)
    {
        var buffer = new byte[FirstBuffer];
        int start = 0, scanned = 0, end = 0;
        string? error = null;
        for (var isFirst = true; TryFill(stream, ref buffer, ref start, ref scanned, ref end, ref error);)
        {
            if (isFirst && end < 4 && TextDecoding.HasWideMark(buffer.AsSpan(0, end)))
            {
                continue;
            }

            if (isFirst && TextDecoding.HasWideMark(buffer.AsSpan(0, end)))
            {
                foreach (var line in ReadWide(stream, buffer.AsMemory(0, end)))
                {
                    yield return line;
                }

                yield break;
            }

            isFirst = false;
            for (int feed; (feed = buffer.AsSpan(scanned, end - scanned).IndexOf((byte)'\n')) >= 0; start = scanned)
            {
                yield return new(buffer[start..(scanned + feed)], null);
                scanned += feed + 1;
            }

            scanned = end;
        }

        if (end > start)
        {
            yield return new(buffer[start..end], null);
        }

        if (error is not null)
        {
            yield return new([], error);
        }
    }

    // UTF-16 and UTF-32 are rare for JSON Lines: such a stream is read whole.
    private static IEnumerable<ByteLine> ReadWide(Stream stream, ReadOnlyMemory<byte> head)
    {
        if (!StreamBytes.TryRead(stream, out var rest, out var reason))
        {
            return [new([], reason)];
        }

        var text = TextDecoding.Decode([.. head.Span, .. rest]).Text;
        return text.Split('\n').Select(line => new ByteLine(Encoding.UTF8.GetBytes(line), null));
    }

    /// <summary>Reads on; false at the end of the stream or where it cannot be read on.</summary>
    private static bool TryFill(Stream stream, ref byte[] buffer, ref int start, ref int scanned, ref int end, ref string? error)
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (scanned, end, start) = (scanned - start, end - start, 0);
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, checked(buffer.Length * 2));
        }

        try
        {
            var count = stream.Read(buffer, end, buffer.Length - end);
            end += count;
            return count > 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error = failure.Message;
            return false;
        }
    }
}
