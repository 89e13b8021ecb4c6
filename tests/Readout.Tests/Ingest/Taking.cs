using System.IO.Compression;
using System.Text;
using Readout.Desk.Ingest;

namespace Readout.Tests.Ingest;

/// <summary>Takes bytes in as if they came from a file, and builds the bytes of the formats that are no text.</summary>
internal static class Taking
{
    public static List<Intake> Take(byte[] bytes, string name = "", InputFormat format = InputFormat.Auto, Article? defaults = null, bool canSeek = true) =>
        Take(bytes, IntakeLimits.Usual, out _, name, format, defaults, canSeek);

    public static List<Intake> Take(byte[] bytes, IntakeLimits limits, out IntakeCounts counts, string name = "", InputFormat format = InputFormat.Auto, Article? defaults = null, bool canSeek = true)
    {
        counts = new IntakeCounts();
        Stream stream = canSeek ? new MemoryStream(bytes) : new PrefixedStream(bytes, Stream.Null);
        return [.. new PartReader(defaults ?? new Article { Text = "" }, limits, counts).Take(new SourcePart("in", stream) { Name = name }, format)];
    }

    public static List<Intake> Take(string text, string name = "") => Take(Encoding.UTF8.GetBytes(text), name);

    public static string?[] Codes(IEnumerable<Intake> intakes) => [.. intakes.Select(intake => intake.Diagnostics.Count == 0 ? null : intake.Diagnostics[^1].Code)];

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] members)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in members)
            {
                using var member = zip.CreateEntry(name).Open();
                member.Write(bytes);
            }
        }

        return packed.ToArray();
    }

    /// <summary>A page with one paragraph of text and what publishers put around it.</summary>
    public static string Page(string paragraph, string head = "") =>
        $"<!DOCTYPE html><html><head><title>Page title</title>{head}</head><body><nav><a href='/'>Home</a></nav><article><h1>Page title</h1><p>{paragraph}</p></article></body></html>";

    /// <summary>A response record of a WARC file.</summary>
    public static byte[] Response(string url, string body, string http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n") =>
        Record("response", Utf8(http + body), $"WARC-Target-URI: {url}\r\n");

    /// <summary>A record of a WARC file.</summary>
    public static byte[] Record(string type, byte[] block, string fields = "", int? length = null) =>
        [.. Utf8($"WARC/1.1\r\nWARC-Type: {type}\r\n{fields}Content-Length: {length ?? block.Length}\r\n\r\n"), .. block, .. "\r\n\r\n"u8];
}
