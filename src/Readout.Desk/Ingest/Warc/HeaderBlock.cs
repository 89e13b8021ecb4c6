using System.Text;

namespace Readout.Desk.Ingest.Warc;

/// <summary>A first line and named fields, up to an empty line: the form of WARC records and of HTTP messages.</summary>
internal sealed class HeaderBlock
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    private HeaderBlock(string first, int length) => (First, Length) = (first, length);

    /// <summary>The first line.</summary>
    public string First { get; }

    /// <summary>Bytes of the block with the empty line at its end.</summary>
    public int Length { get; }

    /// <summary>The value of a field, the first where there are several; null where there is none.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>Reads a block; null where no empty line ends it.</summary>
    public static HeaderBlock? Read(ReadOnlySpan<byte> bytes)
    {
        var crlf = bytes.IndexOf("\r\n\r\n"u8);
        var lf = bytes.IndexOf("\n\n"u8);
        var (end, mark) = crlf >= 0 && (lf < 0 || crlf < lf) ? (crlf, 4) : (lf, 2);
        if (end < 0)
        {
            return null;
        }

        // Latin-1 keeps every byte; addresses in WARC are percent-encoded.
        var lines = Encoding.Latin1.GetString(bytes[..end]).Split('\n');
        var block = new HeaderBlock(lines[0].TrimEnd('\r'), end + mark);
        foreach (var line in lines.Skip(1))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                block._fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
            }
        }

        return block;
    }
}
