using Readout.Desk.Store;
using Readout.Desk.Stories;

namespace Readout.Desk.Queries;

/// <summary>Asks a desk for stories: the documents that carry one, why they are one, and who had it first.</summary>
public static class StoryQuestions
{
    /// <summary>The story of a document or of its id in the column <c>story</c>; null where the desk has none. Newest revisions only.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="name">Key of a document, or a value of the column <c>story</c>, with <c>story:</c> before it or without.</param>
    public static Story? Find(DeskStore desk, string name)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(name);
        const string Prefix = "story:";
        var key = name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;
        var carriers = desk.Ask(
            "SELECT document, publisher, published FROM documents WHERE story = $1 OR story IN (SELECT story FROM documents WHERE document = $1) ORDER BY document", key).Rows
            .Select(static row => new StoryDocument((string)row[0]!, (string?)row[1], (string?)row[2])).ToList();
        if (carriers.Count == 0)
        {
            return null;
        }

        // Links of older revisions count: they hold the story together.
        var links = carriers.Count == 1 ? [] : desk.Ask("SELECT first, second, reason, jaccard, containment FROM copy_links WHERE story IN (SELECT story FROM documents WHERE document = $1) ORDER BY first, second", carriers[0].Id).Rows
            .Select(static row => new CopyLink((string)row[0]!, (string)row[1]!, (string)row[2]!, (double)row[3]!, (double)row[4]!)).ToList();
        return StoryGroups.StoryOf(carriers, links);
    }

    /// <summary>The carriers of a story as rows: document, publisher, published, title, address, whether it is known to have had it first, and why it is of the story.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="story">The story.</param>
    public static DeskAnswer Carriers(DeskStore desk, Story story)
    {
        ArgumentNullException.ThrowIfNull(desk);
        ArgumentNullException.ThrowIfNull(story);
        return new(
            ["document", "published", "publisher", "title", "url", "first", "why"],
            [
                .. story.Carriers.Select(carrier =>
                {
                    var facts = desk.Ask("SELECT title, url FROM documents WHERE document = $1", carrier.Id).Rows[0];
                    var why = story.Links.Where(link => link.First == carrier.Id || link.Second == carrier.Id).Select(static link => link.Reason).Distinct(StringComparer.Ordinal);
                    return (IReadOnlyList<object?>)[carrier.Id, carrier.Published, carrier.Publisher, facts[0], facts[1], carrier.Id == story.First ? "first" : null, string.Join(' ', why)];
                }),
            ],
            IsCut: false);
    }

    /// <summary>An answer with the column <c>story</c>, and behind it two more: <c>carriers</c>, the publishers that carry the story by time, and <c>had_first</c>, the one known to have had it first.</summary>
    internal static DeskAnswer WithCarriers(DeskStore desk, DeskAnswer answer)
    {
        var column = answer.Columns.ToList().IndexOf("story");
        var known = answer.Rows.Select(row => (string)row[column]!).Distinct(StringComparer.Ordinal).ToDictionary(static key => key, key => Find(desk, key), StringComparer.Ordinal);
        return answer with
        {
            Columns = [.. answer.Columns, "carriers", "had_first"],
            Rows =
            [
                .. answer.Rows.Select(row => known[(string)row[column]!] is { } story
                    ? (IReadOnlyList<object?>)[.. row, string.Join("; ", story.Carriers.Select(NameOf).Distinct(StringComparer.Ordinal)), story.First is { } first ? NameOf(story.Carriers.First(carrier => carrier.Id == first)) : null]
                    : [.. row, null, null]),
            ],
        };
    }

    private static string NameOf(StoryDocument carrier) => carrier.Publisher ?? carrier.Id;
}
