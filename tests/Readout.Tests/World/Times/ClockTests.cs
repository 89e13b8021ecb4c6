namespace Readout.Tests.World.Times;

public class ClockTests
{
    private const string Published = "2021-12-16";

    [Theory]
    [InlineData("They spoke on Wednesday from 4:07 p.m. to 5:21 p.m. Beijing time.", "2021-12-15T16:07+08:00/2021-12-15T17:21+08:00")]
    [InlineData("They spoke on Wednesday from 4 to 5:30 p.m. Beijing time.", "2021-12-15T16:00+08:00/2021-12-15T17:30+08:00")]
    [InlineData("They spoke on Wednesday from 11 to 1 p.m. EST.", "2021-12-15T11:00-05:00/2021-12-15T13:00-05:00")]
    [InlineData("They spoke on Wednesday from 9 a.m. to 1 p.m. Moscow time.", "2021-12-15T09:00+03:00/2021-12-15T13:00+03:00")]
    [InlineData("They spoke on Wednesday from 10 p.m. to 12:30 a.m. Tokyo time.", "2021-12-15T22:00+09:00/2021-12-16T00:30+09:00")]
    [InlineData("They spoke on Wednesday between 16:07 and 17:21 Moscow time.", "2021-12-15T16:07+03:00/2021-12-15T17:21+03:00")]
    [InlineData("They spoke on Wednesday from 4:07 p.m. Beijing time to 5:21 p.m.", "2021-12-15T16:07+08:00/2021-12-15T17:21+08:00")]
    public void A_range_shares_day_half_and_zone(string text, string expected) => Assert.Equal(expected, Said.Moment(text, Published));

    [Theory]
    [InlineData("It opened at 1430 GMT on Wednesday.", "2021-12-15T14:30+00:00")]
    [InlineData("It opened at 2:30 p.m. EST on Wednesday.", "2021-12-15T14:30-05:00")]
    [InlineData("It opened at 2:30 p.m. ET on July 3, 2020.", "2020-07-03T14:30-04:00")]
    [InlineData("It opened at 2:30 p.m. Eastern on July 3, 2020.", "2020-07-03T14:30-04:00")]
    [InlineData("It opened at 2:30 p.m. Pacific Daylight Time on July 3, 2020.", "2020-07-03T14:30-07:00")]
    [InlineData("It opened at 2:30 p.m. Moscow time on Wednesday.", "2021-12-15T14:30+03:00")]
    [InlineData("It opened at 2:30 p.m. Hong Kong time on Wednesday.", "2021-12-15T14:30+08:00")]
    [InlineData("It opened at 2:30 p.m. New York time on Wednesday.", "2021-12-15T14:30-05:00")]
    [InlineData("It opened at 2:30 p.m. Israeli time on Wednesday.", "2021-12-15T14:30+02:00")]
    [InlineData("It opened at 2:30 p.m. Japan time on Wednesday.", "2021-12-15T14:30+09:00")]
    [InlineData("It opened at noon Kyiv time on Wednesday.", "2021-12-15T12:00+02:00")]
    [InlineData("It opened at 14:30 (GMT+8) on Wednesday.", null)]
    [InlineData("It opened at 14:30 GMT+8 on Wednesday.", "2021-12-15T14:30+08:00")]
    [InlineData("It opened at 5 p.m. (0900 GMT) on Wednesday.", "2021-12-15T17:00+08:00")]
    [InlineData("It opened at 2:30 p.m. IST on Wednesday.", null)]
    [InlineData("It opened at 2:30 p.m. local time on Wednesday.", null)]
    [InlineData("It opened at 2:30 p.m. on Wednesday.", null)]
    [InlineData("It opened at 2:30 p.m. Beijing time.", null)]
    public void A_moment_is_told_where_day_and_zone_are_known(string text, string? expected) => Assert.Equal(expected, Said.Moment(text, Published));

    [Theory]
    [InlineData("It opened at 2:30 a.m. New York time on March 14, 2021.", null)]
    [InlineData("It opened at 1:30 a.m. New York time on November 7, 2021.", null)]
    [InlineData("It opened at 3:30 a.m. New York time on March 14, 2021.", "2021-03-14T03:30-04:00")]
    [InlineData("It opened at 12:30 a.m. New York time on March 14, 2021.", "2021-03-14T00:30-05:00")]
    [InlineData("It opened at 1:30 a.m. EST on November 7, 2021.", "2021-11-07T01:30-05:00")]
    [InlineData("It opened at 2:30 a.m. Berlin time on March 28, 2021.", null)]
    public void An_hour_that_clocks_skip_or_repeat_gives_no_moment(string text, string? expected) => Assert.Equal(expected, Said.Moment(text, Published));

    [Theory]
    [InlineData("It ended at midnight on Wednesday.", "midnight on Wednesday=2021-12-15T24:00")]
    [InlineData("It began at 12 a.m. on Wednesday.", "12 a.m. on Wednesday=2021-12-15T00:00")]
    [InlineData("It began at 12 p.m. on Wednesday.", "12 p.m. on Wednesday=2021-12-15T12:00")]
    [InlineData("It began at 8 in the evening on Wednesday.", "8 in the evening on Wednesday=2021-12-15T20:00")]
    [InlineData("It began at nine o'clock on Wednesday.", "nine o'clock on Wednesday=2021-12-15T09:00")]
    [InlineData("It began at 6.15 pm on Wednesday.", "6.15 pm on Wednesday=2021-12-15T18:15")]
    [InlineData("It began at 4:07 p.m.", "4:07 p.m.=T16:07")]
    [InlineData("On Wednesday it rained. It began at 4:07 p.m.", "Wednesday=2021-12-15; 4:07 p.m.=2021-12-15T16:07")]
    [InlineData("It began at 27:00 on Wednesday.", "Wednesday=2021-12-15")]
    [InlineData("It began at 13:75 on Wednesday.", "Wednesday=2021-12-15")]
    public void Reads_the_clock(string text, string expected) => Assert.Equal(expected, Said.Values(text, Published));

    [Fact]
    public void A_meeting_can_put_the_hours_on_its_own_day()
    {
        var time = Said.Times("They spoke from 4:07 p.m. to 5:21 p.m. Beijing time.", Published)[0];
        var span = time.Clock!.On(new NodaTime.LocalDate(2021, 12, 15))!;
        Assert.Null(time.Moment);
        Assert.Equal(("2021-12-15T16:07+08:00", "2021-12-15T17:21+08:00", "PT1H14M"), (span.StartText, span.EndText, span.DurationText));
    }
}
