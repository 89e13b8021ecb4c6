using Readout.Language;
using Readout.Records;
using Readout.Rules;

namespace Readout.Reading.Positions;

/// <summary>Finds who stands where on what, toward whom.</summary>
internal static class PositionFinder
{
    /// <summary>Label of the rules in lexicon/english/positions.rules.</summary>
    public const string Label = "position";

    private const double Confidence = 0.7;

    /// <summary>The positions of a document, in text order; one told more than once is one record.</summary>
    public static List<Position> Find(ReadingContext context)
    {
        var merger = new PositionMerger();
        foreach (var match in context.Matches)
        {
            if (match.Rule.Label == Label && Write(context, match) is { } position)
            {
                merger.Add(position);
            }
        }

        return merger.ToList();
    }

    private static Position? Write(ReadingContext context, RuleMatch match)
    {
        var holder = context.Ledger.PartiesAt(PartyHeads.OfActor(context.Ledger, match["holder"], match.Trigger));
        var toward = context.Ledger.PartiesAt(PartyHeads.Of(context.Ledger, match["toward"]));
        toward.RemoveAll(party => holder.Exists(known => known.Entity == party.Entity));
        var issue = IssueOf(context, match);
        if (holder.Count == 0 || (toward.Count == 0 && issue.Count == 0) || match.ValueOf("stance") is not { } stance)
        {
            return null;
        }

        var evidence = EvidenceOf(context, match);
        var time = context.Scene.Times.TimeOf(match.Trigger);
        var statement = context.Statements.At(match.Trigger);
        var id = RecordId.Of("position", context.Hash, evidence.Start, evidence.End, [stance, .. holder.Select(static party => party.Entity), .. issue.Select(static span => span.Text)]);
        context.Explained[id] = match;
        return new Position
        {
            Id = id,
            Holder = holder,
            Toward = toward,
            Stance = stance,
            Issue = issue,
            Evidence = [evidence],
            Certainty = CertaintyOf(context, match, statement),
            Date = time?.Date,
            Precision = time?.Precision?.ToString().ToLowerInvariant(),
            DateFrom = time is { Date: not null } ? time.Origin?.ToString().ToLowerInvariant() : null,
            Statement = statement?.Id,
            Rule = match.Rule.Name,
            Confidence = Confidence,
        };
    }

    // Captures that touch are one phrase that the tree has split.
    private static List<Span> IssueOf(ReadingContext context, RuleMatch match)
    {
        var issue = new List<Span>();
        var (start, reached) = (-1, -1);
        foreach (var capture in match["issue"])
        {
            var end = IssueExtent.EndOf(context.Document, capture, match.Trigger);
            if (capture.First == reached)
            {
                issue.RemoveAt(issue.Count - 1);
            }
            else
            {
                start = FirstAfterPreposition(context.Document, capture);
            }

            issue.Add(SpanOf(context, start, end));
            reached = end;
        }

        return issue;
    }

    // "objects to the plan": the issue is the plan.
    private static int FirstAfterPreposition(Document document, Capture capture)
    {
        var first = document[capture.First];
        return first.Relation == "case" && first.Head == capture.Head && capture.First < capture.Head ? capture.First + 1 : capture.First;
    }

    private static Span SpanOf(ReadingContext context, int first, int end) =>
        context.Source.Span(context.Document[first].Start, context.Document[end - 1].End);

    // From the first to the last word of what the rule captured.
    private static Span EvidenceOf(ReadingContext context, RuleMatch match)
    {
        var (first, end) = (match.Trigger, match.Trigger + 1);
        foreach (var name in match.Rule.CaptureNames)
        {
            foreach (var capture in match[name])
            {
                (first, end) = (Math.Min(first, capture.First), Math.Max(end, capture.End));
            }
        }

        return SpanOf(context, first, end);
    }

    // To refuse is itself a negation: the "not" of a refusal denies nothing; the "should" of a demand is the demand. What the speaker denies is denied.
    private static string CertaintyOf(ReadingContext context, RuleMatch match, Statement? statement)
    {
        if (match.ValueOf("negated") is not null || match.ValueOf("modal") is not null)
        {
            return Certainty.Asserted;
        }

        var certainty = context.Certainty.Of(context.Document, match.Trigger, negatable: true);
        return certainty == Certainty.Asserted && statement?.Certainty == Certainty.Denied ? Certainty.Denied : certainty;
    }
}
