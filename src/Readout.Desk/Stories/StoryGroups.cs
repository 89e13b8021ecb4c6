namespace Readout.Desk.Stories;

/// <summary>Groups documents into stories by the links between them: a story is all that links connect. The order of documents and links does not matter.</summary>
public static class StoryGroups
{
    /// <summary>The stories, by id. A document without a link is a story of its own.</summary>
    /// <param name="documents">Every document, once.</param>
    /// <param name="links">Links between them; one that names another document is left out.</param>
    public static IReadOnlyList<Story> Of(IEnumerable<StoryDocument> documents, IEnumerable<CopyLink> links)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(links);
        var byId = documents.ToDictionary(static document => document.Id, StringComparer.Ordinal);
        var known = links.Where(link => byId.ContainsKey(link.First) && byId.ContainsKey(link.Second)).ToList();
        var groups = new Unions<string>(StringComparer.Ordinal);
        known.ForEach(link => groups.Join(link.First, link.Second));
        var linksOf = known.ToLookup(link => groups.RootOf(link.First), StringComparer.Ordinal);
        return
        [
            .. byId.Values.GroupBy(document => groups.RootOf(document.Id), StringComparer.Ordinal)
                .Select(group => StoryOf(group, linksOf[group.Key]))
                .OrderBy(static story => story.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>The story of documents that are known to carry one.</summary>
    internal static Story StoryOf(IEnumerable<StoryDocument> documents, IEnumerable<CopyLink> links)
    {
        var carriers = documents
            .OrderBy(static document => PublicationTime.Of(document.Published)?.Earliest ?? NodaTime.Instant.MaxValue)
            .ThenBy(static document => document.Id, StringComparer.Ordinal)
            .ToList();
        var least = carriers.Select(static document => document.Id).Min(StringComparer.Ordinal)!;
        return new(
            $"story:{least}",
            carriers,
            FirstOf(carriers),
            [.. links.OrderBy(static link => link.First, StringComparer.Ordinal).ThenBy(static link => link.Second, StringComparer.Ordinal)]);
    }

    // The first is known where it was out before any other can have been.
    private static string? FirstOf(List<StoryDocument> carriers)
    {
        if (carriers.Count == 1)
        {
            return carriers[0].Id;
        }

        var times = carriers.ConvertAll(static document => PublicationTime.Of(document.Published));
        return times[0] is { } first && times.Skip(1).All(time => time is null || first.Latest < time.Value.Earliest) && times[^1] is not null ? carriers[0].Id : null;
    }
}
