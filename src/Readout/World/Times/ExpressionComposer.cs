namespace Readout.World.Times;

/// <summary>Composes what the rules saw into expressions, one per clue; a range gives two.</summary>
internal sealed class ExpressionComposer(FrameComposer frames, NumberWords numbers)
{
    /// <summary>The labels of the grammar; each is composed in its own way.</summary>
    public static readonly string[] Forms = ["date", "clock", "range", "duration", "ahead", "offset", "set", "reference"];

    public void Compose(TimeClue clue, List<Expression> expressions)
    {
        switch (clue.Form)
        {
            case "date":
                expressions.Add(new CalendarExpression(clue.Rule, clue.FirstToken, clue.EndToken, frames.Compose(clue)) { Fault = frames.NamesNoDay(clue) ? TimeFault.NoSuchDay : null });
                break;
            case "clock":
                if (frames.Compose(clue) is { } clock)
                {
                    expressions.Add(new CalendarExpression(clue.Rule, clue.FirstToken, clue.EndToken, clock));
                }

                break;
            case "range":
                ComposeRange(clue, expressions);
                break;
            case "duration":
                if (ReadLength(clue) is { } length)
                {
                    expressions.Add(new LengthExpression(clue.Rule, clue.FirstToken, clue.EndToken, length));
                }

                break;
            case "ahead":
                if (ReadLength(clue) is { } ahead)
                {
                    expressions.Add(new LengthExpression(clue.Rule, clue.FirstToken, clue.EndToken, ahead) { IsAhead = true });
                }

                break;
            case "offset":
                ComposeOffset(clue, expressions);
                break;
            case "set":
                ComposeSet(clue, expressions);
                break;
            default:
                ComposeFixed(clue, TimeType.Date, clue.Value("value"), expressions);
                break;
        }
    }

    private void ComposeOffset(TimeClue clue, List<Expression> expressions)
    {
        if (ReadLength(clue) is not { } length || clue.Number("sign") is not { } sign)
        {
            return;
        }

        var from = Enum.TryParse<CountFrom>(clue.Value("from"), ignoreCase: true, out var told) ? told : CountFrom.Text;
        var signal = clue.Range("signal")?.First ?? -1;
        expressions.Add(new OffsetExpression(clue.Rule, clue.FirstToken, clue.EndToken, length, sign, from, signal));
    }

    private void ComposeSet(TimeClue clue, List<Expression> expressions)
    {
        var value = clue.Value("value")
            ?? (clue.Unit("unit") is { } unit ? RecurrenceOf(clue, unit) : frames.Compose(clue) is { } frame ? frame.Pattern : null);
        ComposeFixed(clue, TimeType.Set, value, expressions);
    }

    private string? RecurrenceOf(TimeClue clue, TimeUnit unit)
    {
        decimal? count = 1;
        var isCount = clue.Words("count") is not { } words || numbers.TryReadCount(words, out count);
        return isCount ? new TimeLength(new(count * (clue.Number("factor") ?? 1), unit)).Value : null;
    }

    private static void ComposeFixed(TimeClue clue, TimeType type, string? value, List<Expression> expressions)
    {
        if (value is not null)
        {
            expressions.Add(new FixedExpression(clue.Rule, clue.FirstToken, clue.EndToken, type, value));
        }
    }

    private TimeLength? ReadLength(TimeClue clue)
    {
        if (clue.Unit("unit") is not { } unit || !TryReadCount(clue, "count", "factor", out var count))
        {
            return null;
        }

        if (clue.Unit("rest_unit") is not { } restUnit)
        {
            return new(new(count, unit));
        }

        return TryReadCount(clue, "rest_count", "rest_factor", out var rest) ? new(new(count, unit), new(rest, restUnit)) : null;
    }

    // No count captured is a bare plural, "weeks": vague. A half after the unit ("a year and a half") adds to the count.
    private bool TryReadCount(TimeClue clue, string capture, string factor, out decimal? count)
    {
        count = null;
        if (clue.Words(capture) is { } words && !numbers.TryReadCount(words, out count))
        {
            return false;
        }

        if (clue.Words("one") is not null && clue.Words(capture) is null)
        {
            count = 1;
        }

        count += clue.Words("plus_half") is null || capture != "count" ? 0 : 0.5m;
        count *= clue.Number(factor) ?? 1;
        return true;
    }

    private void ComposeRange(TimeClue clue, List<Expression> expressions)
    {
        if (clue.Range("first") is not { } first || clue.Range("last") is not { } last
            || frames.Compose(clue) is not { } start || frames.Compose(clue, "end_") is not { } end)
        {
            return;
        }

        (start, end) = RangeSharing.Share(start, end);
        expressions.Add(new CalendarExpression(clue.Rule, first.First, first.End, start) { IsRangeStart = true });
        expressions.Add(new CalendarExpression(clue.Rule, last.First, last.End, end) { IsRangeEnd = true });
    }
}
