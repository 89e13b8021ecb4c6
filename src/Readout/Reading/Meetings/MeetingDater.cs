using NodaTime;
using NodaTime.Text;
using Readout.World.Times;

namespace Readout.Reading.Meetings;

/// <summary>
/// Dates meetings: from their own words, and from one another where the text counts ("a week after the Geneva summit"), forwards and
/// backwards.
/// </summary>
internal static class MeetingDater
{
    public static void Date(IReadOnlyList<MeetingDraft> drafts)
    {
        MeetingDraft? before = null;
        foreach (var draft in drafts)
        {
            draft.Date = OwnDate(draft.Time);
            if (draft is { Time.IsDayFromText: true, Date: { } date } && before is not null)
            {
                draft.Date = date with { From = null, Anchor = before };
            }

            if (draft is { Time.IsSameDay: true, Date: null } && before?.Date is { } day)
            {
                draft.Date = day with { From = null, Anchor = before };
            }

            before = draft.Date?.Date is null ? before : draft;
        }

        var byToken = ByToken(drafts);

        // Each pass dates at least one more, or is the last.
        for (var isChanged = true; isChanged;)
        {
            isChanged = false;
            foreach (var draft in drafts)
            {
                isChanged |= Count(draft, byToken);
            }
        }
    }

    private static MeetingDate? OwnDate(MeetingTime time)
    {
        if (time.Day is { Date: { } date } day && !(day.Precision > TimePrecision.Day && time.Start?.Date is not null))
        {
            var precision = time.Start is null || day.Precision > TimePrecision.Day ? day.Precision : TimePrecision.Minute;
            return new(date, NameOf(precision), day.Origin == DateOrigin.Explicit ? "explicit" : "relative", null);
        }

        return time.Start is { Date: { } clockDate } start
            ? new(clockDate, NameOf(start.Precision), start.Origin == DateOrigin.Explicit ? "explicit" : "relative", null)
            : null;
    }

    private static bool Count(MeetingDraft draft, Dictionary<int, MeetingDraft> byToken)
    {
        if (draft.Time.FromEvent?.Anchor is not { } anchor || !byToken.TryGetValue(anchor.HeadToken, out var origin) || origin == draft)
        {
            return false;
        }

        if (draft.Date?.Date is null)
        {
            var counted = Counted(origin, anchor, isBack: false);
            if (draft.Date is not null && counted.Date is null)
            {
                return false;
            }

            draft.Date = counted;
            return true;
        }

        if (origin.Date is null)
        {
            origin.Date = Counted(draft, anchor, isBack: true);
            return true;
        }

        return false;
    }

    /// <summary>The meeting that a word tells of: as its trigger rather than as an anchor, the first rather than a later one.</summary>
    private static Dictionary<int, MeetingDraft> ByToken(IReadOnlyList<MeetingDraft> drafts)
    {
        var byToken = new Dictionary<int, MeetingDraft>();
        foreach (var draft in drafts)
        {
            draft.Mentions.ForEach(mention => byToken.TryAdd(mention.Trigger, draft));
        }

        foreach (var draft in drafts)
        {
            foreach (var token in draft.Tokens)
            {
                byToken.TryAdd(token, draft);
            }
        }

        return byToken;
    }

    private static MeetingDate Counted(MeetingDraft from, TimeAnchor anchor, bool isBack)
    {
        if (anchor.Offset is not { } offset || from.Date?.Date is not { } date || !LocalDatePattern.Iso.Parse(date).TryGetValue(default, out var day)
            || CalendarSpan.TryMove(day, isBack ? Period.Zero - offset : offset) is not { } moved)
        {
            return new(null, null, null, from);
        }

        // "Two days after" is a day; "a week after" need not be the same weekday.
        var isExact = anchor.Unit <= TimeUnit.Day && from.Date.Precision != "approximate";
        return new(LocalDatePattern.Iso.Format(moved), NameOf(isExact ? TimePrecision.Day : TimePrecision.Approximate), null, from);
    }

    private static string? NameOf(TimePrecision? precision) => precision?.ToString().ToLowerInvariant();
}
