using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
using Readout.Desk.Ingest.Pages;
using Readout.Records;

namespace Readout.Desk.Ingest.Feeds;

/// <summary>Takes one entry of a feed: its whole text where it is there, else its summary.</summary>
internal sealed class FeedEntry(Article defaults, PageReader pages)
{
    private static readonly XNamespace Rss1 = "http://purl.org/rss/1.0/";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public Intake Take(string place, XElement element, FeedFacts feed, string? feedUrl)
    {
        SyndicationItem item;
        try
        {
            item = Read(element);
        }
        catch (Exception failure) when (failure is XmlException or FormatException or UriFormatException or InvalidOperationException or ArgumentException)
        {
            return Intake.Failure(place, 0, IngestDiagnostics.BadFeed((element as IXmlLineInfo).LineNumber, 1, failure.Message));
        }

        var text = TextOf(element, item);
        if (text.Length == 0)
        {
            return Intake.Failure(place, 0, IngestDiagnostics.ItemWithoutText(), PageFacts.Filled(item.Id));
        }

        var stated = StatedDate(element);
        var published = stated is null ? null : PublicationDates.ToIso(stated);
        var article = defaults with
        {
            Text = text,
            Id = PageFacts.Filled(item.Id),
            Title = item.Title is null ? null : PageFacts.Filled(pages.TextOfFragment(item.Title.Text ?? "")),
            Url = AddressOf(item, feedUrl),
            Publisher = PublisherOf(element, item) ?? feed.Title ?? defaults.Publisher,
            Published = published ?? defaults.Published,
        };
        IReadOnlyList<Diagnostic> noticed = stated is not null && published is null ? [IngestDiagnostics.DateUnknown(stated)] : [];
        return new Intake { Source = place, Article = article, GivenId = article.Id, Diagnostics = noticed };
    }

    private static SyndicationItem Read(XElement element)
    {
        if (element.Name.Namespace == Atom)
        {
            // Dates are read apart, and one that is malformed must not cost the entry.
            using var atom = Without(element, Atom + "published", Atom + "updated").CreateReader();
            var entry = new Atom10ItemFormatter();
            entry.ReadFrom(atom);
            return entry.Item;
        }

        var plain = Without(element, "pubDate");
        foreach (var part in plain.DescendantsAndSelf().Where(part => part.Name.Namespace == Rss1))
        {
            part.Name = part.Name.LocalName;
        }

        plain.Attributes().Where(attribute => attribute.Name == "xmlns").Remove();
        using var reader = plain.CreateReader();
        var formatter = new Rss20ItemFormatter();
        formatter.ReadFrom(reader);
        return formatter.Item;
    }

    private static XElement Without(XElement element, params XName[] names)
    {
        var copy = new XElement(element);
        copy.Elements().Where(child => names.Contains(child.Name)).Remove();
        return copy;
    }

    private string TextOf(XElement element, SyndicationItem item)
    {
        if (element.Element(Content + "encoded")?.Value is { } encoded && pages.TextOfFragment(encoded) is { Length: > 0 } whole)
        {
            return whole;
        }

        return TextOf(item.Content as TextSyndicationContent) is { Length: > 0 } content ? content : TextOf(item.Summary);
    }

    // RSS says nothing of the form, and in Atom plain text is what it is.
    private string TextOf(TextSyndicationContent? content) =>
        content?.Text is not { } text ? "" : content.Type == "text" && !text.Contains('<', StringComparison.Ordinal) && !text.Contains('&', StringComparison.Ordinal) ? text.Trim() : pages.TextOfFragment(text);

    // Atom's "updated" is a date of change.
    private static string? StatedDate(XElement element) => PageFacts.Filled(
        (element.Element("pubDate") ?? element.Element(Rss1 + "pubDate") ?? element.Element(Atom + "published") ?? element.Element(DublinCore + "date"))?.Value);

    private static string? PublisherOf(XElement element, SyndicationItem item) =>
        PageFacts.Filled((element.Element("source") ?? element.Element(Atom + "source")?.Element(Atom + "title") ?? element.Element(DublinCore + "publisher"))?.Value)
        ?? PageFacts.Filled(item.SourceFeed?.Title?.Text);

    private static string? AddressOf(SyndicationItem item, string? feedUrl)
    {
        var link = (item.Links.FirstOrDefault(link => link.RelationshipType is null or "alternate") ?? item.Links.FirstOrDefault())?.Uri;
        var whole = link is { IsAbsoluteUri: true } ? link
            : link is not null && Uri.TryCreate(feedUrl, UriKind.Absolute, out var origin) && Uri.TryCreate(origin, link, out var joined) ? joined
            : null;
        return whole?.Scheme is "http" or "https" ? whole.AbsoluteUri : null;
    }
}
