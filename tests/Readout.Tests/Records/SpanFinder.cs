using Readout.Records;

namespace Readout.Tests.Records;

/// <summary>Makes the spans and parties of records built by hand from the words themselves.</summary>
internal sealed class SpanFinder(string text)
{
    public SourceText Source { get; } = new(text);

    /// <summary>The span of some words; of their first occurrence after <paramref name="after"/>, where that is given.</summary>
    public Span At(string words, string? after = null)
    {
        var from = after is null ? 0 : Find(after, 0) + after.Length;
        var start = Find(words, from);
        return Source.Span(start, start + words.Length);
    }

    public Party Party(string entity, string words, string? after = null) =>
        new(entity, At(words, after).Start, At(words, after).End, words);

    public Reporter Reporter(string entity, string words, string? cue = null, string? after = null) =>
        new(entity, At(words, after).Start, At(words, after).End, words, cue is null ? null : At(cue, after));

    public Mention Mention(string words, string by) => new(At(words).Start, At(words).End, words, by);

    public Place Place(string name, string? country) => new(name, country, null, null, At(name).Start, At(name).End, name);

    private int Find(string words, int from)
    {
        var start = text.IndexOf(words, from, StringComparison.Ordinal);
        return start >= 0 ? start : throw new ArgumentException($"\"{words}\" is not in the text from {from} on.", nameof(words));
    }
}
