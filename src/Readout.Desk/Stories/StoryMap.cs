using Readout.Records;

namespace Readout.Desk.Stories;

/// <summary>The stories of a set of documents.</summary>
public sealed class StoryMap
{
    private readonly Dictionary<string, string> _byDocument;

    private StoryMap(IReadOnlyList<Story> stories)
    {
        Stories = stories;
        _byDocument = stories.SelectMany(static story => story.Carriers.Select(carrier => (carrier.Id, story.Id))).ToDictionary(static pair => pair.Item1, static pair => pair.Item2, StringComparer.Ordinal);
    }

    /// <summary>The stories, by id.</summary>
    public IReadOnlyList<Story> Stories { get; }

    /// <summary>Finds the stories; a document that is given twice counts once.</summary>
    public static StoryMap Of(IEnumerable<DocumentRecord> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var index = new StoryIndex(new MemoryShelf());
        var carriers = new List<StoryDocument>();
        var links = new List<CopyLink>();
        foreach (var facts in documents.Select(static document => document.Document).DistinctBy(static facts => facts.Id).OrderBy(static facts => facts.Id, StringComparer.Ordinal))
        {
            var carrier = new StoryDocument(facts.Id, facts.Publisher, facts.Published);
            carriers.Add(carrier);
            links.AddRange(index.Add(carrier, StoryText.Of(facts.Text)));
        }

        return new(StoryGroups.Of(carriers, links));
    }

    /// <summary>The story that a document carries.</summary>
    /// <exception cref="KeyNotFoundException">The document is not among them.</exception>
    public string StoryOf(string document) => _byDocument[document];
}
