using System.Text;
using Readout.Desk.Merge;
using Readout.Desk.Store;
using Readout.Desk.Stories;
using Readout.Records;

namespace Readout.Tests.Store;

public sealed class SqliteDeskMergeTests() : DeskMergeTests(null);

public sealed class PostgresDeskMergeTests() : DeskMergeTests(PostgresServer.NewDatabase());

/// <summary>What holds for a desk in any database.</summary>
public abstract class DeskMergeTests(string? database) : IDisposable
{
    private static readonly Article[] News =
    [
        Report("a", "Halyard", "2023-11-16T02:00+00:00", "U.S. President Joe Biden met Chinese President Xi Jinping at Woodside, California, on November 15, 2023. The meeting lasted four hours. Biden said that the two countries must manage their competition responsibly. China opposes the export curbs."),
        Report("b", "Northern Wire", "2023-11-16T09:00+00:00", "Xi Jinping held talks with Joe Biden near San Francisco on Wednesday, November 15, 2023. Biden said the two countries must manage competition in a responsible way. China supports the export curbs."),
        Report("c", "Daily Beacon", "2023-11-17", "Chinese President Xi Jinping and U.S. President Joe Biden met on November 16, 2023. China opposes the export curbs."),
        Report("d", "Morning Courier", "2023-11-16T04:00+00:00", "By Our Staff\n\nU.S. President Joe Biden met Chinese President Xi Jinping at Woodside, California, on November 15, 2023. The meeting lasted four hours. Biden said that the two countries must manage their competition responsibly. China opposes the export curbs."),
        Report("e", "Valley Herald", "2023-12-20", "Antony Blinken met Wang Yi in Munich on December 19, 2023. U.S. President Joe Biden will meet Xi Jinping in Lima on November 15, 2024."),
        Report("f", "Plain Dealer", "2023-11-18", "Russia moved two warships into the Baltic Sea last week, the Estonian defence ministry said."),
        Report("g", "Lakeside Review", "2023-11-19", "The Kremlin denied that Russia moved two warships into the Baltic Sea."),
        Report("h", "Lakeside Review", "2023-11-20", "Russia condemned Estonia. Estonia expelled a Russian diplomat on 19 November 2023. Russia and Estonia signed an agreement on fishing."),
    ];

    private readonly TestDesk _desk = new(database);

    [Fact]
    public void What_a_desk_keeps_is_what_merging_all_documents_gives()
    {
        _desk.Ingest(News);
        Merge();
        AssertAsInMemory();
        Assert.NotEqual(0, _desk.Count("merged_lines WHERE kind = 'remark'"));
        Assert.NotEqual(0, _desk.Count("merged_lines WHERE kind = 'denial'"));
        Assert.NotEqual(0, _desk.Count("merged_lines WHERE kind = 'ledger'"));
        Assert.NotEqual(0, _desk.Count("merged_lines WHERE kind = 'meeting'"));
    }

    [Fact]
    public void One_document_after_another_gives_the_same_in_any_order()
    {
        var shuffled = News.ToArray();
        new Random(7).Shuffle(shuffled);
        foreach (var article in shuffled)
        {
            _desk.Ingest(article);
            Merge();
            AssertAsInMemory();
        }
    }

    [Fact]
    public void A_revision_takes_back_what_the_older_version_told()
    {
        _desk.Ingest(News);
        Merge();
        _desk.Ingest(News[6] with { Text = "The Kremlin said nothing on Sunday." }, News[1] with { Text = "There was no news." });
        Merge();
        Assert.Equal(0, _desk.Count("merged_lines WHERE kind = 'denial'"));
        AssertAsInMemory();
    }

    [Fact]
    public void Reading_again_takes_back_what_is_no_longer_told()
    {
        _desk.Ingest(News);
        Merge();
        using (var desk = _desk.Open())
        {
            new DeskReread(desk, article => Reader.English.Read(article) with { Statements = [], Positions = [] }, "2", all: false).Run(1, _ => { });
        }

        Merge();
        Assert.Equal(0, _desk.Count("merged_lines WHERE kind <> 'meeting'"));
    }

    [Fact]
    public void Every_part_opens_onto_its_record()
    {
        _desk.Ingest(News);
        Merge();
        Assert.Equal(0, _desk.Count("merged_parts p WHERE NOT EXISTS (SELECT 1 FROM statements s WHERE s.document = p.document AND s.id = p.record) AND NOT EXISTS (SELECT 1 FROM meetings s WHERE s.document = p.document AND s.id = p.record) AND NOT EXISTS (SELECT 1 FROM positions s WHERE s.document = p.document AND s.id = p.record)"));
    }

    private void Merge()
    {
        using var desk = _desk.Open();
        var merge = new DeskMerge(desk);
        merge.Run();
        Assert.False(merge.IsDue);
    }

    private void AssertAsInMemory()
    {
        using var desk = _desk.Open(DeskAccess.Read);
        var documents = desk.ReadAll().Select(document => document.RecordByKey).ToList();
        var stories = StoryMap.Of(documents);
        Assert.Equal(Json(MeetingMerge.Of(documents)), Json(desk.Merged<MergedMeeting>("meeting")));
        Assert.Equal(Json(RemarkMerge.Variants(documents, stories.StoryOf)), Json(desk.Merged<MergedRemark>("remark")));
        Assert.Equal(Json([.. RemarkMerge.Denials(documents).OrderBy(link => link.Denial)]), Json([.. desk.Merged<CrossDenial>("denial").OrderBy(link => link.Denial)]));
        Assert.Equal(Json(PositionLedger.Of(documents, stories.StoryOf)), Json(desk.Merged<LedgerLine>("ledger")));
        foreach (var pair in DyadSeries.Of(documents, stories.StoryOf, "month").GroupBy(row => (row.Source, row.Target)))
        {
            Assert.Equal(Json([.. pair]), Json(desk.Dyad(pair.Key.Source, pair.Key.Target, "month")));
        }
    }

    private static string Json<T>(IReadOnlyList<T> lines) => Encoding.UTF8.GetString(MergeJson.ToUtf8(lines));

    private static Article Report(string name, string publisher, string published, string text) =>
        new() { Text = text, Url = $"https://example.org/{name}", Publisher = publisher, Published = published };

    public void Dispose()
    {
        _desk.Dispose();
        GC.SuppressFinalize(this);
    }
}
