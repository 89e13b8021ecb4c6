using System.Globalization;
using Readout.Language;
using Readout.Records;
using Readout.Rules;
using Readout.Rules.Lexicons;
using Readout.World.Times;

namespace Readout.Reading.Accounts;

/// <summary>Takes topics, numbers and tone words of a sentence.</summary>
internal sealed class PassageReader(Document document, SourceText source, DocumentRecord record, WordTable synonyms)
{
    private static readonly WordTable Common = WordTable.Shipped("english/common-topics.tsv");
    private static readonly WordTable TonesOfWords = WordTable.Shipped("english/tone.tsv");
    private static readonly NumberWords Numbers = NumberWords.Load(TimeTable.Parse(RuleLibrary.ReadShipped("english/times-numbers.tsv")!));

    private const string CurrencySymbol = "$€£¥₹";

    public Passage Read(Sentence sentence)
    {
        var tokens = Enumerable.Range(sentence.FirstToken, sentence.EndToken - sentence.FirstToken).Select(i => document[i]).ToList();
        return new(
            source.Span(sentence.Start, sentence.End),
            tokens.Count(static token => token.Tag != UniversalTag.PUNCT),
            tokens.Where(IsContent).Select(ClassOf).ToHashSet(StringComparer.Ordinal),
            [.. tokens.Where(IsTopic).Select(TopicOf)],
            [.. tokens.Where(IsAmount).Select(AmountOf).OfType<Amount>()],
            [.. tokens.Select(ToneOf).OfType<Tone>()]);
    }

    private static bool IsNoun(Token token) => token.Tag is UniversalTag.NOUN or UniversalTag.PROPN;

    private static bool IsContent(Token token) =>
        IsNoun(token) || token.Tag is UniversalTag.VERB or UniversalTag.ADJ or UniversalTag.ADV or UniversalTag.NUM;

    private string ClassOf(Token token)
    {
        var lemma = token.Lemma.ToLowerInvariant();
        return synonyms.TryGet(lemma, out var row) ? row["class"] : lemma;
    }

    // The head of a noun phrase that is no part of a longer one, no time, nobody who takes part, and more than a word for meetings.
    private bool IsTopic(Token token) =>
        IsNoun(token) && !IsPartOfPhrase(token) && !IsHyphenated(token) && !IsWithin(token, record.Times.Select(static time => (time.Start, time.End)))
        && !Parts(token).Exists(IsNamedPerson) && !IsPublisher(token)
        && (!Common.TryGet(token.Lemma, out _) || Parts(token).Exists(static part => IsNoun(part) && !Common.TryGet(part.Lemma, out _)));

    private static bool IsPartOfPhrase(Token token) =>
        token.Head >= 0 && token.Relation.AsSpan() is var relation && (relation.StartsWith("compound") || relation.StartsWith("flat")) && IsNoun(token.Document[token.Head]);

    // Whoever takes part, and the title before a name ("Defence Minister Rui Tavares").
    private bool IsNamedPerson(Token token)
    {
        var mentions = record.Entities.Where(static entity => entity.Type == "person" && (entity.Named || entity.Role is not null)).SelectMany(static entity => entity.Mentions).ToList();
        return IsWithin(token, mentions.Select(static mention => (mention.Start, mention.End)))
            || (token.Index + 1 < document.TokenCount && source.CodePointAt(document[token.Index + 1].Start) is var next && mentions.Exists(mention => mention.By == "title" && mention.Start == next));
    }

    // The outlet names itself in its dateline, and whom it asked.
    private bool IsPublisher(Token token) => record.Document.Publisher is { } publisher && token.Text.Equals(publisher, StringComparison.Ordinal);

    private bool IsWithin(Token token, IEnumerable<(int Start, int End)> ranges)
    {
        var (start, end) = (source.CodePointAt(token.Start), source.CodePointAt(token.End));
        return ranges.Any(range => start >= range.Start && end <= range.End);
    }

    // The phrase without its determiner and without what hangs on it by a preposition or a clause.
    private List<Token> Parts(Token head)
    {
        var parts = new List<Token> { head };
        foreach (var child in head.Children)
        {
            var token = document[child];
            if ((token.Relation == "amod" && (token.Tag == UniversalTag.ADJ || token.FineTag == "VBN")) || token.Relation is "flat" || IsHyphenated(token) || token.Relation.StartsWith("compound", StringComparison.Ordinal))
            {
                parts.AddRange(Parts(token));
            }
        }

        parts.Sort(static (a, b) => a.Index.CompareTo(b.Index));
        return parts;
    }

    // "One" of "one-China policy" is part of the name, "three" of "three communiqués" a count.
    private static bool IsHyphenated(Token token) => token.End < token.Document.Text.Length && token.Document.Text[token.End] == '-';

    private Topic TopicOf(Token head)
    {
        var parts = Parts(head);
        return new(
            source.Span(parts[0].Start, parts[^1].End),
            ClassOf(head),
            [.. parts.Where(static part => IsNoun(part) && !Common.TryGet(part.Lemma, out _)).Select(ClassOf)]);
    }

    private bool IsAmount(Token token) =>
        token.Tag == UniversalTag.NUM && (token.Index == 0 || document[token.Index - 1].Tag != UniversalTag.NUM)
        && !IsWithin(token, record.Times.Select(static time => (time.Start, time.End)));

    private Amount? AmountOf(Token first)
    {
        var last = first;
        while (last.Index + 1 < document.TokenCount && document[last.Index + 1].Tag == UniversalTag.NUM)
        {
            last = document[last.Index + 1];
        }

        var words = document.Text[first.Start..last.End];
        if (first.Index > 0 && document[first.Index - 1] is { Tag: UniversalTag.SYM } symbol && CurrencySymbol.Contains(symbol.Text[^1], StringComparison.Ordinal))
        {
            return ValueOf(words) is { } sum ? new(source.Span(symbol.Start, last.End), sum, symbol.Text[^1..].ToString()) : null;
        }

        var unit = document[last.Index];
        for (var steps = 0; steps < 3 && unit.Head >= 0 && !IsNoun(unit); steps++)
        {
            unit = document[unit.Head];
        }

        // "four coal-fired stations" counts stations.
        while (IsHyphenated(unit) && unit.Head > unit.Index)
        {
            unit = document[unit.Head];
            unit = !IsNoun(unit) && unit.Head > unit.Index ? document[unit.Head] : unit;
        }

        return IsNoun(unit) && unit.Index > last.Index && document[last.Index + 1].IsSpaceBefore && (last.Index > first.Index || !Common.TryGet(unit.Lemma, out _)) && ValueOf(words) is { } value
            ? new(source.Span(first.Start, unit.End), value, ClassOf(unit))
            : null;
    }

    private static decimal? ValueOf(string words)
    {
        if (Numbers.TryReadCount(words, out var whole))
        {
            return whole;
        }

        var product = 1m;
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (decimal.TryParse(word, NumberStyles.Number, CultureInfo.InvariantCulture, out var digits))
            {
                product *= digits;
            }
            else if (Numbers.TryReadCount(word, out var count) && count is { } scale)
            {
                product *= scale;
            }
            else
            {
                return null;
            }
        }

        return product;
    }

    // Verbs by their lemma, where the table has them as verbs; other words as they stand ("warm", not "warmed").
    private Tone? ToneOf(Token token) =>
        TonesOfWords.TryGet(token.Tag == UniversalTag.VERB ? token.Lemma : token.Text.ToString().ToLowerInvariant(), out var row) && (row["of"] == "verb") == (token.Tag == UniversalTag.VERB)
            ? new(source.Span(token.Start, token.End), row["tone"])
            : null;
}
