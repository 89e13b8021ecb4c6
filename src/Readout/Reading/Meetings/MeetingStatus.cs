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

        if (IsAfter(draft.Date?.Date, published))
        {
            return Planned;
        }

        return draft.Mentions.Exists(static mention => mention.Status == Held) || !draft.Mentions.Exists(static mention => mention.Status == Planned) ? Held : Planned;
    }

    private static bool IsAfter(string? date, string? published) =>
        date is { Length: 10 } && published is { Length: >= 10 } && string.CompareOrdinal(date, published[..10]) > 0;
}
