namespace Readout.Desk.Stories;

/// <summary>Where the story index keeps what it must find again: in memory, or in a desk.</summary>
public interface IStoryShelf
{
    /// <summary>A document with exactly these words, or null.</summary>
    /// <param name="wordHash"><see cref="StoryText.Hash"/>.</param>
    public StoryDocument? WithWords(string wordHash);

    /// <summary>Documents of the periods near the keys' own that stand under some of them, or of any time under some of those of reprints, and whose sketches are alike, each with the number of keys it shares.</summary>
    public IReadOnlyList<StoryCandidate> Under(StoryKeys keys);

    /// <summary>The words of a document that is on the shelf.</summary>
    public StoryText TextOf(string document);

    /// <summary>Puts a document on the shelf, under keys (at most <paramref name="perKey"/> documents under one of its period), as a story of its own.</summary>
    public void Put(StoryDocument document, StoryText text, StoryKeys keys, int perKey);

    /// <summary>Makes one story of those of two documents.</summary>
    public void Join(string document, string other);
}

/// <summary>A document that may carry the same story.</summary>
/// <param name="Document">The document.</param>
/// <param name="Story">A name of its story; the same for all documents that are one story so far.</param>
/// <param name="SharedKeys">How many keys it shares.</param>
public sealed record StoryCandidate(StoryDocument Document, string Story, int SharedKeys);
