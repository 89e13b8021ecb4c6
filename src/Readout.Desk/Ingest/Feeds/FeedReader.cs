using System.Xml;
using System.Xml.Linq;
using Readout.Desk.Ingest.Pages;
using Readout.Records;

namespace Readout.Desk.Ingest.Feeds;

/// <summary>
/// Takes the entries of a feed: RSS 0.9x, 1.0 and 2.0, and Atom. Of a feed that is not well-formed the entries before and behind
/// the place are taken. Document types are passed over and entities of their own are never expanded.
/// </summary>
internal sealed class FeedReader(Article defaults, IntakeLimits limits, PageReader pages)
{
    private static readonly string[] Entries = ["item", "entry"];

    public IEnumerable<Intake> Take(SourcePart part)
    {
        if (!StreamBytes.TryRead(part.Stream, limits.Document, out var bytes, out var reason))
        {
            return [Intake.Failure(part.Place, 0, reason)];
        }

        var decoded = PageDecoding.Decode(bytes, part.Charset);
        return Take(part, decoded.Text, [.. decoded.Diagnostics.Select(diagnostic => diagnostic with { Start = null, End = null })], bytes.Length);
    }

    private IEnumerable<Intake> Take(SourcePart part, string text, IReadOnlyList<Diagnostic> noticed, long byteLength)
    {
        var feed = new FeedFacts();
        var entries = new FeedEntry(defaults, pages);
        var number = 0;
        foreach (var (element, problem) in Elements(text, feed))
        {
            var place = $"{part.Place}#{++number}";
            var intake = element is null ? Intake.Failure(place, 0, problem!)
                : entries.Take(place, element, feed, part.Url);
            // Only a whole feed has a length; its first entry bears it.
            yield return number == 1 ? intake with { Diagnostics = [.. noticed, .. intake.Diagnostics], ByteLength = byteLength } : intake;
        }
    }

    private IEnumerable<(XElement? Element, Diagnostic? Problem)> Elements(string text, FeedFacts feed)
    {
        var at = 0;
        using (var reader = XmlReader.Create(new StringReader(text), Settings(ConformanceLevel.Document)))
        {
            while (TryNext(reader, feed, out var element, out var problem))
            {
                yield return (element, problem);
                at = reader.ReadState != ReadState.Error ? at : Offset(text, reader as IXmlLineInfo);
            }
        }

        // From a place that is not well-formed on, each entry is cut out and read alone.
        while (at > 0 && FeedCuts.TryNext(text, at, out var start, out var end))
        {
            using var reader = XmlReader.Create(new StringReader(text[start..end]), Settings(ConformanceLevel.Fragment), new XmlParserContext(null, feed.Namespaces, null, XmlSpace.Default));
            var whole = TryNext(reader, feed, out var element, out var problem);
            if (whole)
            {
                yield return (element, problem is null ? null : IngestDiagnostics.BadFeed(Line(text, start), 1, "the entry that begins here."));
            }

            at = end;
        }
    }

    /// <summary>The next entry or, as the last, what is wrong.</summary>
    private bool TryNext(XmlReader reader, FeedFacts feed, out XElement? element, out Diagnostic? problem)
    {
        (element, problem) = (null, null);
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && Entries.Contains(reader.LocalName))
                {
                    element = FeedElement.Read(reader, reader.Depth + limits.PageDepth);
                    return true;
                }

                feed.Notice(reader);
            }

            return false;
        }
        catch (XmlException failure)
        {
            problem = IngestDiagnostics.BadFeed(failure.LineNumber, failure.LinePosition, failure.Message);
            return true;
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException)
        {
            // A namespace that is bound twice, a character no name may hold: XLinq says so in its own way.
            problem = IngestDiagnostics.BadFeed(0, 0, failure.Message);
            return true;
        }
    }

    private static XmlReaderSettings Settings(ConformanceLevel level) => new()
    {
        ConformanceLevel = level,
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private static int Offset(string text, IXmlLineInfo? place)
    {
        var offset = 0;
        for (var line = 1; line < place?.LineNumber && offset >= 0; line++)
        {
            offset = text.IndexOf('\n', offset) + 1;
        }

        return Math.Clamp(offset + (place?.LinePosition ?? 1) - 1, 1, text.Length);
    }

    private static int Line(string text, int offset) => text.AsSpan(0, offset).Count('\n') + 1;
}
