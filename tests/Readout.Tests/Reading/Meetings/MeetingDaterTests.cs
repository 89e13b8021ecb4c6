using NodaTime;
using Readout.Reading.Meetings;
using Readout.World.Times;

namespace Readout.Tests.Reading.Meetings;

public sealed class MeetingDaterTests
{
    private static readonly Period Week = Period.FromWeeks(1);
    private static readonly Period TwoDays = Period.FromDays(2);

    [Fact]
    public void A_meeting_counted_from_a_dated_one_is_dated_forwards()
    {
        var drafts = Date(Told.At(1, Told.Olsen, Told.Varga).From(12, TwoDays, TimeUnit.Day), Told.At(12, Told.Olsen, Told.Costa).On("2022-05-30"));

        Assert.Equal(new MeetingDate("2022-06-01", "day", null, drafts[1]), drafts[0].Date);
    }

    [Fact]
    public void A_dated_meeting_dates_the_one_it_is_counted_from_backwards()
    {
        var drafts = Date(Told.At(1, Told.Olsen, Told.Varga).On("2022-05-10").From(12, Week, TimeUnit.Week), Told.At(12, Told.Olsen, Told.Costa));

        Assert.Equal(new MeetingDate("2022-05-10", "day", "explicit", null), drafts[0].Date);
        Assert.Equal(new MeetingDate("2022-05-03", "approximate", null, drafts[0]), drafts[1].Date);
    }

    [Fact]
    public void Dates_are_passed_on_along_a_chain()
    {
        var drafts = Date(
            Told.At(1, Told.Olsen, Told.Varga).From(12, TwoDays, TimeUnit.Day),
            Told.At(12, Told.Olsen, Told.Costa).From(22, TwoDays, TimeUnit.Day),
            Told.At(22, Told.Varga, Told.Costa).On("2022-05-10"));

        Assert.Equal(["2022-05-14", "2022-05-12", "2022-05-10"], drafts.Select(draft => draft.Date?.Date));
    }

    [Fact]
    public void Two_undated_meetings_keep_their_distance_without_a_date()
    {
        var drafts = Date(Told.At(1, Told.Olsen, Told.Varga).From(12, Week, TimeUnit.Week), Told.At(12, Told.Olsen, Told.Costa));

        Assert.Equal(new MeetingDate(null, null, null, drafts[1]), drafts[0].Date);
        Assert.Null(drafts[1].Date?.Date);
    }

    [Theory]
    [InlineData("2022-05-10", "2022-05-09", "planned")]
    [InlineData("2022-05-10", "2022-05-10", "held")]
    [InlineData("2022-05-10", "2022-05-11T08:00+02:00", "held")]
    [InlineData("2022-05-10", null, "held")]
    public void A_day_after_publication_is_to_come(string day, string? published, string status) =>
        Assert.Equal(status, MeetingStatus.Of(Date(Told.At(1, Told.Olsen, Told.Varga).On(day))[0], published));

    [Theory]
    [InlineData("planned", "held", "held")]
    [InlineData("planned", "postponed", "postponed")]
    [InlineData("postponed", "cancelled", "cancelled")]
    [InlineData("planned", null, "planned")]
    public void The_later_fate_of_a_meeting_is_its_status(string first, string? second, string status)
    {
        var (a, b) = (Told.At(1, Told.Olsen, Told.Varga), Told.At(12, Told.Olsen, Told.Varga));
        (a.Status, b.Status) = (first, second);

        Assert.Equal(status, MeetingStatus.Of(Assert.Single(Date(a, b)), "2022-05-10"));
    }

    private static List<MeetingDraft> Date(params MeetingMention[] mentions)
    {
        var drafts = MeetingMerger.Merge(mentions);
        MeetingDater.Date(drafts);
        return drafts;
    }
}
