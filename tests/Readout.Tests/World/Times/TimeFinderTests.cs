namespace Readout.Tests.World.Times;

public class TimeFinderTests
{
    // Thursday
    private const string Published = "2021-12-16";

    [Theory]
    [InlineData("The ministers met on 3 March 2020 in Riga.", "3 March 2020=2020-03-03")]
    [InlineData("The ministers met on March 3, 2020, in Riga.", "March 3, 2020=2020-03-03")]
    [InlineData("The ministers met on Tuesday, March 3, 2020.", "Tuesday, March 3, 2020=2020-03-03")]
    [InlineData("The note of 2020-03-03 was lost.", "2020-03-03=2020-03-03")]
    [InlineData("The note of 25/11/2020 was lost.", "25/11/2020=2020-11-25")]
    [InlineData("The note of 25.11.2020 was lost.", "25.11.2020=2020-11-25")]
    [InlineData("The note of 10/11/2020 was lost.", "10/11/2020=null")]
    [InlineData("They signed on the 4th of July.", "the 4th of July=2021-07-04")]
    [InlineData("Ties had soured by late October 2008.", "late October 2008=2008-10")]
    [InlineData("The treaty lapsed in early 1996.", "early 1996=1996")]
    [InlineData("The front moved in the summer of 2014.", "the summer of 2014=2014-SU")]
    [InlineData("Trade shrank in the third quarter of 2009.", "the third quarter of 2009=2009-Q3")]
    [InlineData("Trade shrank in the second half of 2009.", "the second half of 2009=2009-H2")]
    [InlineData("Relations thawed in the late 1980s.", "the late 1980s=198")]
    [InlineData("Relations thawed in the nineties.", "the nineties=199")]
    [InlineData("The border dates from the 19th century.", "the 19th century=18")]
    [InlineData("The border was drawn in nineteen twenty-three.", "nineteen twenty-three=1923")]
    public void Reads_a_date_told_in_full(string text, string expected) => Assert.Equal(expected, Said.Values(text, Published));

    [Theory]
    [InlineData("The council met on Wednesday.", "Wednesday=2021-12-15")]
    [InlineData("The council met on Thursday.", "Thursday=2021-12-16")]
    [InlineData("The council met on Friday.", "Friday=2021-12-10")]
    [InlineData("The council will meet on Friday.", "Friday=2021-12-17")]
    [InlineData("The council will meet on Wednesday.", "Wednesday=2021-12-22")]
    [InlineData("The council plans to meet on Wednesday.", "Wednesday=2021-12-22")]
    [InlineData("The council will meet next Friday.", "next Friday=2021-12-24")]
    [InlineData("The council met last Thursday.", "last Thursday=2021-12-09")]
    [InlineData("The council will meet this coming Sunday.", "this coming Sunday=2021-12-19")]
    [InlineData("The minister said on Tuesday that the council would meet on Saturday.", "Tuesday=2021-12-14; Saturday=2021-12-18")]
    [InlineData("The council met on Tuesday evening.", "Tuesday evening=2021-12-14TEV")]
    [InlineData("The ministry said Monday that it intends to close the border.", "Monday=2021-12-13")]
    [InlineData("The ministry welcomes Tuesday's vote.", "Tuesday=2021-12-14")]
    [InlineData("The council meets on Friday.", "Friday=2021-12-17")]
    public void Places_a_weekday_by_the_tense_of_its_clause(string text, string expected) => Assert.Equal(expected, Said.Values(text, Published));

    [Theory]
    [InlineData("The envoy left yesterday.", "yesterday=2021-12-15")]
    [InlineData("The envoy left last week.", "last week=2021-W49")]
    [InlineData("The envoy left last month.", "last month=2021-11")]
    [InlineData("The envoy left last year.", "last year=2020")]
    [InlineData("The envoy left over the weekend.", "the weekend=2021-W49-WE")]
    [InlineData("The envoy left three days ago.", "three days ago=2021-12-13")]
    [InlineData("The envoy left two weeks ago.", "two weeks ago=2021-W48")]
    [InlineData("The envoy left ten years ago.", "ten years ago=2011")]
    [InlineData("The envoy left several years ago.", "several years ago=PAST_REF")]
    [InlineData("The envoy will leave in three days.", "three days=2021-12-19")]
    [InlineData("The envoy left in September.", "September=2021-09")]
    [InlineData("The envoy will leave in January.", "January=2022-01")]
    [InlineData("The envoy left on Dec. 20.", "Dec. 20=2021-12-20")]
    [InlineData("The envoy left on Feb. 2.", "Feb. 2=2021-02-02")]
    [InlineData("The envoy will leave on Feb. 2.", "Feb. 2=2022-02-02")]
    [InlineData("The pact lapses at the end of the month.", "the end of the month=2021-12")]
    public void Counts_from_the_date_of_the_document(string text, string expected) => Assert.Equal(expected, Said.Values(text, Published));

    [Theory]
    [InlineData("2021-12-31", "The talks begin tomorrow.", "tomorrow=2022-01-01")]
    [InlineData("2022-01-01", "The talks failed yesterday.", "yesterday=2021-12-31")]
    [InlineData("2022-01-03", "The talks failed last week.", "last week=2021-W52")]
    [InlineData("2022-01-03", "The talks failed last month.", "last month=2021-12")]
    [InlineData("2021-01-02", "The talks failed on Thursday.", "Thursday=2020-12-31")]
    [InlineData("2021-12-30", "The talks will resume on Jan. 4.", "Jan. 4=2022-01-04")]
    [InlineData("2022-01-04", "The talks failed on Dec. 28.", "Dec. 28=2021-12-28")]
    public void Crosses_the_end_of_a_year(string published, string text, string expected) => Assert.Equal(expected, Said.Values(text, published));

