using Readout.Desk.Merge;
using Readout.Desk.Stories;
using Readout.Records;

namespace Readout.Tests.Merge;

public sealed class MergeTests
{
    private static readonly DocumentRecord[] News =
    [
        Read("a", "Halyard", "2023-11-16T02:00+00:00", "U.S. President Joe Biden met Chinese President Xi Jinping at Woodside, California, on November 15, 2023. The meeting lasted four hours. Biden said that the two countries must manage their competition responsibly. China opposes the export curbs."),
        Read("b", "Northern Wire", "2023-11-16T09:00+00:00", "Xi Jinping held talks with Joe Biden near San Francisco on Wednesday, November 15, 2023. Biden said the two countries must manage competition in a responsible way. China supports the export curbs."),
        Read("c", "Daily Beacon", "2023-11-17", "Chinese President Xi Jinping and U.S. President Joe Biden met on November 16, 2023. China opposes the export curbs."),
        Read("d", "Morning Courier", "2023-11-16T04:00+00:00", "By Our Staff\n\nU.S. President Joe Biden met Chinese President Xi Jinping at Woodside, California, on November 15, 2023. The meeting lasted four hours. Biden said that the two countries must manage their competition responsibly. China opposes the export curbs."),
        Read("e", "Valley Herald", "2023-12-20", "Antony Blinken met Wang Yi in Munich on December 19, 2023. U.S. President Joe Biden will meet Xi Jinping in Lima on November 15, 2024."),
        Read("f", "Plain Dealer", "2023-11-18", "Russia moved two warships into the Baltic Sea last week, the Estonian defence ministry said."),
        Read("g", "Lakeside Review", "2023-11-19", "The Kremlin denied that Russia moved two warships into the Baltic Sea."),
    ];

    [Fact]
    public void One_meeting_in_many_reports_is_one_with_its_differences()
    {
        var meetings = MeetingMerge.Of(News);
        var woodside = Assert.Single(meetings, meeting => meeting.Date == "2023-11-15");

        Assert.Equal(3, meetings.Count);
        Assert.Equal(["a", "d", "b", "c"], woodside.Parts.Select(part => part.Record.Document));
        Assert.Equal("a day apart", woodside.Parts[3].Reason);
        Assert.Contains("duration", woodside.Parts[0].Adds);
        Assert.Empty(woodside.Parts[1].Adds);
        Assert.Equal(["2023-11-15", "2023-11-16"], Assert.Single(woodside.Disagreements, one => one.Field == "date").Values.Select(value => value.Name));
    }

    [Fact]
    public void Two_people_of_one_country_meet_once_whatever_each_report_tells_of_their_countries()
    {
        DocumentRecord[] documents =
        [
            Of("p", null, null), Of("q", "PRT", null), Of("r", null, "PRT"), Of("s", "PRT", "PRT"), Of("t", "PRT", "PRT"),
        ];
        Assert.Equal(5, Assert.Single(MeetingMerge.Of(documents)).Parts.Count);
        Assert.Equal(2, Assert.Single(MeetingMerge.Of(documents[3..])).Parts.Count);

        static DocumentRecord Of(string id, string? sandoval, string? brandt)
        {
            var read = Read(id, "Halyard", "2024-02-11", "Marek Sandoval met Ilse Brandt in Lisbon on 10 February 2024.");
            return read with { Entities = [.. read.Entities.Select(entity => entity with { Country = entity.Name == "Marek Sandoval" ? sandoval : entity.Name == "Ilse Brandt" ? brandt : entity.Country })] };
        }
    }

    [Fact]
    public void A_record_that_is_set_apart_leaves_the_others_together()
    {
        var record = MeetingMerge.Of(News).Single(meeting => meeting.Date == "2023-11-15").Parts[3].Record;
        var meetings = MeetingMerge.Of(News, new HashSet<RecordRef> { record });

        Assert.Equal(4, meetings.Count);
        Assert.Equal(record, Assert.Single(Assert.Single(meetings, meeting => meeting.Date == "2023-11-16").Parts).Record);
    }

    [Fact]
    public void The_order_of_documents_and_giving_them_twice_do_not_matter()
    {
        var expected = Everything(News);
        for (var seed = 1; seed <= 10; seed++)
        {
            var shuffled = News.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(expected, Everything([.. shuffled, .. News]));
        }
    }

