using NodaTime.Text;
using Readout.Language;

namespace Readout.World.Times;

/// <summary>
/// Resolves the expressions of one document in text order, so that later ones can count from what earlier ones named. Not thread-safe;
/// made anew for each document.
/// </summary>
internal sealed class ExpressionResolver(Document document, DocumentDate? published, TenseFinder tenses)
{
    private readonly Timeline _timeline = new();

    public List<TimeMention> Resolve(List<Expression> expressions)
    {
        var mentions = new List<TimeMention>(expressions.Count);
        for (var i = 0; i < expressions.Count; i++)
        {
            if (expressions[i] is CalendarExpression { IsRangeStart: true, Frame: { } start } first
                && i + 1 < expressions.Count && expressions[i + 1] is CalendarExpression { IsRangeEnd: true, Frame: { } end } last)
            {
                (start, end) = RangeSharing.Share(start, end);
                var tense = TenseOf(first) is var told and not Tense.Open ? told : TenseOf(last);
                mentions.Add(Mention(first, OfFrame(start, tense, end.Clock)));
                mentions.Add(Mention(last, OfFrame(end, tense, null)));
                i++;
            }
            else
            {
                mentions.Add(Resolve(expressions[i]));
            }
        }

        CountFromDates(mentions);
        return mentions;
    }

    // "Three days after Dec. 7": what is counted from is no event but a date that is known.
    private static void CountFromDates(List<TimeMention> mentions)
    {
        for (var i = 0; i + 1 < mentions.Count; i++)
        {
            var from = mentions[i + 1];
            if (mentions[i].Anchor is { } anchor && from.FirstToken <= anchor.HeadToken && anchor.HeadToken < from.EndToken
                && from is { Precision: TimePrecision.Day, Date: { } date }
                && anchor.CountFrom(LocalDatePattern.Iso.Parse(date).Value) is { } counted)
            {
                mentions[i] = mentions[i] with { Date = counted.Date, Precision = counted.Precision, Origin = from.Origin };
            }
        }
    }

    private TimeMention Resolve(Expression expression) => expression switch
    {
        CalendarExpression { Frame: { } frame } calendar => Mention(calendar, OfFrame(frame, TenseOf(calendar), null)),
        LengthExpression { IsAhead: true } length when TenseOf(length) == Tense.Future =>
            Resolve(new OffsetExpression(length.Rule, length.FirstToken, length.EndToken, length.Length, 1, CountFrom.Document, -1)),
        LengthExpression length => Mention(length, new(TimeType.Duration, length.Length.Value)) with { Length = length.Length.Period },
        OffsetExpression { From: CountFrom.Event } offset => OfEvent(offset),
        OffsetExpression offset => Mention(offset, new OffsetResolver(published, _timeline).Resolve(offset, document[offset.FirstToken].Sentence)),
        FixedExpression @fixed => Mention(@fixed, new(@fixed.Type, @fixed.Value)),
        CalendarExpression { Fault: { } fault } => Mention(expression, new(TimeType.Date, null) { Fault = fault }),
        _ => Mention(expression, new(TimeType.Date, null)),
    };

    private Tense TenseOf(Expression expression) => tenses.Find(document, expression.FirstToken, expression.EndToken);

    private TimeReading OfFrame(TimeFrame frame, Tense tense, ClockReading? end)
    {
        if (!frame.IsFromText)
        {
            return new FrameResolver(new CalendarResolver(published?.Day), _timeline).Resolve(frame, tense, end);
        }

        var antecedent = _timeline.LatestFor(frame.Unit);
        var from = antecedent?.Span.First ?? (frame.IsLoose ? published?.Day : null);
        var reading = new FrameResolver(new CalendarResolver(from), _timeline).Resolve(frame, tense, end);
        return antecedent is { } found && reading.Origin is not null ? reading with { Origin = found.Origin } : reading;
    }

    private TimeMention OfEvent(OffsetExpression offset) =>
        Mention(offset, new(TimeType.Duration, offset.Length.Value)) with
        {
            Length = offset.Length.Period,
            Origin = DateOrigin.Anchored,
            Anchor = AnchorFinder.Find(document, offset),
        };

    private TimeMention Mention(Expression expression, TimeReading reading)
    {
        // What a figure is compared with ("a year earlier") is not what the text goes on to speak of.
        if (reading is { Span: { } span, Origin: { } origin } && expression is not OffsetExpression { Length.Unit: TimeUnit.Year })
        {
            _timeline.Note(span, origin, document[expression.FirstToken].Sentence);
        }

        return new()
        {
            FirstToken = expression.FirstToken,
            EndToken = expression.EndToken,
            Start = document[expression.FirstToken].Start,
            End = document[expression.EndToken - 1].End,
            Type = reading.Type,
            Value = reading.Value,
            Zone = reading.Zone,
            Date = reading.Date?.Date,
            Precision = reading.Date?.Precision,
            Origin = reading.Date is null ? null : reading.Origin,
            Clock = reading.Clock,
            Fault = reading.Fault,
            Moment = reading.Day is { } day ? reading.Clock?.On(day) : null,
            Rule = expression.Rule,
        };
    }
}
