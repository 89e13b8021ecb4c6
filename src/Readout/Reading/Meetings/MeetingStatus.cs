using NodaTime.Text;
using Readout.World.Times;

namespace Readout.Reading.Meetings;

/// <summary>The contract's values of <c>status</c>, and which holds when the mentions of a meeting differ.</summary>
internal static class MeetingStatus
{
    public const string Held = "held";
    public const string Planned = "planned";
    public const string Postponed = "postponed";
    public const string Cancelled = "cancelled";

    /// <summary>
    /// What the mentions say together: a cancelled or postponed meeting stays so whatever was planned before; one whose day is after
    /// that of publication is to come; one that was held is no longer planned.
    /// </summary>
    /// <param name="draft">The meeting, dated.</param>
    /// <param name="published">Day of publication (ISO 8601), or null.</param>
    public static string Of(MeetingDraft draft, string? published)
    {
        foreach (var status in (ReadOnlySpan<string>)[Cancelled, Postponed])
        {
            if (draft.Mentions.Exists(mention => mention.Status == status))
            {
                return status;
            }
        }

        if (IsAfter(draft.Date, published))
        {
            return Planned;
        }

        return draft.Mentions.Exists(static mention => mention.Status == Held) || !draft.Mentions.Exists(static mention => mention.Status == Planned) ? Held : Planned;
    }

    // A week or month that has begun by then may be past or to come.
    private static bool IsAfter(MeetingDate? date, string? published) =>
        date is { Date: { } day } && published is { Length: >= 10 } && LocalDatePattern.Iso.Parse(published[..10]).TryGetValue(default, out var told)
        && DateRange.Of(day, date.Precision == "approximate" ? TimePrecision.Approximate : null).First > told;
}
