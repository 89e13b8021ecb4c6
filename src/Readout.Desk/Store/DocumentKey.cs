using Readout.Records;

namespace Readout.Desk.Store;

/// <summary>
/// What makes a document itself: its words and where it was published. The same article gives the same key on any machine, in any order of work;
/// that key is unique in a desk, and so nothing is kept twice.
/// </summary>
/// <param name="Key">16 hexadecimal digits.</param>
/// <param name="Hash">SHA-256 of the text, as in <see cref="DocumentFacts.Hash"/>.</param>
/// <param name="Origin">What revisions of one document share: its address, else its publisher and the id given there; null where neither is known.</param>
internal sealed record DocumentKey(string Key, string Hash, string? Origin)
{
    private const int Digits = 16;

    /// <summary>The key of an article.</summary>
    public static DocumentKey Of(Article article)
    {
        var hash = RecordId.HashOf(article.Text);
        var origin = article.Url is { } url ? $"url {url}" : article.Id is { } id ? $"id {article.Publisher}\u001F{id}" : null;
        var place = origin ?? $"by {article.Publisher}\u001F{article.Published}";
        return new(RecordId.HashOf($"{hash}\u001F{place}")[..Digits], hash, origin);
    }
}
