using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Headers;
using Readout.Desk.Ingest.Archives;
using Readout.Desk.Ingest.Pages;
using Readout.Desk.Ingest.Pdf;
using Readout.Records;

namespace Readout.Desk.Ingest.Warc;

/// <summary>Takes the page of an HTTP response as it went over the wire (RFC 9112).</summary>
internal sealed class WarcResponse(IntakeLimits limits, IntakeCounts counts, PageReader pages, PdfReader pdfs)
{
    /// <summary>The article, a failure with its reason, or null where the response holds no page, which is counted.</summary>
    public Intake? Take(string place, long at, HeaderBlock record, ReadOnlySpan<byte> block)
    {
        if (HeaderBlock.Read(block) is not { } http || !TryStatus(http.First, out var status))
        {
            return Intake.Failure(place, block.Length, IngestDiagnostics.BadResponse(at, "it has no HTTP header."));
        }

        if (status != 200)
        {
            counts.Leave("responses without status 200");
            return null;
        }

        var body = block[http.Length..].ToArray();
        if (!TryDecode(http, ref body, out var reason))
        {
            return Intake.Failure(place, block.Length, reason.Code == "IN0011" ? IngestDiagnostics.BadResponse(at, reason.Message) : reason);
        }

        var part = new SourcePart(place, new MemoryStream(body)) { Name = "", Charset = MediaTypeHeaderValue.TryParse(http["Content-Type"], out var type) ? type.CharSet?.Trim('"') : null, Url = record["WARC-Target-URI"]?.Trim('<', '>') };
        switch (MediaSniffer.Sniff(body.AsSpan(0, Math.Min(body.Length, MediaSniffer.HeadLength)), "").Kind)
        {
            case MediaKind.Html:
                return pages.Take(place, body, part.Charset, part.Url);
            case MediaKind.Pdf:
                return pdfs.Take(part);
            default:
                counts.Leave("responses that are no page");
                return null;
        }
    }

    private static bool TryStatus(string line, out int status)
    {
        status = 0;
        return line.StartsWith("HTTP/", StringComparison.Ordinal)
            && line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var code, ..]
            && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out status);
    }

    // Many writers take the codings off and leave their names in the header, so a body is looked at before it is believed.
    private bool TryDecode(HeaderBlock http, ref byte[] body, out Diagnostic reason)
    {
        reason = IngestDiagnostics.NoArticle();
        if (http["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
        {
            body = ChunkedBody.Join(body);
        }

        var coding = http["Content-Encoding"]?.Trim().ToLowerInvariant();
        var isGzip = coding is "gzip" or "x-gzip" && body.AsSpan().StartsWith((byte[])[0x1F, 0x8B]);
        if (!isGzip && coding != "br" && coding != "deflate")
        {
            return true;
        }

        var length = body.LongLength;
        using var compressed = new MemoryStream(body);
        using var stream = new ExpandedStream(
            isGzip ? new GZipStream(compressed, CompressionMode.Decompress) : coding == "br" ? new BrotliStream(compressed, CompressionMode.Decompress) : new ZLibStream(compressed, CompressionMode.Decompress),
            () => length,
            limits);
        if (StreamBytes.TryRead(stream, limits.Page, out var expanded, out reason))
        {
            body = expanded;
            return true;
        }

        // Brotli and deflate have no mark; markup that stands there already says that the coding is gone.
        return !isGzip && body.AsSpan().TrimStart(" \t\r\n"u8).StartsWith("<"u8);
    }
}
