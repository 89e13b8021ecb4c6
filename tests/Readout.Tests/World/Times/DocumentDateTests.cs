using NodaTime;
using Readout.World.Times;

namespace Readout.Tests.World.Times;

public class DocumentDateTests
{
    [Theory]
    [InlineData("2021-12-16", "2021-12-16", null, null)]
    [InlineData("2021-12-16T09:30", "2021-12-16", "09:30", null)]
    [InlineData("2021-12-16T09:30:15", "2021-12-16", "09:30", null)]
    [InlineData("2021-12-16T09:30Z", "2021-12-16", "09:30", 0)]
    [InlineData("2021-12-16T23:30:00+08:00", "2021-12-16", "23:30", 8)]
    [InlineData("2021-12-16T00:30:00.250-05:00", "2021-12-16", "00:30", -5)]
    public void Reads_a_date_or_a_date_time_on_the_publishers_calendar(string text, string day, string? time, int? offset)
    {
        Assert.True(DocumentDate.TryParse(text, out var date));
        Assert.Equal(day, NodaTime.Text.LocalDatePattern.Iso.Format(date.Day));
        Assert.Equal(time, date.Time is { } t ? FormattableString.Invariant($"{t.Hour:D2}:{t.Minute:D2}") : null);
        Assert.Equal(offset, date.Offset is { } o ? o.Seconds / NodaConstants.SecondsPerHour : null);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2021-02-30")]
    [InlineData("2021-12")]
    [InlineData("16.12.2021")]
    [InlineData("2021-12-16T25:00")]
    [InlineData("2021-12-16T09:30+25:00")]
    [InlineData("yesterday")]
    [InlineData(" 2021-12-16")]
    public void Refuses_what_is_no_date(string? text) => Assert.False(DocumentDate.TryParse(text, out _));
}
