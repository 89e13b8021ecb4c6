using Readout.Records;

namespace Readout.Reading.Accounts;

/// <summary>A sentence of an account.</summary>
/// <param name="Span">Its words.</param>
/// <param name="WordCount">Words without punctuation.</param>
/// <param name="Classes">Its content words, as classes of synonyms or lemmas.</param>
/// <param name="Topics">What it speaks of.</param>
/// <param name="Numbers">Its counts and amounts, without those of dates and times.</param>
/// <param name="Tones">Words that colour it.</param>
internal sealed record Passage(
    Span Span, int WordCount, IReadOnlySet<string> Classes, IReadOnlyList<Topic> Topics, IReadOnlyList<Amount> Numbers, IReadOnlyList<Tone> Tones);

/// <summary>A noun phrase that says what is spoken of.</summary>
/// <param name="Span">Its words.</param>
/// <param name="Head">Class of its head.</param>
/// <param name="Nouns">Classes of all nouns in it, the head among them.</param>
internal sealed record Topic(Span Span, string Head, IReadOnlyList<string> Nouns);

/// <summary>A number and what it counts.</summary>
/// <param name="Span">The number with what it counts.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Class of what is counted.</param>
internal sealed record Amount(Span Span, decimal Value, string Unit);

/// <summary>A word that colours what is told.</summary>
/// <param name="Span">The word.</param>
/// <param name="Class">Its class in <c>lexicon/english/tone.tsv</c>.</param>
internal sealed record Tone(Span Span, string Class);
