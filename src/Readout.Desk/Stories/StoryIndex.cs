namespace Readout.Desk.Stories;

/// <summary>
/// Finds, for one document after another, whose story it carries. A document is held against those that share a key with it, never against all;
/// what it costs does not grow with the desk. The links it gives are the merge's reasons; <see cref="StoryGroups"/> makes stories of them.
/// Not thread-safe.
/// </summary>
/// <param name="shelf">Where documents are found again.</param>
public sealed class StoryIndex(IStoryShelf shelf)
{
    /// <summary>
    /// Documents under one key of one period, beyond which it says nothing: a phrase of boilerplate. Later ones still find the earlier ones.
    /// </summary>
    private const int PerKey = 64;

    /// <summary>
    /// Stories that one document is held against, those with most shared keys first. Only where more than these share a key can the order of documents matter.
    /// </summary>
    private const int MostStories = 64;

    /// <summary>Takes a document in; returns its links to stories known so far, at most one to each.</summary>
    public IReadOnlyList<CopyLink> Add(StoryDocument document, StoryText text)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(text);
        if (shelf.WithWords(text.Hash) is { } twin)
        {
            // What its twin stands under finds this one too.
            shelf.Put(document, text, StoryKeys.None, PerKey);
            return Joined(document, [CopyTest.Link(document, text, twin, text)!]);
        }

        var keys = StoryKeys.Of(document, text);
        var links = Links(document, text, shelf.Under(keys));
        shelf.Put(document, text, keys, PerKey);
        return Joined(document, links);
    }

    private List<CopyLink> Links(StoryDocument document, StoryText text, IReadOnlyList<StoryCandidate> candidates)
    {
        var links = new List<CopyLink>();
        var tried = new HashSet<string>(StringComparer.Ordinal);
        var linked = new HashSet<string>(StringComparer.Ordinal);
        var ordered = candidates.OrderByDescending(static one => one.SharedKeys).ThenBy(static one => one.Document.Id, StringComparer.Ordinal);
        foreach (var candidate in ordered)
        {
            if (linked.Contains(candidate.Story) || (tried.Count >= MostStories && !tried.Contains(candidate.Story)))
            {
                continue;
            }

            tried.Add(candidate.Story);
            if (CopyTest.Link(document, text, candidate.Document, shelf.TextOf(candidate.Document.Id)) is { } link)
            {
                links.Add(link);
                linked.Add(candidate.Story);
            }
        }

        return links;
    }

    private List<CopyLink> Joined(StoryDocument document, List<CopyLink> links)
    {
        foreach (var link in links)
        {
            shelf.Join(document.Id, link.First == document.Id ? link.Second : link.First);
        }

        return links;
    }
}
