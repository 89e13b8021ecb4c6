using System.Text;
using Readout.Records;

namespace Readout.Desk.Ingest;

/// <summary>A line of a stream, without its line feed; or why it, or the stream from there on, could not be read.</summary>
internal readonly record struct ByteLine(byte[] Bytes, Diagnostic? Problem);

/// <summary>
/// Cuts a stream into lines without decoding it, so that bytes that are not UTF-8 spoil only the line they stand in.
/// Holds one line at a time.
/// </summary>
internal static class ByteLines
{
    private const int FirstBuffer = 1 << 16;

    /// <summary>The lines; of one longer than <paramref name="limit"/> bytes only that it is.</summary>
    public static IEnumerable<ByteLine> Read(Stream stream, long limit)
    {
        var buffer = new byte[FirstBuffer];
        int start = 0, scanned = 0, end = 0;
        Diagnostic? error = null;
        var isSkipping = false;
        for (var isFirst = true; TryFill(stream, ref buffer, ref start, ref scanned, ref end, ref error);)
        {
            if (isFirst && end < 4 && TextDecoding.HasWideMark(buffer.AsSpan(0, end)))
            {
                continue;
            }

            if (isFirst && TextDecoding.HasWideMark(buffer.AsSpan(0, end)))
            {
                foreach (var line in ReadWide(stream, buffer.AsMemory(0, end), limit))
                {
                    yield return line;
                }

                yield break;
            }

            isFirst = false;
            for (int feed; (feed = buffer.AsSpan(scanned, end - scanned).IndexOf((byte)'\n')) >= 0; start = scanned)
            {
                yield return isSkipping ? new([], IngestDiagnostics.TooLong(limit)) : new(buffer[start..(scanned + feed)], null);
                isSkipping = false;
                scanned += feed + 1;
            }

            scanned = end;
            if (isSkipping || end - start > limit)
            {
                (isSkipping, start) = (true, end);
            }
        }

        if (isSkipping)
        {
            yield return new([], IngestDiagnostics.TooLong(limit));
        }
        else if (end > start)
        {
            yield return new(buffer[start..end], null);
        }

        if (error is not null)
        {
            yield return new([], error);
        }
    }

    // UTF-16 and UTF-32 are rare for JSON Lines: such a stream is read whole.
    private static IEnumerable<ByteLine> ReadWide(Stream stream, ReadOnlyMemory<byte> head, long limit)
    {
        if (!StreamBytes.TryRead(stream, limit, out var rest, out var reason))
        {
            return [new([], reason)];
        }

        var text = TextDecoding.Decode([.. head.Span, .. rest]).Text;
        return text.Split('\n').Select(line => new ByteLine(Encoding.UTF8.GetBytes(line), null));
    }

    /// <summary>Reads on; false at the end of the stream or where it cannot be read on.</summary>
    private static bool TryFill(Stream stream, ref byte[] buffer, ref int start, ref int scanned, ref int end, ref Diagnostic? error)
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
        catch (Exception failure) when (BrokenInputException.IsFailure(failure))
        {
            error = BrokenInputException.Of(failure);
            return false;
        }
    }
}
