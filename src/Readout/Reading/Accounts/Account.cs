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
    private static readonly WordTable Modality = WordTable.Shipped("english/modality.tsv");
    private static readonly WordTable MeetingNouns = WordTable.Shipped("english/meeting-nouns.tsv");
    private readonly Document _document;
    private readonly SourceText _source;
    private readonly List<StateWord> _states;
    private readonly TitleReader _titles;
    private readonly List<PlaceWord> _places;

    private Account(DocumentRecord record, Document document, SourceText source)
    {
        (Record, _document, _source) = (record, document, source);
        _states = StateWord.Of(document);
        _titles = new(document, _states);
        _places = PlaceWord.Of(document, _states);
        Passages = [.. Enumerable.Range(0, document.SentenceCount).Select(i => new PassageReader(document, source, record, Synonyms, _states).Read(document.GetSentence(i)))];
        Classes = Passages.SelectMany(static passage => passage.Classes).ToHashSet(StringComparer.Ordinal);
        Texts = Enumerable.Range(0, document.TokenCount).Select(i => document[i].Text.ToString().ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The record.</summary>
    public DocumentRecord Record { get; }

    /// <summary>Its sentences.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>Every content word of the text, as its class of synonyms or its lemma.</summary>
    public IReadOnlySet<string> Classes { get; }

    /// <summary>Every word of the text as it stands, in lower case.</summary>
    public IReadOnlySet<string> Texts { get; }

    /// <summary>True if the text has a word, a synonym of it or another form; whatever the words were taken for.</summary>
    public bool Has(Word word) => (word.Country is not null && _states.Exists(state => state.Country == word.Country)) || Classes.Contains(word.Class) || Texts.Contains(word.Text) || Texts.Contains(word.Lemma);

    /// <summary>The country of a place that words name or describe ("Zurich", "the Swiss city"), and which of the two; null of others.</summary>
    public (string Country, bool IsNamed)? PlaceIn(int start, int end) => TokensOf(start, end) is var (first, stop)
        ? _places.Where(place => place.First < stop && place.End > first).Select(static place => ((string, bool)?)(place.Country, place.IsNamed)).FirstOrDefault()
        : null;

    /// <summary>The places of a sentence.</summary>
    public IEnumerable<(string Country, bool IsNamed)> PlacesOf(Passage passage) => TokensOf(passage.Span.Start, passage.Span.End) is var (first, stop)
        ? _places.Where(place => place.First >= first && place.End <= stop).Select(static place => (place.Country, place.IsNamed))
        : [];

    /// <summary>True if a word of the text tells a channel, whether or not of the meeting that was read from it.</summary>
    public bool Tells(string channel) => Enumerable.Range(0, _document.TokenCount).Any(i => ChannelOf(_document[i].Lemma.ToLowerInvariant()) == channel);

    /// <summary>The states that words between two code points name.</summary>
    public IEnumerable<string> CountriesIn(int start, int end) => TokensOf(start, end) is var (first, stop)
        ? _states.Where(state => state.First < stop && state.End > first).Select(static state => state.Country).Distinct()
        : [];

    /// <summary>True if a word stands behind a name that it belongs to: the year of "Expo 2030".</summary>
    public bool IsPartOfName(int start) => _document.TokenCount > 1 && Enumerable.Range(1, _document.TokenCount - 1).FirstOrDefault(i => _document[i].Start == _source.Utf16At(start)) is > 0 and var at
        && _document[at - 1].Tag == UniversalTag.PROPN && _document[at].Tag == UniversalTag.NUM && _document[at].Sentence == _document[at - 1].Sentence;

    /// <summary>True of words that are the name or adjective of one of some states.</summary>
    public bool IsOfState(Span span, IReadOnlySet<string> countries) => TokensOf(span.Start, span.End) is var (first, stop) && _states.Exists(state => state.First <= first && state.End >= stop && countries.Contains(state.Country));

    /// <summary>Spans in their order, those that hang together by "of" as one: "rule of law".</summary>
    public IEnumerable<Span> Joined(IEnumerable<Span> spans)
    {
        Span? last = null;
        foreach (var span in spans)
        {
            if (last is not null && span.Start > last.End && Record.Document.Text[_source.Utf16At(last.End).._source.Utf16At(span.Start)] is " of " or " of the ")
            {
                last = _source.Span(_source.Utf16At(last.Start), _source.Utf16At(span.End));
                continue;
            }

            if (last is not null)
            {
                yield return last;
            }

            last = span;
        }

        if (last is not null)
        {
            yield return last;
        }
    }

    /// <summary>The titles beside a name.</summary>
    public IEnumerable<NamedTitle> TitlesBeside(int start, int end) => TokensOf(start, end) is var (first, stop)
        ? _titles.Beside(first, stop).Select(title => new NamedTitle(_source.Span(_document[title.First].Start, _document[title.End - 1].End), title.Words, title.Country))
        : [];

    /// <summary>True if a noun for somebody in office stands between two code points.</summary>
    public bool HasOffice(int start, int end) => TokensOf(start, end) is var (first, stop) && _titles.HasOffice(first, stop);

    /// <summary>The words between two code points, by lemma, in lower case, without determiners and prepositions.</summary>
    public IEnumerable<string> WordsIn(int start, int end) => TokensOf(start, end) is var (first, stop)
        ? Enumerable.Range(first, stop - first).Select(i => _document[i]).Where(static token => token.Tag is not UniversalTag.DET and not UniversalTag.ADP and not UniversalTag.PUNCT).Select(static token => token.Lemma.ToLowerInvariant())
        : [];

    // Tokens that stand whole between two code points.
    private (int First, int End)? TokensOf(int start, int end) =>
        TokenIndex.Within(_document, new(_source.Utf16At(start), _source.Utf16At(end))) is var (first, stop) && stop > first ? (first, stop) : null;

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

    /// <summary>The words from one content word of a remark to another, as they stand in the text, with what makes their verbs certain or denied ("has not", "would").</summary>
    public Span Between(ContentWord first, ContentWord last)
    {
        var start = first.Token;
        for (var i = last.Token; i >= start; i--)
        {
            foreach (var child in _document[i].Children)
            {
                start = child < start && (_document[child].Relation is "aux" or "aux:pass" or "cop" || IsDenial(_document[child])) ? child : start;
            }
        }

        return _source.Span(_document[start].Start, _document[last.Token].End);
    }

    /// <summary>What is said, with the word that says it ("expressed support"), where they stand in one sentence.</summary>
    public IReadOnlyList<Span> WithCue(Statement statement) =>
        statement is { Cue: { } cue, Content: [var only] } && Passages.Any(passage => passage.Span.Start <= Math.Min(cue.Start, only.Start) && passage.Span.End >= Math.Max(cue.End, only.End))
            ? [_source.Span(_source.Utf16At(Math.Min(cue.Start, only.Start)), _source.Utf16At(Math.Max(cue.End, only.End)))]
            : statement.Content;

    /// <summary>The content words of what is said, as those of a sentence.</summary>
    public IReadOnlyList<Word> WordsOf(Statement statement) => [.. Passages.SelectMany(static passage => passage.Words)
        .Where(word => statement.Content.Any(span => word.Start >= span.Start && word.Start < span.End))];

    /// <summary>True if the words of a statement deny something.</summary>
    public bool IsDenied(Statement statement) => statement.Content.Any(span => TokensOf(span.Start, span.End) is var (first, stop) && Enumerable.Range(first, stop - first).Any(i => IsDenial(_document[i])));

    private static bool IsDenial(Token token) => Modality.TryGet(token.Lemma, out var row) && row["certainty"] == "denied" && row["relation"] is "advmod" or "det";

    /// <summary>Number of words of the text.</summary>
    public int WordCount => Passages.Sum(static passage => passage.WordCount);
}

/// <summary>A statement as words to align.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Words">Its content words.</param>
/// <param name="Spans">Where each stands.</param>
internal sealed record Remark(Statement Statement, ContentWord[] Words, IReadOnlyList<Span> Spans);

/// <summary>A title beside a name.</summary>
/// <param name="Span">The title.</param>
/// <param name="Words">Its words, by lemma, in lower case.</param>
/// <param name="Country">The state that it names, or null.</param>
internal sealed record NamedTitle(Span Span, IReadOnlySet<string> Words, string? Country);
