using Readout.Language;
using Readout.Reading.Variants;
using Readout.Records;
using Readout.Rules;
using Readout.Rules.Lexicons;

namespace Readout.Reading.Accounts;

/// <summary>
/// One document as an account of a meeting, laid out so that it can be held against another: passages with their topics, numbers and tone, and the
/// remarks of its statements as words that can be aligned. Immutable.
/// </summary>
internal sealed class Account
{
    private static readonly WordTable Synonyms = WordTable.Shipped("english/synonyms.tsv");
    private static readonly WordTable Common = WordTable.Shipped("english/common-topics.tsv");
    private static readonly WordTable ChannelWords = WordTable.Shipped("english/meeting-channels.tsv");
    private static readonly WordTable MeetingNouns = WordTable.Shipped("english/meeting-nouns.tsv");
    private readonly Document _document;
    private readonly SourceText _source;

    private Account(DocumentRecord record, Document document, SourceText source)
    {
        (Record, _document, _source) = (record, document, source);
        Passages = [.. Enumerable.Range(0, document.SentenceCount).Select(i => new PassageReader(document, source, record, Synonyms).Read(document.GetSentence(i)))];
        Classes = Passages.SelectMany(static passage => passage.Classes).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The record.</summary>
    public DocumentRecord Record { get; }

    /// <summary>Its sentences.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>Every content word of the text, as its class of synonyms or its lemma.</summary>
    public IReadOnlySet<string> Classes { get; }

    /// <summary>True if a word of the text tells a channel, whether or not of the meeting that was read from it.</summary>
    public bool Tells(string channel) => Enumerable.Range(0, _document.TokenCount).Any(i => ChannelOf(_document[i].Lemma.ToLowerInvariant()) == channel);

    private static string? ChannelOf(string lemma) =>
        ChannelWords.TryGet(lemma, out var word) ? word["channel"] : MeetingNouns.TryGet(lemma, out var noun) ? noun["channel"] : null;

    /// <summary>Lays out a record.</summary>
    public static Account Of(DocumentRecord record) => new(record, LanguageEngine.English.Analyze(record.Document.Text), new(record.Document.Text));

    /// <summary>The content words of a statement.</summary>
    public Remark RemarkOf(Statement statement)
    {
        var words = ContentWords.Of(_document, _source, statement, Synonyms);
        return new(statement, words, [.. words.Select(word => _source.Span(_document[word.Token].Start, _document[word.Token].End))]);
    }

    /// <summary>The words from one content word of a remark to another, as they stand in the text.</summary>
    public Span Between(Span first, Span last) => _source.Span(_source.Utf16At(first.Start), _source.Utf16At(last.End));

    /// <summary>True of "the leaders", "both sides": those who met, in one word.</summary>
    public static bool IsGroup(Entity entity) =>
        entity is { Named: false, Type: "person" or "people" or "state" or "government" } && entity.Name.EndsWith('s') && Common.TryGet(entity.Name[(entity.Name.LastIndexOf(' ') + 1)..^1], out _);

    /// <summary>Number of words of the text.</summary>
    public int WordCount => Passages.Sum(static passage => passage.WordCount);
}

/// <summary>A statement as words to align.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Words">Its content words.</param>
/// <param name="Spans">Where each stands.</param>
internal sealed record Remark(Statement Statement, ContentWord[] Words, IReadOnlyList<Span> Spans);
