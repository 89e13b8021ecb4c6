using System.Globalization;
using System.Text;

namespace Readout.Desk.Ingest.Warc;

/// <summary>Joins the chunks of an HTTP body (RFC 9112, section 7.1).</summary>
internal static class ChunkedBody
{
    /// <summary>The body; the bytes as they are where they are not in chunks, and up to the end where the last is cut off.</summary>
    public static byte[] Join(byte[] body)
    {
        using var joined = new MemoryStream(body.Length);
        for (var at = 0; TrySize(body.AsSpan(at), out var size, out var line); at += line + size + 2)
        {
            var there = Math.Min(size, body.Length - at - line);
            joined.Write(body, at + line, there);
            if (size == 0 || there < size || at + line + size + 2 > body.Length)
            {
                return joined.ToArray();
            }
        }

        return joined.Length == 0 ? body : joined.ToArray();
    }

    private static bool TrySize(ReadOnlySpan<byte> bytes, out int size, out int line)
    {
        (size, line) = (0, bytes[..Math.Min(bytes.Length, 256)].IndexOf((byte)'\n') + 1);
        var text = line == 0 ? "" : Encoding.Latin1.GetString(bytes[..line]);
        var end = text.IndexOf(';', StringComparison.Ordinal);
        return int.TryParse((end < 0 ? text : text[..end]).Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out size) && size >= 0;
    }
}
