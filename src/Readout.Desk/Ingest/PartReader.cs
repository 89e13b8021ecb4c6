using System.Globalization;
using Readout.Desk.Ingest.Archives;
using Readout.Desk.Ingest.Feeds;
using Readout.Desk.Ingest.Pages;
using Readout.Desk.Ingest.Pdf;
using Readout.Desk.Ingest.Tables;
using Readout.Desk.Ingest.Warc;

namespace Readout.Desk.Ingest;

/// <summary>Looks at bytes, tells what they are, and has them taken by the reader of their kind.</summary>
internal sealed class PartReader
{
    private readonly IntakeLimits _limits;
    private readonly IntakeCounts _counts;
    private readonly PlainText _text;
    private readonly JsonLines _jsonLines;
    private readonly PageReader _pages;
    private readonly FeedReader _feeds;
    private readonly CsvTable _tables;
    private readonly PdfReader _pdfs;
    private readonly ZipMembers _archives;

    public PartReader(Article defaults, IntakeLimits limits, IntakeCounts counts)
    {
        (_limits, _counts) = (limits, counts);
        _text = new PlainText(defaults, limits);
        _jsonLines = new JsonLines(defaults, limits);
        _pages = new PageReader(defaults, limits);
        _feeds = new FeedReader(defaults, limits, _pages);
        _tables = new CsvTable(defaults, limits);
        _pdfs = new PdfReader(defaults, limits);
        _archives = new ZipMembers(limits, counts);
    }

    /// <summary>Takes the articles of a part, each when it is asked for.</summary>
    public IEnumerable<Intake> Take(SourcePart part, InputFormat format)
    {
        var head = new byte[MediaSniffer.HeadLength];
        int length;
        try
        {
            // One read stays within one member, whose place must not be lost.
            length = part.Stream is GzipMembers ? part.Stream.Read(head) : StreamBytes.ReadHead(part.Stream, head);
        }
        catch (Exception failure) when (BrokenInputException.IsFailure(failure))
        {
            return [Intake.Failure(part.Place, 0, BrokenInputException.Of(failure))];
        }

        var (kind, other) = MediaSniffer.Sniff(head.AsSpan(0, length), part.Name);
        return Take(part with { Stream = Whole(part.Stream, head.AsMemory(0, length)) }, Chosen(kind, format), other, format);
    }

    private IEnumerable<Intake> Take(SourcePart part, MediaKind kind, string? other, InputFormat format) => kind switch
    {
        MediaKind.Gzip or MediaKind.Zip when part.Depth >= _limits.Nesting => [Intake.Failure(part.Place, 0, IngestDiagnostics.TooDeep(_limits.Nesting))],
        MediaKind.Gzip => TakeGzip(part, format),
        MediaKind.Zip => _archives.Take(part, member => Take(member, format)),
        MediaKind.Warc => new WarcReader(_limits, _counts, new WarcResponse(_limits, _counts, _pages, _pdfs)).Take(part),
        MediaKind.Html => [_pages.Take(part)],
        MediaKind.Feed => _feeds.Take(part),
        MediaKind.Table => _tables.Take(part),
        MediaKind.Pdf => [_pdfs.Take(part)],
        MediaKind.JsonLines => _jsonLines.Take(part),
        MediaKind.Xml => [Intake.Failure(part.Place, 0, IngestDiagnostics.OtherXml(other!))],
        MediaKind.Other => [Intake.Failure(part.Place, 0, IngestDiagnostics.OtherKind(other!))],
        _ => [_text.Take(part)],
    };

    private IEnumerable<Intake> TakeGzip(SourcePart part, InputFormat format)
    {
        using var expanded = new GzipMembers(part.Stream, _limits);
        foreach (var intake in Take(part with { Stream = expanded, Name = DocumentNames.WithoutGzip(part.Name), Depth = part.Depth + 1 }, format))
        {
            yield return intake;
        }
    }

    // What is compressed is expanded whatever it is said to hold.
    public static MediaKind Chosen(MediaKind sniffed, InputFormat format) => format switch
    {
        _ when sniffed is MediaKind.Gzip or MediaKind.Zip && format != InputFormat.Text => sniffed,
        InputFormat.Text => MediaKind.Text,
        InputFormat.JsonLines => MediaKind.JsonLines,
        InputFormat.Html => MediaKind.Html,
        InputFormat.Feed => MediaKind.Feed,
        InputFormat.Csv => MediaKind.Table,
        InputFormat.Pdf => MediaKind.Pdf,
        InputFormat.Warc => MediaKind.Warc,
        _ => sniffed,
    };

    private static Stream Whole(Stream stream, ReadOnlyMemory<byte> head)
    {
        if (stream.CanSeek)
        {
            stream.Position = 0;
            return stream;
        }

        if (stream is not GzipMembers members)
        {
            return new PrefixedStream(head, stream);
        }

        members.GiveBack(head);
        return members;
    }
}
