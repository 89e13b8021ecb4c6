using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Readout.Desk.Ingest.Pages;

/// <summary>
/// What a page states about itself, as it is written there: the Open Graph protocol (https://ogp.me), schema.org as JSON-LD or
/// microdata, Dublin Core, and names that publishers' systems write. A date of change is never taken for one of publication.
/// </summary>
/// <param name="Title">Headline, or null.</param>
/// <param name="Published">Date of publication as stated, or null.</param>
/// <param name="Publisher">Name of the publisher, or null.</param>
/// <param name="Address">Canonical address, perhaps relative, or null.</param>
internal sealed record PageFacts(string? Title, string? Published, string? Publisher, string? Address)
{
    private static readonly string[] TitleNames = ["og:title", "dc.title", "dcterms.title", "citation_title"];

    // The first that is there counts.
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created",
        "parsely-pub-date", "sailthru.date", "publication_date", "publish-date", "publish_date", "pubdate", "publishdate", "citation_publication_date", "dc.date", "dcterms.date", "date",
    ];

    private static readonly string[] PublisherNames = ["og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "citation_publisher"];

    /// <summary>Reads them off a page.</summary>
    public static PageFacts Of(IHtmlDocument page)
    {
        var named = Named(page);
        var linked = LinkedFacts.Of(page.QuerySelectorAll("script[type='application/ld+json']").Select(script => script.TextContent));
        return new(
            First(named, TitleNames) ?? linked?.Headline ?? Filled(page.Title),
            First(named, PublishedNames[..1]) ?? linked?.Published ?? Marked(page) ?? First(named, PublishedNames),
            First(named, PublisherNames) ?? linked?.Publisher,
            Filled(page.QuerySelector("link[rel~='canonical' i]")?.GetAttribute("href")) ?? First(named, ["og:url"]));
    }

    /// <summary>The text without white space around it, or null where nothing is left.</summary>
    public static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Dictionary<string, string> Named(IHtmlDocument page)
    {
        var named = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in page.QuerySelectorAll("meta"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (Filled(name) is { } key && Filled(meta.GetAttribute("content")) is { } content)
            {
                named.TryAdd(key, content);
            }
        }

        return named;
    }

    private static string? First(Dictionary<string, string> named, ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (named.TryGetValue(name, out var content))
            {
                return content;
            }
        }

        return null;
    }

    private static string? Marked(IHtmlDocument page)
    {
        var element = page.QuerySelector("[itemprop~='datePublished'],time[pubdate]");
        return element is null ? null : Filled(element.GetAttribute("datetime")) ?? Filled(element.GetAttribute("content")) ?? Filled(element.TextContent);
    }
}
