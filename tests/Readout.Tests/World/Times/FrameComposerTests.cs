using Readout.World.Times;

namespace Readout.Tests.World.Times;

public class FrameComposerTests
{
    private static readonly NumberWords Numbers = NumberWords.Load(TimeTable.Parse(TimeFinder.Shipped("times-numbers.tsv")));
    private static readonly ClockZones Zones = ClockZones.Load(TimeTable.Parse(TimeFinder.Shipped("zones.tsv")));

    [Theory]
    [InlineData("year=1996 month=2 day=29", true)]
    [InlineData("month=2 day=29", true)]
    [InlineData("year=1997 month=2 day=29", false)]
    [InlineData("month=4 day=31", false)]
    [InlineData("month=13", false)]
    [InlineData("month=0", false)]
    [InlineData("weekday=8", false)]
    [InlineData("season=SU first_month=99", false)]
    [InlineData("day=32", false)]
    [InlineData("day=envoy", false)]
    [InlineData("year=0", false)]
    [InlineData("clock=25:00", false)]
    [InlineData("clock=24:00", true)]
    [InlineData("clock=13:60", false)]
    [InlineData("named_clock=teatime", false)]
    [InlineData("century=1st", false)]
    [InlineData("numeric=31/02/2020", false)]
    [InlineData("numeric=29/02/2020", true)]
    public void A_frame_holds_only_what_is_on_the_calendar_and_the_clock(string clue, bool isFrame) => Assert.Equal(isFrame, Compose(clue) is not null);

    [Theory]
    [InlineData("shift_unit=aeon shift=x")]
    [InlineData("month=May")]
    [InlineData("share=most")]
    [InlineData("share=7")]
    public void A_value_that_is_not_of_its_kind_counts_as_not_set(string clue) => Assert.Equal(new TimeFrame(), Compose(clue)! with { Modifier = null });

    private static TimeFrame? Compose(string clue)
    {
        var composed = new TimeClue("rule", "date", 0, 1);
        foreach (var pair in clue.Split(' ').Select(part => part.Split('=')))
        {
            composed = composed.WithWords(pair[0], pair[1]).WithValue(pair[0], pair[1]);
        }

        return new FrameComposer(Numbers, Zones).Compose(composed);
    }
}
