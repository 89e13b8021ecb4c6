using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Readout.Desk.Ingest.Tables;

namespace Readout.Desk.Ingest;

/// <summary>
/// Tells from the first bytes what an input is. Signatures are those of the WHATWG MIME Sniffing Standard
/// (https://mimesniff.spec.whatwg.org, sections 6 and 7.1), ISO 32000-1 7.5.2 for PDF and ISO 28500 for WARC. The name is
/// believed only where two kinds of text look alike.
/// </summary>
internal static partial class MediaSniffer
{
    /// <summary>How many bytes are looked at.</summary>
    public const int HeadLength = 1 << 14;

    private static readonly (byte[] Mark, MediaKind Kind, string Name)[] Marks =
    [
        ([0x1F, 0x8B, 8], MediaKind.Gzip, "gzip"),
        ([.. "PK\u0003\u0004"u8], MediaKind.Zip, "zip"),
        ([.. "PK\u0005\u0006"u8], MediaKind.Zip, "zip"),
        ([.. "%PDF-"u8], MediaKind.Pdf, "PDF"),
        ([.. "WARC/"u8], MediaKind.Warc, "WARC"),
        ([0x89, .. "PNG\r\n"u8], MediaKind.Other, "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], MediaKind.Other, "a JPEG picture"),
        ([.. "GIF8"u8], MediaKind.Other, "a GIF picture"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], MediaKind.Other, "an office document"),
        ([.. "{\\rtf"u8], MediaKind.Other, "an RTF document"),
        ([0x28, 0xB5, 0x2F, 0xFD], MediaKind.Other, "a Zstandard file"),
        ([.. "BZh"u8], MediaKind.Other, "a bzip2 file"),
        ([0xFD, .. "7zXZ"u8], MediaKind.Other, "an xz file"),
        ([.. "7z"u8, 0xBC, 0xAF], MediaKind.Other, "a 7z archive"),
    ];

    private static readonly string[] PageElements =
        ["!doctype", "html", "head", "script", "iframe", "h1", "div", "font", "table", "a", "style", "title", "b", "body", "br", "p", "meta", "article", "main"];

    /// <summary>What the bytes are, and for a kind that holds no article its name.</summary>
    public static (MediaKind Kind, string? Other) Sniff(ReadOnlySpan<byte> head, string name)
    {
        foreach (var (mark, kind, other) in Marks)
        {
            if (head.StartsWith(mark))
            {
                return (kind, other);
            }
        }

        var text = TextDecoding.HasWideMark(head) ? TextDecoding.Decode(head).Text : Encoding.Latin1.GetString(head.StartsWith((byte[])[0xEF, 0xBB, 0xBF]) ? head[3..] : head);
        var start = text.TrimStart();
        return start.StartsWith('<') && !DocumentNames.IsJsonLines(name) ? Markup(start) : (TextKind(text, name), null);
    }

    private static (MediaKind Kind, string? Other) Markup(string text)
    {
        var isXml = text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase);
        if (FirstElement().Match(text) is not { Success: true } match)
        {
            return isXml ? (MediaKind.Xml, "no element near its beginning") : (MediaKind.Text, null);
        }

        var element = match.Groups["name"].Value;
        var local = element[(element.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return local switch
        {
            "rss" or "feed" or "RDF" => (MediaKind.Feed, null),
            _ when PageElements.Contains(element, StringComparer.OrdinalIgnoreCase) || PageType().IsMatch(text) => (MediaKind.Html, null),
            _ when isXml => (MediaKind.Xml, $"the root is <{element}>"),
            _ => (MediaKind.Text, null),
        };
    }

    private static MediaKind TextKind(string text, string name)
    {
        if (DocumentNames.IsJsonLines(name) || IsArticleLine(text))
        {
            return MediaKind.JsonLines;
        }

        return DocumentNames.IsTable(name) || CsvTable.IsHeader(FirstLine(text)) ? MediaKind.Table : MediaKind.Text;
    }

    // One whole object with a "text" on the first line. A longer line than the head shows cannot be told.
    private static bool IsArticleLine(string text)
    {
        var line = FirstLine(text);
        if (!line.StartsWith('{'))
        {
            return false;
        }

        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.TryGetProperty("text", out var value) && value.ValueKind == JsonValueKind.String;
        }
        catch (JsonException)
        {
            return text.IndexOf('\n', StringComparison.Ordinal) < 0 && text.Length >= HeadLength - 4 && TextKey().IsMatch(line);
        }
    }

    private static string FirstLine(string text)
    {
        var start = text.TrimStart();
        var end = start.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? start : start[..end];
    }

    // What may stand before the first element: declaration, comments, processing instructions, a document type without subset.
    [GeneratedRegex(@"^(?:\s|<\?[^>]*>|<!--(?:[^-]|-(?!->))*-->|<!DOCTYPE(?! html)[^>\[]*>)*<(?<name>!doctype(?= html)|[A-Za-z][\w.:-]*)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, -1)]
    private static partial Regex FirstElement();

    [GeneratedRegex(@"<!DOCTYPE html|<html[\s>]", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PageType();

    [GeneratedRegex("^\\{[^\\n]*\"text\"\\s*:\\s*\"", RegexOptions.NonBacktracking)]
    private static partial Regex TextKey();
}
