using Readout.Desk.Stories;

namespace Readout.Tests.Stories;

public sealed class StoryIndexTests
{
    private const string Wire =
        """
        OSLO (Halyard) - Ministers of Norway and Latvia signed a plan for a power cable on Monday, ending four years of argument about who pays.

        The cable will carry 700 megawatts and cost 410 million euros, of which Norway bears 250 million.

        "We argued about every metre of it", said Latvia's energy minister, Ilze Ozola, who had walked out of the talks in 2019.

        Work begins in June. Fishermen on the Latvian coast have asked a court to stop it until the route is moved 12 kilometres to the south.

        The two countries already share a cable laid in 1998, which failed twice last winter.
        """;

    private const string Rival =
        """
        A quarrel of four years over a seabed cable is settled: the energy ministers of Latvia and Norway put their names to the papers in Oslo.

        "We argued about every metre of it", said Latvia's energy minister, Ilze Ozola. Her Norwegian colleague called it money well spent.

        Norway pays the larger part. Critics say that the route runs through fishing grounds, and a court is to rule in spring.
        """;

    [Fact]
    public void Copies_are_one_story_and_a_rivals_report_of_the_event_is_another()
    {
        var cut = string.Join("\n\n", Wire.Split("\n\n").Take(3));
        var credited = "Power cable deal signed\n\nBy Our Correspondent\n\n" + Wire.Replace("OSLO (Halyard) - ", "", StringComparison.Ordinal) + "\n\nMore news from the north on page 7.";
        var stories = Stories([new("wire", Wire, "2024-03-04T08:00+01:00"), new("cut", cut, "2024-03-05"), new("rival", Rival, "2024-03-04"), new("credited", credited, "2024-03-05")]);

        Assert.Equal(["credited,cut,wire", "rival"], stories.Select(Members).Order());
        Assert.Equal("wire", stories.Single(story => story.Carriers.Count == 3).First);
    }

    [Fact]
    public void Nobody_had_it_first_where_the_dates_do_not_tell() =>
        Assert.Null(Assert.Single(Stories([new("a", Wire, "2024-03-04"), new("b", Wire, "2024-03-04T08:00+01:00")])).First);

    [Fact]
    public void A_form_filled_in_again_is_another_story()
    {
        const string Bulletin = "The mission counted {0} violations on {1} May and {2} on the day before. Patrols visited {3} sites, found {4} items missing, and were stopped {5} times by armed men near the bridge.";
        var stories = Stories([new("one", string.Format(null, Bulletin, 41, 3, 52, 17, 4, 6), "2023-05-03"), new("two", string.Format(null, Bulletin, 33, 4, 41, 19, 2, 9), "2023-05-04")]);

        Assert.Equal(2, stories.Count);
    }

    [Fact]
    public void The_order_of_documents_does_not_matter()
    {
        var documents = Enumerable.Range(0, 8).Select(i => new Told($"d{i}", Wire.Replace("OSLO", $"OSLO {i}", StringComparison.Ordinal), $"2024-03-0{1 + i}"))
            .Append(new("r", Rival, "2024-03-02")).Append(new("s", Rival + "\nMore to come.", "2024-03-03")).ToArray();
        var expected = Stories(documents).Select(story => (story.Id, Members(story), story.First)).ToList();
        for (var seed = 1; seed <= 20; seed++)
        {
            var shuffled = documents.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(expected, Stories(shuffled).Select(story => (story.Id, Members(story), story.First)));
        }
    }

    [Fact]
    public void Leaving_a_link_out_takes_a_story_apart()
    {
        Told[] documents = [new("a", Wire, null), new("b", Wire, null)];
        var story = Assert.Single(Stories(documents));
        Assert.Equal(CopyLink.Identical, Assert.Single(story.Links).Reason);
        Assert.Equal(2, StoryGroups.Of(story.Carriers, []).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n—")]
    [InlineData("no")]
    public void Texts_without_a_shingle_are_stories_too(string text) =>
        Assert.Single(Stories([new("a", text, null), new("b", text, null)]));

    [Fact]
    public void News_is_found_within_its_weeks_wherever_a_period_of_the_index_ends()
    {
        var cut = string.Join("\n\n", Wire.Split("\n\n").Take(3));
        for (var day = new DateOnly(2024, 1, 1); day < new DateOnly(2024, 3, 8); day = day.AddDays(1))
        {
            Assert.Single(Stories([new("a", Wire, Iso(day)), new("b", cut, Iso(day.AddDays(13)))]));
            Assert.Single(Stories([new("a", Wire, Iso(day.AddDays(13))), new("b", cut, Iso(day))]));
            Assert.Equal(2, Stories([new("a", Wire, Iso(day)), new("b", cut, Iso(day.AddDays(17)))]).Count);
        }

        static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", null);
    }

    [Fact]
    public void A_reprint_is_found_after_years()
    {
        for (var year = 1999; year < 2024; year++)
        {
            Assert.Single(Stories([new("a", Wire, "2024-03-04"), new("b", $"{Wire} ({year})", $"{year}-07-01")]));
        }
    }

    [Theory]
    [InlineData(null, "1998-01-01")]
    [InlineData("2024", "2016-05-04T10:00Z")]
    [InlineData("2016-05-04", null)]
    public void A_document_without_a_day_is_held_against_those_of_all_times(string? first, string? second) =>
        Assert.Single(Stories([new("a", Wire, first), new("b", string.Join("\n\n", Wire.Split("\n\n").Take(3)), second)]));

    private static string Members(Story story) => string.Join(',', story.Carriers.Select(carrier => carrier.Id).Order(StringComparer.Ordinal));

    private static IReadOnlyList<Story> Stories(Told[] documents)
    {
        var index = new StoryIndex(new MemoryShelf());
        var links = documents.SelectMany(told => index.Add(told.Document, StoryText.Of(told.Text))).ToList();
        return StoryGroups.Of(documents.Select(told => told.Document), links);
    }

    private sealed record Told(string Id, string Text, string? Published)
    {
        public StoryDocument Document => new(Id, null, Published);
    }
}
