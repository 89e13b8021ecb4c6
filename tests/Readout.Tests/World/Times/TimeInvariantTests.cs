using System.Diagnostics;
using System.Globalization;
using System.Text;
using FsCheck.Xunit;
using Readout.Language;
using Readout.World.Times;

namespace Readout.Tests.World.Times;

public class TimeInvariantTests
{
    private static readonly string[] Pieces =
    [
        "the", "last", "next", "two", "a", "and", "half", "week", "days", "ago", "after", "before", "of", "in", "on", "Monday", "May", "3", "31", "1996", "9999",
        "noon", "p.m.", "4:07", "to", "GMT", "+", "8", "Beijing", "time", "early", "-", ",", "quarter", "century", "first", "every", "this", "year", "0", "999999999", ".",
    ];

    [Property(MaxTest = 300)]
    public bool Any_row_of_words_gives_spans_inside_the_text_that_do_not_overlap(byte[] choice)
    {
        var text = string.Join(' ', choice.Select(c => Pieces[c % Pieces.Length]));
        var end = 0;
        foreach (var time in Said.Times(text, "2021-12-16"))
        {
            if (time.Start < end || time.End <= time.Start || time.End > text.Length)
            {
                return false;
            }

            end = time.End;
        }

        return true;
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("-9000-01-01")]
    public void The_ends_of_the_calendar_give_no_value_instead_of_a_failure(string published)
    {
        const string Text = "He left 99999 years ago, last century, yesterday, tomorrow, on Monday, next week, in the winter, on May 3, last month, 3000 hours ago and 400 centuries later.";
        Assert.NotEmpty(Said.Times(Text, published));
    }

    [Fact]
    public void Values_do_not_depend_on_the_culture()
    {
        const string Text = "On Wednesday from 4:07 p.m. to 5:21 p.m. Beijing time, two and a half hours after the call of 25.11.2021, ISTANBUL TIME.";
        var before = CultureInfo.CurrentCulture;
        var expected = Said.Values(Text, "2021-12-16");
        try
        {
            var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            strange.NumberFormat.NumberDecimalSeparator = ",";
            strange.NumberFormat.NegativeSign = "~";
            strange.DateTimeFormat.DateSeparator = "#";
            strange.DateTimeFormat.TimeSeparator = "#";
            CultureInfo.CurrentCulture = strange;
            Assert.Equal(expected, Said.Values(Text, "2021-12-16"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("two ")]
    [InlineData("a week after ")]
    [InlineData("the first of ")]
    [InlineData("Monday at 4 p.m. ")]
    [InlineData("4:07 p.m. to ")]
    public void Time_grows_with_the_text_and_no_faster(string piece)
    {
        Find(piece, 500);
        var small = Find(piece, 1_000);
        var large = Find(piece, 8_000);
        Assert.True(large < (small * 8 * 4) + TimeSpan.FromMilliseconds(200), $"8 times the text took {large} instead of {small}");
    }

    private static TimeSpan Find(string piece, int count)
    {
        var document = LanguageEngine.English.Analyze(new StringBuilder().Insert(0, piece, count).ToString());
        var watch = Stopwatch.StartNew();
        TimeFinder.English.Find(document, null);
        return watch.Elapsed;
    }
}
