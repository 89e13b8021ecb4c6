using NodaTime;
using Readout.Reading.Meetings;
using Readout.World.Times;

namespace Readout.Tests.Reading.Meetings;

public sealed class MeetingClockTests
{
    private static readonly ClockZone Oslo = new("Europe/Oslo", DateTimeZoneProviders.Tzdb["Europe/Oslo"]);
    private static readonly MeetingDate Day = new("2022-05-10", "day", "explicit", null);

    [Fact]
    public void A_range_in_a_known_zone_gives_start_end_and_length() =>
        Assert.Equal(
            new MeetingClock("2022-05-10T14:20+02:00", "2022-05-10T15:35+02:00", "PT1H15M"),
            MeetingClock.Of(Range(14, 20, 15, 35, Oslo), Day, local: null));

    [Fact]
    public void A_range_over_midnight_ends_on_the_next_day() =>
        Assert.Equal(
            new MeetingClock("2022-05-10T23:30+02:00", "2022-05-11T00:45+02:00", "PT1H15M"),
            MeetingClock.Of(Range(23, 30, 0, 45, Oslo), Day, local: null));

    [Fact]
    public void Without_a_zone_only_the_length_is_known() =>
        Assert.Equal(new MeetingClock(null, null, "PT1H15M"), MeetingClock.Of(Range(23, 30, 0, 45, null), Day, local: null));

    [Fact]
    public void Local_time_is_that_of_the_place() =>
        Assert.Equal("2022-05-10T14:20+02:00", MeetingClock.Of(Range(14, 20, 15, 35, null), Day, Oslo).Start);

    [Fact]
    public void An_end_told_apart_lends_its_zone_to_the_start()
    {
        var time = new MeetingTime { Start = Clock(new(new(8, 33), null, null)), End = Clock(new(new(10, 50), null, Oslo)) };

        Assert.Equal(
            new MeetingClock("2022-05-10T08:33+02:00", "2022-05-10T10:50+02:00", "PT2H17M"),
            MeetingClock.Of(time, Day, local: null));
    }

    [Fact]
    public void A_length_alone_is_kept_as_told() =>
        Assert.Equal(new MeetingClock(null, null, "PT48M"), MeetingClock.Of(new MeetingTime { Length = Period.FromMinutes(48) }, Day, local: null));

    [Fact]
    public void An_approximate_day_puts_no_clock_on_it() =>
        Assert.Equal(new MeetingClock(null, null, "PT1H15M"), MeetingClock.Of(Range(14, 20, 15, 35, Oslo), Day with { Precision = "approximate" }, local: null));

    private static MeetingTime Range(int hour, int minute, int endHour, int endMinute, ClockZone? zone) =>
        new() { Start = Clock(new(new(hour, minute), new LocalTime(endHour, endMinute), zone)) };

    private static TimeMention Clock(ClockSpan span) => Told.Time() with { Type = TimeType.Time, Clock = span };
}
