using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Readout.Records;

namespace Readout.Desk.Ingest.Pages;

/// <summary>Takes the article out of a web page and leaves menus, advertisements and the like.</summary>
internal sealed class PageReader(Article defaults, IntakeLimits limits)
{
    // Only so that the parser has an address; it never comes out.
    private const string NoAddress = "http://address.invalid/";

    // Below this many characters the parts of a page that look unlikely are tried too.
    private const int ShortestArticle = 100;

    /// <summary>Takes a page from a stream.</summary>
    public Intake Take(SourcePart part) => StreamBytes.TryRead(part.Stream, limits.Page, out var bytes, out var reason)
        ? Take(part.Place, bytes, part.Charset, part.Url)
        : Intake.Failure(part.Place, 0, reason);

    /// <summary>Takes a page.</summary>
    /// <param name="place">Where it stands, for people.</param>
    /// <param name="bytes">The page.</param>
    /// <param name="charset">The encoding that came with it, or null.</param>
    /// <param name="url">Where it was fetched from, or null.</param>
    public Intake Take(string place, ReadOnlySpan<byte> bytes, string? charset, string? url)
    {
        if (bytes.Length > limits.Page)
        {
            return Intake.Failure(place, bytes.Length, IngestDiagnostics.TooLong(limits.Page));
        }

        var decoded = PageDecoding.Decode(bytes, charset);
        var noticed = new List<Diagnostic>(decoded.Diagnostics.Select(diagnostic => diagnostic with { Start = null, End = null }));
        var length = LengthOfTags(decoded.Text, limits.PageTags);
        if (length < decoded.Text.Length)
        {
            noticed.Add(IngestDiagnostics.PageCut(limits.PageTags));
        }

        using var page = Parse(decoded.Text[..length]);
        var facts = PageFacts.Of(page);
        var published = facts.Published is null ? null : PublicationDates.ToIso(facts.Published);
        if (facts.Published is not null && published is null)
        {
            noticed.Add(IngestDiagnostics.DateUnknown(facts.Published));
        }

        var text = TextOf(page, noticed);
        if (text.Length == 0)
        {
            return Intake.Failure(place, bytes.Length, IngestDiagnostics.NoArticle());
        }

        var article = defaults with
        {
            Text = text,
            Title = facts.Title,
            Url = Absolute(facts.Address, url) ?? url,
            Publisher = facts.Publisher ?? defaults.Publisher,
            Published = published ?? defaults.Published,
        };
        return new Intake { Source = place, Article = article, Diagnostics = noticed, ByteLength = bytes.Length };
    }

    /// <summary>The text of a piece of HTML, all of it.</summary>
    public string TextOfFragment(string html)
    {
        using var page = Parse(html[..LengthOfTags(html, limits.PageTags)]);
        return page.Body is null ? "" : BlockText.Of(page.Body);
    }

    private IHtmlDocument Parse(string html) => new HtmlParser(new HtmlParserOptions { MaximumDepth = limits.PageDepth, SkipComments = true }).ParseDocument(html);

    /// <summary>How much of a text holds that many tags.</summary>
    private static int LengthOfTags(ReadOnlySpan<char> html, int tags)
    {
        var length = 0;
        for (var i = 0; i <= tags; i++)
        {
            var next = html[length..].IndexOf('<');
            if (next < 0)
            {
                return html.Length;
            }

            length += next + 1;
        }

        return length - 1;
    }

    private string TextOf(IHtmlDocument page, List<Diagnostic> noticed)
    {
        if (page.All.Length > limits.PageElements)
        {
            noticed.Add(IngestDiagnostics.PageTooLarge(limits.PageElements));
            return page.Body is null ? "" : BlockText.Of(page.Body);
        }

        // A short readout is whole all the same, and what a page itself calls navigation is never part of one.
        foreach (var menu in page.QuerySelectorAll("nav,[role='navigation']").ToList())
        {
            menu.Remove();
        }

        IElement? found = null;
        using var reader = new SmartReader.Reader(NoAddress, page) { DisableJSONLD = true, CharThreshold = ShortestArticle };
        reader.AddCustomOperationEnd(element => found = element);
        reader.GetArticle();
        return found is null ? "" : BlockText.Of(found);
    }

    private static string? Absolute(string? address, string? url)
    {
        if (address is null)
        {
            return null;
        }

        var whole = Uri.TryCreate(url, UriKind.Absolute, out var origin) && Uri.TryCreate(origin, address, out var joined) ? joined
            : Uri.TryCreate(address, UriKind.Absolute, out var alone) ? alone
            : null;
        return whole?.Scheme is "http" or "https" ? whole.AbsoluteUri : null;
    }
}
