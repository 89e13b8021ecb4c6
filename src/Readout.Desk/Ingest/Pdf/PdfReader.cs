using Readout.Records;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Readout.Desk.Ingest.Pdf;

/// <summary>Takes the text of a PDF, its blocks in the order of reading. The date when the file was made is no date of publication.</summary>
internal sealed class PdfReader(Article defaults, IntakeLimits limits)
{
    private static readonly NearestNeighbourWordExtractor Words = new(new() { MaxDegreeOfParallelism = 1 });
    private static readonly DocstrumBoundingBoxes Segments = new(new() { MaxDegreeOfParallelism = 1 });

    public Intake Take(SourcePart part)
    {
        if (!StreamBytes.TryRead(part.Stream, limits.Document, out var bytes, out var reason))
        {
            return Intake.Failure(part.Place, 0, reason);
        }

        try
        {
            using var pdf = PdfDocument.Open(bytes, new ParsingOptions { SkipMissingFonts = true });
            return Take(part, pdf, bytes.Length);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // The library throws whatever a malformed file makes it stumble over.
            return Intake.Failure(part.Place, bytes.Length, IngestDiagnostics.BadPdf(failure.Message));
        }
    }

    private Intake Take(SourcePart part, PdfDocument pdf, long byteLength)
    {
        if (pdf.NumberOfPages > limits.PdfPages)
        {
            return Intake.Failure(part.Place, byteLength, IngestDiagnostics.BadPdf(FormattableString.Invariant($"it has {pdf.NumberOfPages} pages; at most {limits.PdfPages} are taken.")));
        }

        var (blocks, noticed) = (new List<string>(), new List<Diagnostic>());
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            try
            {
                blocks.AddRange(Blocks(pdf.GetPage(number)));
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                noticed.Add(IngestDiagnostics.BadPdfPage(number, failure.Message));
            }
        }

        return blocks.Count == 0
            ? Intake.Failure(part.Place, byteLength, noticed.Count > 0 ? noticed[0] : IngestDiagnostics.PdfWithoutText(pdf.NumberOfPages))
            : new Intake { Source = part.Place, Article = defaults with { Text = string.Join("\n\n", blocks), Url = part.Url }, Diagnostics = noticed, ByteLength = byteLength };
    }

    private static IEnumerable<string> Blocks(Page page)
    {
        var words = Words.GetWords(page.Letters).ToList();
        if (words.Count == 0)
        {
            return [];
        }

        return UnsupervisedReadingOrderDetector.Instance.Get(Segments.GetBlocks(words))
            .OrderBy(block => block.ReadingOrder)
            .Select(Text)
            .Where(text => text.Length > 0);
    }

    private static string Text(TextBlock block)
    {
        var text = "";
        foreach (var line in block.TextLines.Select(line => line.Text.Trim()).Where(line => line.Length > 0))
        {
            text = text.Length == 0 ? line : Join(text, line);
        }

        return text;
    }

    // A word broken at the end of a line is whole again; "face-to-" keeps its hyphen.
    private static string Join(string text, string line)
    {
        var isBroken = text.Length > 1 && text[^1] is '-' or '\u00AD' && char.IsLower(line[0]);
        if (!isBroken)
        {
            return $"{text} {line}";
        }

        var word = text.AsSpan(text.LastIndexOf(' ') + 1, text.Length - text.LastIndexOf(' ') - 2);
        return word.Contains('-') ? text + line : $"{text.AsSpan(0, text.Length - 1)}{line}";
    }
}
