using System.Globalization;
using Readout.Language;
using Readout.Records;
using Readout.Rules;
using Readout.Rules.Lexicons;
using Readout.World.Times;

namespace Readout.Reading.Accounts;

/// <summary>Takes topics, numbers and tone words of a sentence.</summary>
internal sealed class PassageReader(Document document, SourceText source, DocumentRecord record, WordTable synonyms, IReadOnlyList<StateWord> states)
{
    private static readonly WordTable Common = WordTable.Shipped("english/common-topics.tsv");
    private static readonly WordTable Modality = WordTable.Shipped("english/modality.tsv");
    private static readonly WordTable Speech = WordTable.Shipped("english/speech.tsv");
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
            [.. tokens.Where(IsContent).Select(WordOf)],
            SubjectOf(tokens),
            record.Document.Title is { } title && document.Text.StartsWith(title, StringComparison.Ordinal) && sentence.End <= title.Length,
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

    private Word WordOf(Token token) => new(ClassOf(token), token.Lemma.ToLowerInvariant(), token.Text.ToString().ToLowerInvariant(), IsNoun(token), IsCommon(token), CountryOf(token), source.CodePointAt(token.Start));

    private static bool IsCommon(Token token) => token.Tag == UniversalTag.ADV || Common.TryGet(token.Lemma, out _) || (token.Tag == UniversalTag.VERB && Speech.TryGet(token.Lemma, out _));

    private string? CountryOf(Token token) => states.Where(state => state.First <= token.Index && state.End > token.Index).Select(static state => state.Country).FirstOrDefault();

    // The words before its relative clause: "the Minister, who …".
    private Span? SubjectOf(List<Token> tokens)
    {
        var root = tokens.Find(static token => token.Relation == "root");
        foreach (var child in tokens.Count > 0 ? root.Children : [])
        {
            if (document[child].Relation is "nsubj" or "nsubj:pass")
            {
                var head = document[child];
                var (first, last) = (head.Index, head.Index);
                foreach (var part in head.Children)
                {
                    var relation = document[part].Relation;
                    if (relation is "det" or "amod" or "nummod" or "flat" or "nmod:poss" || relation.StartsWith("compound", StringComparison.Ordinal) || relation.StartsWith("flat", StringComparison.Ordinal) || IsWithOf(document[part]))
                    {
                        (first, last) = (Math.Min(first, document[part].LeftEdge), Math.Max(last, document[part].RightEdge));
                    }
                }

                return source.Span(document[first].Start, document[last].End);
            }
        }

        return null;
    }

    // "the President of Indonesia".
    private static bool IsWithOf(Token token)
    {
        foreach (var child in token.Children)
        {
            if (token.Relation == "nmod" && token.Document[child].Is("of"))
            {
                return true;
            }
        }

        return false;
    }