    [Theory]
    [InlineData("2020-03-01", "The talks failed yesterday.", "yesterday=2020-02-29")]
    [InlineData("2021-03-01", "The talks failed yesterday.", "yesterday=2021-02-28")]
    [InlineData("2021-12-16", "The pact of February 29, 2020 holds.", "February 29, 2020=2020-02-29")]
    [InlineData("2021-12-16", "The pact of February 29, 2019 holds.", "February 29, 2019=null")]
    [InlineData("2021-12-16", "The pact of June 31, 2019 holds.", "June 31, 2019=null")]
    [InlineData("2024-03-31", "The talks failed last month.", "last month=2024-02")]
    public void Knows_leap_days_and_the_lengths_of_months(string published, string text, string expected) => Assert.Equal(expected, Said.Values(text, published));

    [Theory]
    [InlineData("They talked for an hour and 14 minutes.", "an hour and 14 minutes=PT1H14M")]
    [InlineData("They talked for two and a half hours.", "two and a half hours=PT2H30M")]
    [InlineData("They talked for half an hour.", "half an hour=PT30M")]
    [InlineData("They talked for more than three weeks.", "more than three weeks=P3W")]
    [InlineData("It was a two-day visit.", "two-day=P2D")]
    [InlineData("They talked for hours.", "hours=PTXH")]
    [InlineData("The war lasted a hundred years.", "a hundred years=P100Y")]
    [InlineData("Ties have grown over the past two decades.", "the past two decades=P20Y")]
    [InlineData("They waited a fortnight.", "a fortnight=P2W")]
    public void Measures_a_length(string text, string expected) => Assert.Equal(expected, Said.Values(text, Published));

    [Theory]
    [InlineData("The council meets every Monday.", "every Monday=XXXX-WXX-1")]
    [InlineData("The council meets on Mondays.", "Mondays=XXXX-WXX-1")]
    [InlineData("The council meets every two weeks.", "every two weeks=P2W")]
    [InlineData("The council meets twice a month.", "a month=P1M")]
    [InlineData("The crossing is now shut.", "now=PRESENT_REF")]
    [InlineData("The crossing will open soon.", "soon=FUTURE_REF")]
    [InlineData("Ties have soured in recent months.", "recent months=PAST_REF")]
    public void Knows_what_recurs_and_what_has_no_date(string text, string expected) => Assert.Equal(expected, Said.Values(text, Published));

    [Theory]
    [InlineData("The two sides met on Monday and signed the following day.", "Monday=2021-12-13; the following day=2021-12-14")]
    [InlineData("They met on 3 May 2019. Two days later, the pact was signed.", "3 May 2019=2019-05-03; Two days later=2019-05-05")]
    [InlineData("They met on 3 May 2019. That month the border opened.", "3 May 2019=2019-05-03; That month=2019-05")]
    [InlineData("Two days earlier the ministers had met in Geneva.", "Two days earlier=null")]
    [InlineData("On that day the border opened.", "that day=null")]
    public void Counts_from_the_day_the_text_speaks_of(string text, string expected) => Assert.Equal(expected, Said.Values(text, Published));

    [Theory]
    [InlineData("The envoy left yesterday.", "yesterday=null")]
    [InlineData("The council met on Wednesday.", "Wednesday=null")]
    [InlineData("The envoy left on Feb. 2.", "Feb. 2=null")]
    [InlineData("The envoy left last week.", "last week=null")]
    [InlineData("The envoy left on 2 February 2020.", "2 February 2020=2020-02-02")]
    [InlineData("The pact lapses at the end of the month.", "the end of the month=null")]
    public void Leaves_relative_expressions_open_without_a_date_of_publication(string text, string expected) => Assert.Equal(expected, Said.Values(text, null));

    [Theory]
    [InlineData("The envoy may march on the second floor.")]
    [InlineData("Theresa May and General March shook hands.")]
    [InlineData("The ministry paid $1990 for Room 1975.")]
    [InlineData("Three-quarters of the members sat down.")]
    [InlineData("The envoy is 52 years old.")]
    [InlineData("")]
    public void Leaves_alone_what_is_no_time(string text) => Assert.Equal("", Said.Values(text, Published));

    [Theory]
    [InlineData("The envoy left on 2 February 2020.", "2020-02-02 Day Explicit")]
    [InlineData("The envoy left yesterday.", "2021-12-15 Day Relative")]
    [InlineData("The envoy left last week.", "2021-W49 Week Relative")]
    [InlineData("The envoy left in late May 2021.", "2021-05-25 Approximate Explicit")]
    [InlineData("The envoy left early this year.", "2021-03-03 Approximate Relative")]
    [InlineData("The envoy left earlier this year.", "2021 Year Relative")]
    [InlineData("The envoy left at 4:07 p.m. on Wednesday.", "2021-12-15 Minute Relative")]
    [InlineData("The envoy left at 4 p.m. on Wednesday.", "2021-12-15 Hour Relative")]
    [InlineData("The envoy left at 4:07 p.m. that night.", "null null null")]
    [InlineData("The envoy left in the 1990s.", "null null null")]
    [InlineData("The envoy left recently.", "null null null")]
    [InlineData("The envoy left a week after the summit.", "null null Anchored")]
    [InlineData("The envoy left three days after Dec. 7, 2020.", "2020-12-10 Day Explicit; 2020-12-07 Day Explicit")]
    public void Gives_date_precision_and_origin_for_records(string text, string expected) => Assert.Equal(expected, Said.Records(text, Published));
}
