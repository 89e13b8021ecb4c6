using Readout.Language;
using Readout.Records;
using Readout.Rules;
using Readout.Rules.Lexicons;
using Readout.World.Times;

namespace Readout.Reading.Attributions;

/// <summary>Turns chained attributions into the contract's statements.</summary>
internal sealed class StatementWriter(
    EntityLedger ledger, SourceText source, string hash, IReadOnlyList<Quotation> quotations, Certainty certainty, WordTable pronouns, Func<string, bool> isPublisher)
{
    private readonly QuotationNesting _nesting = new(quotations);

    private Document Document => ledger.Scene.Document;

    /// <summary>The statements, in the order of <paramref name="chained"/>; <paramref name="explained"/> receives the match behind each.</summary>
    public List<Statement> Write(IReadOnlyList<ChainBuilder.Chained> chained, Dictionary<string, RuleMatch> explained)
    {
        BindFirstPersons(chained);
        var ids = new string[chained.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = IdOf(chained[i].Attribution);
            if (chained[i].Attribution.Match is { } match)
            {
                explained.TryAdd(ids[i], match);
            }
        }

        // The same words by the same rule and cue, found twice, are one statement.
        var written = new HashSet<string>(StringComparer.Ordinal);
        var statements = new List<Statement>(chained.Count);
        for (var i = 0; i < ids.Length; i++)
        {
            if (written.Add(ids[i]))
            {
                statements.Add(Write(chained[i].Attribution, ids[i], chained[i].Within < 0 ? null : ids[chained[i].Within]));
            }
        }

        return statements;
    }

    private Statement Write(Attribution attribution, string id, string? within)
    {
        var time = TimeOf(attribution.Trigger);
        return new Statement
        {
            Id = id,
            Kind = KindOf(attribution),
            Content = attribution.Content.ConvertAll(range => source.Span(range.Start, range.End)),
            Cue = attribution.Cue is { } cue ? source.Span(cue.Start, cue.End) : null,
            Attitude = attribution.Attitude,
            Speaker = ledger.PartiesAt(attribution.Speakers),
            Addressee = ledger.PartiesAt(attribution.Addressees),
            Via = ViaOf(attribution),
            Within = within,
            Certainty = CertaintyOf(attribution),
            Date = time?.Date,
            Precision = time?.Precision?.ToString().ToLowerInvariant(),
            DateFrom = time is { Date: not null } ? time.Origin?.ToString().ToLowerInvariant() : null,
            Rule = attribution.Rule,
            Confidence = attribution.Confidence,
        };
    }

    private TimeMention? TimeOf(int trigger) => trigger < 0 ? null : ledger.Scene.Times.TimeOf(trigger);

    private string IdOf(Attribution attribution)
    {
        var extent = attribution.Extent;
        var cue = attribution.Cue is { } range ? source.CodePointAt(range.Start).ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
        return RecordId.Of("statement", hash, source.CodePointAt(extent.Start), source.CodePointAt(extent.End), cue, attribution.Rule);
    }

    /// <summary>The chain; whoever speaks does not pass on his own words, and that the publisher does goes without saying.</summary>
    private List<Reporter> ViaOf(Attribution attribution)
    {
        var via = new List<Reporter>();
        var speakers = ledger.PartiesAt(attribution.Speakers);
        foreach (var link in attribution.Via)
        {
            Span? cue = link.Cue is { } range ? source.Span(range.Start, range.End) : null;
            foreach (var reporter in ledger.ReportersAt(link.Head, cue))
            {
                if (!via.Exists(known => known.Entity == reporter.Entity) && !speakers.Exists(party => party.Entity == reporter.Entity) && !isPublisher(reporter.Entity))
                {
                    via.Add(reporter);
                }
            }
        }

        return via;
    }

    private string CertaintyOf(Attribution attribution)
    {
        if (IsNegated(attribution.Trigger))
        {
            return Negated(attribution);
        }

        if (attribution.Certainty is { } given and not Certainty.Asserted)
        {
            return given;
        }

        var head = HeadOf(attribution);
        return head < 0 ? Certainty.Asserted : certainty.Of(Document, head, negatable: false);
    }

    private bool IsNegated(int trigger) => trigger >= 0 && Document[trigger].Tag == UniversalTag.VERB && certainty.Of(Document, trigger, negatable: true) == Certainty.Denied;

    // "Does not support the plan", "does not believe that …": support and belief are denied. Of what one "did not say" or "did not deny" nothing is known.
    private static string Negated(Attribution attribution) =>
        attribution.Attitude is "says" || attribution.Certainty is Certainty.Denied or Certainty.Possible ? Certainty.Possible : Certainty.Denied;

    /// <summary>The token of the content whose head lies outside it: the predicate of what is said.</summary>
    private int HeadOf(Attribution attribution)
    {
        var (first, end) = TokenIndex.Within(Document, attribution.Content[0]);
        for (var i = first; i < end; i++)
        {
            if (Document[i].Tag != UniversalTag.PUNCT && (Document[i].Head < first || Document[i].Head >= end))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// <c>direct</c> where every word stands between marks, <c>mixed</c> where some do. Marks around the cue itself (a statement told
    /// inside a quotation) say nothing of this speaker's words. A turn of a transcript is direct without marks.
    /// </summary>
    private string KindOf(Attribution attribution)
    {
        if (attribution.IsTurn)
        {
            return "direct";
        }

        var (words, quoted) = (0, 0);
        foreach (var part in attribution.Content)
        {
            var (first, end) = TokenIndex.Within(Document, part);
            for (var i = first; i < end; i++)
            {
                if (IsWord(Document[i]))
                {
                    words++;
                    quoted += IsQuoted(Document[i].Start, attribution) ? 1 : 0;
                }
            }
        }

        return quoted == 0 ? "indirect" : quoted == words ? "direct" : "mixed";
    }

    // The tagger does not take every mark for punctuation ("«").
    private static bool IsWord(Token token) => token.Tag != UniversalTag.PUNCT && (char.IsLetterOrDigit(token.Text[0]) || char.IsLetterOrDigit(token.Text[^1]));

    private bool IsQuoted(int position, Attribution attribution)
    {
        for (var holder = _nesting.HolderOf(position); holder >= 0; holder = _nesting.ParentOf(holder))
        {
            var quotation = quotations[holder];
            if (position < quotation.InnerEnd && !(attribution.Cue is { } cue && quotation.Start <= cue.Start && cue.End <= quotation.End))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"I" and "we" in somebody's words are that somebody.</summary>
    private void BindFirstPersons(IReadOnlyList<ChainBuilder.Chained> chained)
    {
        foreach (var (attribution, _) in chained.OrderByDescending(static item => item.Attribution.Extent.Length).Select(static item => item))
        {
            var speakers = attribution.Speakers.SelectMany(ledger.ReferentsAt).Distinct().ToArray();
            if (speakers.Length == 0)
            {
                continue;
            }

            foreach (var part in attribution.Content)
            {
                var (first, end) = TokenIndex.Within(Document, part);
                for (var i = first; i < end; i++)
                {
                    if (Document[i].Tag == UniversalTag.PRON && Document[i].FineTag is "PRP" or "PRP$" && IsFirstPerson(Document[i]) && IsQuoted(Document[i].Start, attribution))
                    {
                        ledger.Bind(i, speakers);
                    }
                }
            }
        }
    }

    private bool IsFirstPerson(Token token) => pronouns.TryGet(token.Text.ToString().ToLowerInvariant(), out var row) && row["person"] == "1";
}