    // The head of a noun phrase that is no part of a longer one, no time, nobody who takes part, and more than a word for meetings.
    private bool IsTopic(Token token) =>
        IsNoun(token) && !IsPartOfPhrase(token) && !(token.Head >= 0 && IsOfName(document[token.Head], token)) && !IsHyphenated(token) && !IsWithin(token, record.Times.Select(static time => (time.Start, time.End)))
        && !Parts(token).Exists(IsNamedPerson) && !IsPublisher(token)
        && (!Common.TryGet(token.Lemma[(token.Lemma.LastIndexOf('-') + 1)..], out _) || Parts(token).Exists(part => (IsNoun(part) || CountryOf(part) is not null) && !Common.TryGet(part.Lemma[(part.Lemma.LastIndexOf('-') + 1)..], out _)));

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
            if (IsOfName(head, token) || (token.Relation == "amod" && (token.Tag == UniversalTag.ADJ || token.FineTag == "VBN")) || token.Relation is "flat" || IsHyphenated(token) || token.Relation.StartsWith("compound", StringComparison.Ordinal))
            {
                parts.AddRange(Parts(token));
            }
        }

        parts.Sort(static (a, b) => a.Index.CompareTo(b.Index));
        return parts;
    }

    // "Gulf of Aden", "Guard of Honour": one name.
    private static bool IsOfName(Token head, Token part) => IsNoun(part) && char.IsUpper(head.Text[0]) && char.IsUpper(part.Text[0]) && part.Index == head.Index + 2 && IsWithOf(part);

    // "One" of "one-China policy" is part of the name, "three" of "three communiqués" a count.
    private static bool IsHyphenated(Token token) => token.End < token.Document.Text.Length && token.Document.Text[token.End] == '-';

    private Topic TopicOf(Token head)
    {
        var parts = Parts(head);
        var span = source.Span(parts[0].Start, parts[^1].End);
        return new(
            WholeName(span),
            ClassOf(head),
            [.. parts.Where(static part => IsNoun(part) && !Common.TryGet(part.Lemma, out _)).Select(ClassOf)],
            [.. parts.Where(static part => !Common.TryGet(part.Lemma, out _) && part.Tag != UniversalTag.NUM).Select(WordOf)]);
    }

    // "Council" of "Council of Europe" is the Council of Europe.
    private Span WholeName(Span span) => record.Entities.Where(static entity => entity.Type is not "person" and not "people").SelectMany(static entity => entity.Mentions)
        .Where(mention => mention.By == "name" && mention.Start <= span.Start && mention.End >= span.End).OrderByDescending(static mention => mention.End - mention.Start)
        .Select(static mention => new Span(mention.Start, mention.End, mention.Text)).FirstOrDefault(span);

    private bool IsAmount(Token token) =>
        token.Tag == UniversalTag.NUM && (token.Index == 0 || document[token.Index - 1].Tag != UniversalTag.NUM) && !IsOfName(token)
        && !IsWithin(token, record.Times.Select(static time => (time.Start, time.End)));

    // "S-400 batteries", "One China Policy", "2+2 Dialogue": a number in a name counts nothing.
    private bool IsOfName(Token token) => (token.Start > 0 && document.Text[token.Start - 1] is '-' or '–' or '+')
        || (token.End < document.Text.Length && document.Text[token.End] == '+')
        || (char.IsUpper(token.Text[0]) && token.Index > document.GetSentence(token.Sentence).FirstToken);

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

    // Verbs by their lemma, where the table has them as verbs; other words as they stand ("warm", not "warmed"). A set phrase colours nothing, and what is denied was not said.
    private Tone? ToneOf(Token token)
    {
        var key = token.Tag == UniversalTag.VERB ? token.Lemma : token.Text.ToString().ToLowerInvariant();
        return TonesOfWords.TryGet(key, out var row) && (row["of"] == "verb") == (token.Tag == UniversalTag.VERB) && !IsSetPhrase(token, row["unless"]) && (row["of"] != "modifier" || IsOfTone(token, row["tone"])) && !IsDenied(token)
            ? new(source.Span(token.Start, token.End), row["tone"])
            : null;
    }

    // "the two friendly countries", "issues of mutual concern".
    private bool IsSetPhrase(Token token, string unless)
    {
        var with = unless.Split('|', StringSplitOptions.RemoveEmptyEntries);
        return with.Length > 0 && ((token.Head >= 0 && with.Contains(document[token.Head].Lemma, StringComparer.OrdinalIgnoreCase)) || Any(token, child => with.Contains(child.Lemma, StringComparer.OrdinalIgnoreCase)));
    }

    // "deep concern" is grave, "deep gratitude" is not.
    private bool IsOfTone(Token token, string tone) => token.Head >= 0 && TonesOfWords.TryGet(document[token.Head].Tag == UniversalTag.VERB ? document[token.Head].Lemma : document[token.Head].Text.ToString(), out var row) && row["tone"] == tone;

    private bool IsDenied(Token token) => Any(token, static child => child.Relation is "advmod" or "det" && Modality.TryGet(child.Lemma, out var row) && row["certainty"] == "denied");

    private bool Any(Token token, Func<Token, bool> isMeant)
    {
        foreach (var child in token.Children)
        {
            if (isMeant(document[child]))
            {
                return true;
            }
        }

        return false;
    }
}
