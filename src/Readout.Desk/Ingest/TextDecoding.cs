using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Readout.Records;

namespace Readout.Desk.Ingest;

/// <summary>A decoded text and what had to be guessed to get it.</summary>
internal readonly record struct DecodedText(string Text, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>
/// Turns bytes into text: UTF-8, or what a byte order mark says. Bytes that are not UTF-8 are read as Windows-1252, which is
/// what stray bytes in news text nearly always are; valid UTF-8 around them stays.
/// </summary>
internal static class TextDecoding
{
    private static readonly char[] Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!
        .GetChars([.. Enumerable.Range(0, 256).Select(code => (byte)code)]);

    // The longer mark first: that of UTF-32 begins with that of UTF-16.
    private static readonly (byte[] Mark, Encoding Encoding)[] Marks =
    [
        ([0xFF, 0xFE, 0, 0], new UTF32Encoding(bigEndian: false, byteOrderMark: true)),
        ([0, 0, 0xFE, 0xFF], new UTF32Encoding(bigEndian: true, byteOrderMark: true)),
        ([0xFF, 0xFE], new UnicodeEncoding(bigEndian: false, byteOrderMark: true)),
        ([0xFE, 0xFF], new UnicodeEncoding(bigEndian: true, byteOrderMark: true)),
    ];

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Where the bytes show that they are not text (a NUL), or null.</summary>
    public static int? BinaryAt(ReadOnlySpan<byte> bytes)
    {
        if (HasWideMark(bytes))
        {
            return null;
        }

        var at = bytes.IndexOf((byte)0);
        return at < 0 ? null : at;
    }

    /// <summary>True where a byte order mark says UTF-16 or UTF-32.</summary>
    public static bool HasWideMark(ReadOnlySpan<byte> bytes) => WideMark(bytes).Encoding is not null;

    /// <summary>Decodes bytes that are text; a byte order mark is not part of it.</summary>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        var (mark, encoding) = WideMark(bytes);
        if (encoding is not null)
        {
            return DecodeWide(bytes[mark.Length..], encoding);
        }

        var offset = bytes.StartsWith(Utf8Mark) ? Utf8Mark.Length : 0;
        return DecodeUtf8(bytes[offset..], offset);
    }

    private static (byte[] Mark, Encoding? Encoding) WideMark(ReadOnlySpan<byte> bytes)
    {
        foreach (var (mark, encoding) in Marks)
        {
            if (bytes.StartsWith(mark))
            {
                return (mark, encoding);
            }
        }

        return ([], null);
    }

    private static DecodedText DecodeWide(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var text = encoding.GetString(bytes);
        var isExact = encoding.GetByteCount(text) == bytes.Length && text.AsSpan().IndexOf('\uFFFD') < 0;
        return new(text, isExact ? [] : [IngestDiagnostics.BadUnits(encoding.WebName)]);
    }

    private static DecodedText DecodeUtf8(ReadOnlySpan<byte> bytes, int offset)
    {
        if (Utf8.IsValid(bytes))
        {
            return new(Encoding.UTF8.GetString(bytes), []);
        }

        // Never more characters than bytes.
        var characters = ArrayPool<char>.Shared.Rent(bytes.Length);
        int read = 0, written = 0, bad = 0, firstBad = 0, firstBadAt = 0;
        while (true)
        {
            var status = Utf8.ToUtf16(bytes[read..], characters.AsSpan(written), out var r, out var w, replaceInvalidSequences: false);
            (read, written) = (read + r, written + w);
            if (status == OperationStatus.Done)
            {
                break;
            }

            if (bad++ == 0)
            {
                (firstBad, firstBadAt) = (read, written);
            }

            characters[written++] = Windows1252[bytes[read++]];
        }

        var text = characters.AsSpan(0, written).ToString();
        ArrayPool<char>.Shared.Return(characters);
        var start = CodePoints(text.AsSpan(0, firstBadAt));
        return new(text, [IngestDiagnostics.NotUtf8(offset + firstBad, bad, start)]);
    }

    private static int CodePoints(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }
}
