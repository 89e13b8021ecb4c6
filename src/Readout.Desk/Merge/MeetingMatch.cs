namespace Readout.Desk.Merge;

/// <summary>Tells whether a meeting of one document can be one of another, and why.</summary>
internal static class MeetingMatch
{
    // A call in the evening of one capital is the next morning in the other.
    private const int DaysOfZones = 1;

    // A report that gives no day tells of what is new.
    private const int DaysOfNews = 3;

    private const int HoursOfOneMeeting = 6;

    /// <summary>Why they are one, or null where they cannot be.</summary>
    public static string? Reason(MeetingRecord a, MeetingRecord b)
    {
        if (a.Document.Id == b.Document.Id || !AreChannelsCompatible(a, b) || !AreSidesCompatible(a, b) || AreHoursApart(a, b))
        {
            return null;
        }

        if (a.Days is not { } first || b.Days is not { } second)
        {
            return IsNews(a, b) ? "no date" : null;
        }

        return first.Overlaps(second) ? a.HasDay && b.HasDay ? "same day" : "date not exact"
            : a.HasDay && b.HasDay && HaveSamePeople(a, b) && Math.Abs(NodaTime.Period.DaysBetween(first.First, second.First)) <= DaysOfZones ? "a day apart"
            : null;
    }

    private static bool IsNews(MeetingRecord a, MeetingRecord b)
    {
        var (one, other) = (a.HasDay ? a.Days!.Value.First : a.Published, b.HasDay ? b.Days!.Value.First : b.Published);
        return a.Meeting.Status == b.Meeting.Status && HaveSamePeople(a, b) && one is { } first && other is { } second
            && Math.Abs(NodaTime.Period.DaysBetween(first, second)) <= DaysOfNews;
    }

    private static bool HaveSamePeople(MeetingRecord a, MeetingRecord b) =>
        a.Sides.Count >= 2 && a.Sides.Select(static side => side.Key).SequenceEqual(b.Sides.Select(static side => side.Key), StringComparer.Ordinal);

    private static bool AreChannelsCompatible(MeetingRecord a, MeetingRecord b) =>
        a.Meeting.Channel == b.Meeting.Channel || a.Meeting.Channel == "unknown" || b.Meeting.Channel == "unknown";

    // All of the shorter list are sides of the longer one.
    private static bool AreSidesCompatible(MeetingRecord a, MeetingRecord b)
    {
        var (few, many) = a.Sides.Count <= b.Sides.Count ? (a.Sides, b.Sides) : (b.Sides, a.Sides);
        return few.Count >= 2 && few.All(side => many.Any(side.IsSame));
    }

    private static bool AreHoursApart(MeetingRecord a, MeetingRecord b) =>
        Stories.PublicationTime.Of(a.Meeting.Start) is { } first && Stories.PublicationTime.Of(b.Meeting.Start) is { } second
        && (first.Earliest - second.Earliest is var apart && (apart > NodaTime.Duration.FromHours(HoursOfOneMeeting) || apart < -NodaTime.Duration.FromHours(HoursOfOneMeeting)));
}
