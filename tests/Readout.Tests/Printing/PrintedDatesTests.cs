using Readout.Cli.Printing;
using Readout.Records;

namespace Readout.Tests.Printing;

public sealed class PrintedDatesTests
{
    [Theory]
    [InlineData("2021-12-15", "15 December 2021")]
    [InlineData("2021-11", "November 2021")]
    [InlineData("2021-W50", "week 50 of 2021")]
    [InlineData("2021", "2021")]
    [InlineData("2021-12-16T09:30+08:00", "16 December 2021, 09:30+08:00")]
    [InlineData("not a date", "not a date")]
    public void Puts_a_date_into_words(string date, string words) => Assert.Equal(words, PrintedDates.InWords(date));

    [Theory]
    [InlineData(null, null, null, null, null)]
    [InlineData("2021-12-15", null, null, null, "15 December 2021")]
    [InlineData("2021-12-15", "2021-12-15T16:07+08:00", "2021-12-15T17:21+08:00", "PT1H14M", "15 December 2021, 16:07–17:21 (UTC+08:00), 1 h 14 min")]
    [InlineData("2021-12-15", "2021-12-15T16:07Z", null, null, "15 December 2021, from 16:07 (UTC+00:00)")]
    [InlineData(null, null, "2021-12-15T17:21:30+08:00", null, "until 17:21 (UTC+08:00)")]
    [InlineData(null, null, null, "P2D", "2 days")]
    [InlineData(null, "soon", null, "long", "long")]
    public void Tells_when_a_meeting_was(string? date, string? start, string? end, string? duration, string? words) =>
        Assert.Equal(words, PrintedDates.Of(CallReport.Record.Meetings[0] with { Date = date, Precision = "day", Start = start, End = end, Duration = duration }));

    [Fact]
    public void Says_where_a_date_is_only_likely() =>
        Assert.Equal("about 15 December 2021", PrintedDates.Of((Dated)(CallReport.Record.Statements[0] with { Date = "2021-12-15", Precision = "approximate" })));
}
