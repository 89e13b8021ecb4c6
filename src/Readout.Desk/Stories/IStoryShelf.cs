namespace Readout.Desk.Stories;

/// <summary>Where the story index keeps what it must find again: in memory, or in a desk.</summary>
public interface IStoryShelf
{
    /// <summary>A document with exactly these words, or null.</summary>
    /// <param name="wordHash"><see cref="StoryText.Hash"/>.</param>
    public StoryDocument? WithWords(string wordHash);

    /// <summary>Documents that stand under some of the keys and whose sketches are alike, each with the number of keys it shares.</summary>
    /// <param name="keys">Keys of <see cref="StorySketch"/>.</param>
    /// <param name="sketch">The sketch that belongs to them.</param>
    public IReadOnlyList<StoryCandidate> Under(IReadOnlyList<long> keys, byte[] sketch);

    /// <summary>The words of a document that is on the shelf.</summary>
    public StoryText TextOf(string document);

    /// <summary>Puts a document on the shelf, under keys (at most <paramref name="perKey"/> documents under one), as a story of its own.</summary>
    public void Put(StoryDocument document, StoryText text, IReadOnlyList<long> keys, byte[] sketch, int perKey);

    /// <summary>Makes one story of those of two documents.</summary>
    public void Join(string document, string other);
}

/// <summary>A document that may carry the same story.</summary>
/// <param name="Document">The document.</param>
/// <param name="Story">A name of its story; the same for all documents that are one story so far.</param>
/// <param name="SharedKeys">How many keys it shares.</param>
public sealed record StoryCandidate(StoryDocument Document, string Story, int SharedKeys);
