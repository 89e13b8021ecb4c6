using NodaTime;
using Readout.Language;
using Readout.World.Times;

namespace Readout.Tests.World.Times;

public class AnchorTests
{
    [Theory]
    [InlineData("The call comes a week after the summit in Astana.", "summit", "2021-W50")]
    [InlineData("The call came two days before the talks.", "talks", "2021-12-06")]
    [InlineData("He flew out the day after the vote.", "vote", "2021-12-09")]
    [InlineData("They spoke on the eve of the vote.", "vote", "2021-12-07")]
    [InlineData("He was recalled a month after he left Riga.", "left", "2022-01")]
    [InlineData("The border opened hours after the call.", "call", null)]
    public void Names_the_event_and_counts_from_its_date(string text, string head, string? expected)
    {
        var document = LanguageEngine.English.Analyze(text);
        var anchor = Assert.Single(TimeFinder.English.Find(document, null), t => t.Anchor is not null).Anchor!;
        Assert.Equal(head, document[anchor.HeadToken].ToString());
        Assert.InRange(anchor.HeadToken, anchor.FirstToken, anchor.EndToken - 1);
        Assert.Equal(expected, anchor.CountFrom(new LocalDate(2021, 12, 8))?.Date);
    }

    [Theory]
    [InlineData("The ministers met on Monday and the envoy left on Tuesday.", "met", "Monday")]
    [InlineData("The ministers met on Monday and the envoy left on Tuesday.", "left", "Tuesday")]
    [InlineData("On Monday the ministers met the envoy and signed a pact.", "signed", "Monday")]
    [InlineData("The minister criticised the 2015 accord.", "criticised", "none")]
    [InlineData("The minister criticised the accord that was signed in 2015.", "criticised", "none")]
    [InlineData("The ministers held talks on Monday.", "talks", "Monday")]
    [InlineData("The ministers talked for two hours.", "talked", "none")]
    [InlineData("The envoy left a week after the summit.", "left", "a week")]
    [InlineData("The minister agreed on Tuesday to visit Riga in January.", "visit", "January")]
    [InlineData("The minister agreed on Tuesday to visit Riga in January.", "agreed", "Tuesday")]
    [InlineData("The envoy left.", "left", "none")]
    public void Tells_which_expression_dates_an_event(string text, string word, string expected) =>
        Assert.Equal(expected, Said.TimeOf(text, "2021-12-16", word));
}
