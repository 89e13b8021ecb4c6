using System.Text;
using Readout.Language;

namespace Readout.World.Times;

/// <summary>Makes one expression of neighbouring ones that name one date or time: "10 p.m." and "Wednesday".</summary>
internal sealed class ExpressionJoiner(FrameJoins joins)
{
    // Longer gaps join nothing.
    private const int WidestGap = 2;

    public void Join(Document document, List<Expression> expressions)
    {
        var kept = 0;
        for (var i = 1; i < expressions.Count; i++)
        {
            if (TryJoin(document, expressions[kept], expressions[i]) is { } joined)
            {
                expressions[kept] = joined;
            }
            else
            {
                expressions[++kept] = expressions[i];
            }
        }

        if (expressions.Count > 0)
        {
            expressions.RemoveRange(kept + 1, expressions.Count - kept - 1);
        }
    }

    private CalendarExpression? TryJoin(Document document, Expression left, Expression right)
    {
        if (left is not CalendarExpression { Frame: { } first, IsRangeStart: false } start
            || right is not CalendarExpression { Frame: { } second, IsRangeEnd: false } end
            || end.FirstToken - start.EndToken > WidestGap || document[start.FirstToken].Sentence != document[end.FirstToken].Sentence)
        {
            return null;
        }

        return joins.Join(first, Gap(document, start.EndToken, end.FirstToken), second) is { } frame
            ? start with { EndToken = end.EndToken, Frame = frame, IsRangeStart = end.IsRangeStart }
            : null;
    }

    private static string Gap(Document document, int first, int end)
    {
        if (first == end)
        {
            return "";
        }

        var text = new StringBuilder();
        for (var i = first; i < end; i++)
        {
            text.Append(i > first ? " " : "").Append(document[i].Text);
        }

        return text.ToString().ToLowerInvariant();
    }
}
