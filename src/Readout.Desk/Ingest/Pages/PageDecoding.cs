using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Readout.Records;

namespace Readout.Desk.Ingest.Pages;

/// <summary>
/// Turns the bytes of a page into text: a byte order mark decides, then the encoding that came with the bytes, then the page's own
/// word. Labels mean what the WHATWG Encoding Standard says (https://encoding.spec.whatwg.org/#names-and-labels): Latin-1 is
/// Windows-1252. Bytes that are UTF-8 beyond ASCII are UTF-8, whatever label of a single-byte encoding they bear.
/// </summary>
internal static partial class PageDecoding
{
    private const int HeadLength = 4096;

    private static readonly string[] Utf8Labels = ["utf-8", "utf8", "unicode-1-1-utf-8", "utf-16", "utf-16le", "utf-16be"];
    private static readonly string[] Windows1252Labels = ["iso-8859-1", "iso8859-1", "latin1", "latin-1", "l1", "us-ascii", "ascii", "cp1252", "x-cp1252"];
    private static readonly string[] Gb18030Labels = ["gb2312", "gbk", "gb_2312-80", "x-gbk"];

    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (TextDecoding.HasWideMark(bytes) || bytes.StartsWith((byte[])[0xEF, 0xBB, 0xBF]))
        {
            return TextDecoding.Decode(bytes);
        }

        var label = (charset ?? Declared(bytes))?.Trim().ToLowerInvariant();
        // A page that says UTF-16 in bytes that can be read so far is UTF-8 (HTML Standard, prescan).
        if (string.IsNullOrEmpty(label) || Utf8Labels.Contains(label))
        {
            return TextDecoding.Decode(bytes);
        }

        if (Find(label) is not { } encoding)
        {
            return With(TextDecoding.Decode(bytes), IngestDiagnostics.EncodingUnknown(label));
        }

        if (encoding.IsSingleByte && Utf8.IsValid(bytes))
        {
            var decoded = TextDecoding.Decode(bytes);
            return Ascii.IsValid(bytes) ? decoded : With(decoded, IngestDiagnostics.Mislabelled(label));
        }

        var text = encoding.GetString(bytes);
        return new(text, text.Contains('\uFFFD', StringComparison.Ordinal) ? [IngestDiagnostics.BadUnits(encoding.WebName)] : []);
    }

    private static DecodedText With(DecodedText decoded, Diagnostic diagnostic) => decoded with { Diagnostics = [diagnostic, .. decoded.Diagnostics] };

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadLength)]);
        return MetaCharset().Match(head) is { Success: true } meta ? meta.Groups["label"].Value
            : XmlEncoding().Match(head) is { Success: true } xml ? xml.Groups["label"].Value
            : null;
    }

    private static Encoding? Find(string label)
    {
        if (Windows1252Labels.Contains(label))
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252);
        }

        if (Gb18030Labels.Contains(label))
        {
            return CodePagesEncodingProvider.Instance.GetEncoding("gb18030");
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(label) ?? Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("<meta[^>]*?charset\\s*=\\s*[\"']?\\s*(?<label>[\\w.:-]+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, -1)]
    private static partial Regex MetaCharset();

    [GeneratedRegex("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"'](?<label>[\\w.:-]+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, -1)]
    private static partial Regex XmlEncoding();
}