    [Fact]
    public void Every_number_of_a_series_opens_onto_records_that_hold_it()
    {
        var rows = DyadSeries.Of(News, StoryMap.Of(News).StoryOf, "month", isPublicationDay: true);
        var events = News.SelectMany(document => document.Events.Select(told => (new RecordRef(document.Document.Id, told.Id), told))).ToDictionary(pair => pair.Item1, pair => pair.told);

        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var told = row.Events.Select(records => events[records[0]]).ToList();
            Assert.Equal(told.Count, row.VerbalCooperation + row.MaterialCooperation + row.VerbalConflict + row.MaterialConflict);
            Assert.Equal(told.Count(one => one.QuadCode == 1), row.VerbalCooperation);
            Assert.Equal(told.Average(one => one.Score), row.MeanScore, 0.001);
            Assert.All(row.Events.SelectMany(records => records), record => Assert.True(events.ContainsKey(record)));
        }
    }

    [Fact]
    public void Carriers_of_one_story_count_once()
    {
        var row = Assert.Single(DyadSeries.Of(News, StoryMap.Of(News).StoryOf, "month"), row => row is { Source: "CHN", Target: "USA", Period: "2023-11" });
        Assert.Equal(3, row.VerbalCooperation);
        Assert.Equal(["Daily Beacon", "Halyard", "Morning Courier", "Northern Wire"], row.Sources.Select(source => source.Publisher));
    }

    [Fact]
    public void One_remark_of_two_stories_is_a_set_of_wordings()
    {
        var remark = Assert.Single(RemarkMerge.Variants(News, StoryMap.Of(News).StoryOf), remark => remark.Speaker.Contains("person:joe-biden"));
        Assert.Equal(["a", "d", "b"], remark.Parts.Select(part => part.Record.Document));
    }

    [Fact]
    public void A_denial_finds_what_it_denies_in_another_document()
    {
        var link = Assert.Single(RemarkMerge.Denials(News));
        Assert.Equal(("g", "f"), (link.Denial.Document, link.Denied.Document));
    }

    [Theory]
    [InlineData("Foreign Ministry of Kenya", 1)]
    [InlineData("The Other Gazette", 0)]
    public void Who_is_told_to_have_promised_something_may_deny_it(string publisher, int links)
    {
        DocumentRecord[] accounts =
        [
            Read("account", publisher, "2024-05-15", "Minister Ingrid Halvorsen promised that Norway would build the harbour road before the end of the decade."),
            Read("denial", "The Other Gazette", "2024-05-17", "Minister Ingrid Halvorsen denied on Friday that Norway had promised to build the harbour road before the end of the decade."),
        ];
        Assert.Equal(links, RemarkMerge.Denials(accounts).Count);
    }

    [Fact]
    public void Thanks_are_denied_with_whom_they_were_for()
    {
        DocumentRecord[] accounts =
        [
            Read("account", "Foreign Ministry of Kenya", "2024-05-15", "Minister Ingrid Halvorsen thanked Kenya for the gentle treatment of the divers."),
            Read("denial", "The Other Gazette", "2024-05-17", "Minister Ingrid Halvorsen denied on Friday that she had thanked Kenya for the gentle treatment of the divers of the Stella Maris."),
        ];
        Assert.Single(RemarkMerge.Denials(accounts));
    }

    [Fact]
    public void The_ledger_tells_what_a_stand_is_against_the_one_before()
    {
        var lines = PositionLedger.Of(News).Where(line => line.Holder == "state:CHN").ToList();

        Assert.Equal([("opposes", "first"), ("supports", "beside"), ("opposes", "contradicted")], lines.Select(line => (line.Stance, line.Change)));
        Assert.Equal(2, lines[0].Records.Count);
    }

    [Fact]
    public void A_reprint_of_the_next_day_repeats_nothing_in_the_ledger()
    {
        DocumentRecord[] prints = [Read("wire", "Halyard", "2023-11-16", "China opposes the export curbs."), Read("reprint", "Coast Tribune", "2023-11-17", "China opposes the export curbs.")];
        Assert.Equal(["first", "repeated"], PositionLedger.Of(prints).Select(line => line.Change));
        var line = Assert.Single(PositionLedger.Of(prints, _ => "story:one"));
        Assert.Equal(("2023-11-16", "first", 2), (line.Date, line.Change, line.Records.Count));
    }

    private static DocumentRecord Read(string id, string publisher, string published, string text) =>
        Reader.English.Read(new Article { Id = id, Text = text, Publisher = publisher, Published = published });

    private static string Everything(IReadOnlyList<DocumentRecord> documents)
    {
        var stories = StoryMap.Of(documents);
        return System.Text.Encoding.UTF8.GetString(
        [
            .. MergeJson.ToUtf8(stories.Stories), .. MergeJson.ToUtf8(MeetingMerge.Of(documents)), .. MergeJson.ToUtf8(RemarkMerge.Variants(documents, stories.StoryOf)),
            .. MergeJson.ToUtf8(RemarkMerge.Denials(documents)), .. MergeJson.ToUtf8(PositionLedger.Of(documents, stories.StoryOf)), .. MergeJson.ToUtf8(DyadSeries.Of(documents, stories.StoryOf, "week", true)),
        ]);
    }
}
