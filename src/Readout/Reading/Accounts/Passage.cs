using Readout.Records;

namespace Readout.Reading.Accounts;

/// <summary>A sentence of an account.</summary>
/// <param name="Span">Its words.</param>
/// <param name="WordCount">Words without punctuation.</param>
/// <param name="Classes">Its content words, as classes of synonyms or lemmas.</param>
/// <param name="Words">Its content words one by one.</param>
/// <param name="Subject">Who or what its main clause is about: the subject of its verb; null where there is none.</param>
/// <param name="IsHeadline">True of the headline at the top of the text.</param>
/// <param name="Topics">What it speaks of.</param>
/// <param name="Numbers">Its counts and amounts, without those of dates and times.</param>
/// <param name="Tones">Words that colour it.</param>
internal sealed record Passage(
    Span Span, int WordCount, IReadOnlySet<string> Classes, IReadOnlyList<Word> Words, Span? Subject, bool IsHeadline, IReadOnlyList<Topic> Topics, IReadOnlyList<Amount> Numbers, IReadOnlyList<Tone> Tones);

/// <summary>A noun phrase that says what is spoken of.</summary>
/// <param name="Span">Its words.</param>
/// <param name="Head">Class of its head.</param>
/// <param name="Nouns">Classes of all nouns in it, the head among them.</param>
/// <param name="Words">Its content words that say what is spoken of: no word that only says that a meeting took place.</param>
internal sealed record Topic(Span Span, string Head, IReadOnlyList<string> Nouns, IReadOnlyList<Word> Words);

/// <summary>A content word.</summary>
/// <param name="Class">Its class of synonyms, or its lemma.</param>
/// <param name="Lemma">Its lemma in lower case.</param>
/// <param name="Text">The word as it stands, in lower case.</param>
/// <param name="IsNoun">True of nouns and names.</param>
/// <param name="IsCommon">True of words that say nothing of what is spoken of: adverbs, verbs of speech, "meeting".</param>
/// <param name="Country">The state that it names, or null.</param>
/// <param name="Start">Where it stands.</param>
internal readonly record struct Word(string Class, string Lemma, string Text, bool IsNoun, bool IsCommon, string? Country, int Start);

/// <summary>A number and what it counts.</summary>
/// <param name="Span">The number with what it counts.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Class of what is counted.</param>
internal sealed record Amount(Span Span, decimal Value, string Unit);

/// <summary>A word that colours what is told.</summary>
/// <param name="Span">The word.</param>
/// <param name="Class">Its class in <c>lexicon/english/tone.tsv</c>.</param>
internal sealed record Tone(Span Span, string Class);
