using Readout.Desk.Ingest;
using Readout.Desk.Store;
using Readout.Records;

namespace Readout.Tests.Store;

public sealed class SqliteDeskStoreTests() : DeskStoreTests(null);

public sealed class PostgresDeskStoreTests() : DeskStoreTests(PostgresServer.NewDatabase());

/// <summary>What holds for a desk in any database.</summary>
public abstract class DeskStoreTests(string? database) : IDisposable
{
    private readonly TestDesk _desk = new(database);

    [Fact]
    public void What_is_taken_in_again_is_known_and_changes_nothing()
    {
        var reports = Enumerable.Range(1, 5).Select(i => TestDesk.Report(i)).ToList();
        Assert.All(_desk.Ingest(reports), kept => Assert.Equal(Kept.Added, kept));
        var before = Dump();
        Assert.All(_desk.Ingest(reports), kept => Assert.Equal(Kept.Known, kept));
        Assert.Equal(before, Dump());
        Assert.Equal(5, _desk.Count("documents"));
        Assert.True(_desk.Count("statements") >= 5);
    }

    [Fact]
    public void One_input_that_stands_twice_in_a_batch_is_kept_once() =>
        Assert.Equal([Kept.Added, Kept.Known], _desk.Ingest(TestDesk.Report(1), TestDesk.Report(1)));

    [Fact]
    public void One_document_that_stands_twice_in_a_batch_is_read_again_once()
    {
        Assert.Equal([Kept.Added], _desk.Ingest(TestDesk.Report(1)));
        Assert.Equal([Kept.Reread, Kept.Known, Kept.Added, Kept.Known], _desk.Ingest(Reader.English.Read, "2", rereads: true, TestDesk.Report(1), TestDesk.Report(1), TestDesk.Report(2), TestDesk.Report(2)));
        using var desk = _desk.Open(DeskAccess.Read);
        Assert.Equal(3, desk.Session.Number("SELECT count(*) FROM reading"));
        Assert.Equal(2, desk.Session.Number("SELECT count(*) FROM reading WHERE is_current = 1 AND version = '2'"));
        Assert.Equal(2, desk.Session.Number("SELECT count(*) FROM meeting"));
    }

    [Fact]
    public void The_record_comes_back_as_it_was_read()
    {
        var article = TestDesk.Report(4, "https://example.org/4");
        _desk.Ingest(article);
        using var desk = _desk.Open(DeskAccess.Read);
        var document = desk.Read(Assert.Single(desk.Find("https://example.org/4")))!;
        Assert.Equal(RecordJson.ToUtf8(Reader.English.Read(article)), RecordJson.ToUtf8(document.Record));
    }

    [Fact]
    public void Other_words_at_one_address_are_a_revision_of_the_same_story()
    {
        var kept = _desk.Ingest(TestDesk.Report(1, "https://example.org/a"), new Article { Text = "Nothing of this is as it was. The minister denied it.", Url = "https://example.org/a" });
        Assert.Equal([Kept.Added, Kept.Revised], kept);
        Assert.Equal(1, _desk.Count("documents"));
        Assert.Equal(2, _desk.Count("revisions"));
        Assert.Equal(2L, _desk.Ask("SELECT revision FROM documents").Rows[0][0]);
        Assert.Equal(1L, _desk.Ask("SELECT carriers FROM stories").Rows[0][0]);
        Assert.Equal("revision", Assert.Single(_desk.Ask("SELECT reason FROM copy_links").Rows)[0]);
    }

    [Fact]
    public void The_same_words_elsewhere_are_another_carrier_of_the_story()
    {
        _desk.Ingest(TestDesk.Report(1, "https://example.org/a"), TestDesk.Report(1, "https://example.net/b", "Evening Post"), TestDesk.Report(2));
        Assert.Equal(3, _desk.Count("documents"));
        Assert.Equal(2L, _desk.Ask("SELECT max(carriers) FROM stories").Rows[0][0]);
        Assert.Equal("identical", _desk.Ask("SELECT reason FROM copy_links ORDER BY reason").Rows[0][0]);
    }

    [Fact]
    public void Stories_of_the_desk_are_those_of_memory()
    {
        var reports = Enumerable.Range(1, 60).Select(i => TestDesk.Report(i % 23, $"https://example.org/{i}")).ToList();
        _desk.Ingest(reports);
        using var desk = _desk.Open(DeskAccess.Read);
        var map = Readout.Desk.Stories.StoryMap.Of(desk.ReadAll().Select(document => document.RecordByKey));
        Assert.All(desk.ReadAll(), document => Assert.Equal(map.StoryOf(document.Key), $"story:{document.Story}"));
        Assert.Equal(23, map.Stories.Count);
    }

    [Fact]
    public void Copies_are_found_with_and_without_days_and_reprints_after_years()
    {
        _desk.Ingest(
            Copy(1, "2020-01-30", ""), Copy(1, "2020-02-09", " It goes on after that with six new words."), Copy(1, null, " Nobody knows the day of it."),
            Copy(2, "2001-05-05", ""), Copy(2, "2023-11-11", " Again."),
            Copy(3, null, ""), Copy(3, "1985-01-01", " A day is known of this one alone."));
        using var desk = _desk.Open(DeskAccess.Read);
        var map = Readout.Desk.Stories.StoryMap.Of(desk.ReadAll().Select(document => document.RecordByKey));
        Assert.All(desk.ReadAll(), document => Assert.Equal(map.StoryOf(document.Key), $"story:{document.Story}"));
        Assert.Equal([2L, 2L, 3L], _desk.Ask("SELECT carriers FROM stories ORDER BY carriers").Rows.Select(row => row[0]));
    }

    [Fact]
    public void A_desk_from_before_there_were_periods_finds_its_copies_still()
    {
        _desk.Ingest(Copy(1, "2020-01-30", ""));
        using (var desk = _desk.Open())
        {
            desk.Session.Script("CREATE TABLE old_key (band_key BIGINT NOT NULL, doc BIGINT NOT NULL, PRIMARY KEY (band_key, doc)); INSERT INTO old_key SELECT band_key, doc FROM story_key WHERE period > 0; DROP TABLE story_key; ALTER TABLE old_key RENAME TO story_key; DELETE FROM desk WHERE version > 4");
        }

        _desk.Ingest(Copy(1, "2020-02-09", " It goes on after that with six new words."));
        Assert.Equal(2L, _desk.Ask("SELECT carriers FROM stories").Rows[0][0]);
    }

    private static Article Copy(int report, string? published, string more) =>
        TestDesk.Report(report) with { Text = TestDesk.Report(report).Text + more, Published = published, Url = $"https://example.org/{report}/{published}" };

    [Fact]
    public void Spans_of_the_views_are_the_words_of_the_record()
    {
        var article = TestDesk.Report(1) with { Text = $"\U0001F54A\u00A0Doves. {TestDesk.Report(1).Text}" };
        _desk.Ingest(article);
        var expected = Reader.English.Read(article).Statements.Select(told => string.Join(" … ", told.Content.Select(span => span.Text)));
        Assert.Equal(expected, _desk.Ask("SELECT content FROM statements ORDER BY r").Rows.Select(row => (string)row[0]!));
    }

    [Fact]
    public void Inputs_that_could_not_be_taken_in_are_kept_with_their_reason()
    {
        using (var desk = _desk.Open())
        {
            var failed = new Intake { Source = "broken.pdf", Diagnostics = [new("IN0001", "It cannot be read.", null, null)] };
            new DeskIngest(desk, Reader.English.Read, "1").Take([failed, failed], 1, (_, kept, _) => Assert.Equal(Kept.Refused, kept));
        }

        Assert.Equal(["broken.pdf", "IN0001", "It cannot be read."], Assert.Single(_desk.Ask("SELECT * FROM refusals").Rows));
    }

    [Fact]
    public void Full_text_finds_words_in_all_their_forms_and_phrases()
    {
        _desk.Ingest(TestDesk.Report(1), new Article { Text = "The envoys were crossing the strait, and reporters were told.", Url = "https://example.org/x" });
        using var desk = _desk.Open(DeskAccess.Read);
        Assert.Equal(2, desk.Search("crossings", 10).Count);
        Assert.Single(desk.Search("\"told reporters\"", 10));
        Assert.Single(desk.Search("reporters told strait", 10));
        Assert.Empty(desk.Search("AND OR NEAR( * \"", 10));
    }

    [Fact]
    public void A_new_version_reads_again_and_the_old_document_object_stays()
    {
        _desk.Ingest(TestDesk.Report(1), TestDesk.Report(2));
        var before = _desk.Ask("SELECT * FROM statements").Rows.Select(row => string.Join('|', row));
        using (var desk = _desk.Open())
        {
            Assert.Equal(0, new DeskReread(desk, Reader.English.Read, "1", all: false).Count());
            var reread = new DeskReread(desk, article => Reader.English.Read(article) with { Statements = [] }, "2", all: false);
            Assert.Equal(2, reread.Count());
            reread.Run(1, _ => { });
            Assert.Equal(0, reread.Count());
        }

        Assert.Equal(0, _desk.Count("statements"));
        Assert.Equal(4, _desk.Count("readings"));
        using (var desk = _desk.Open())
        {
            new DeskReread(desk, Reader.English.Read, "1", all: true).Run(2, _ => { });
        }

        Assert.Equal(before, _desk.Ask("SELECT * FROM statements").Rows.Select(row => string.Join('|', row)));
        Assert.Equal(4, _desk.Count("readings"));
    }

    [Theory]
    [InlineData("DELETE FROM document")]
    [InlineData("INSERT INTO refused VALUES ('a', 'b', 'c')")]
    [InlineData("CREATE TEMP TABLE t (x TEXT)")]
    [InlineData("SELECT 1; DELETE FROM document")]
    [InlineData("COMMIT; DELETE FROM document")]
    [InlineData("WITH gone AS (DELETE FROM document RETURNING n) SELECT * FROM gone")]
    [InlineData("SET default_transaction_read_only = off")]
    [InlineData("DROP VIEW documents")]
    public void A_question_can_only_read(string sql)
    {
        _desk.Ingest(TestDesk.Report(1));
        var before = Dump();
        foreach (var access in Enum.GetValues<DeskAccess>())
        {
            using var desk = _desk.Open(access);
            if (database is not null || !sql.StartsWith("SELECT 1;", StringComparison.Ordinal))
            {
                Assert.Throws<DeskException>(() => desk.Query(sql, TimeSpan.FromSeconds(5)));
            }
        }

        Assert.Equal(before, Dump());
        Assert.Equal(1, _desk.Count("documents"));
    }

    [Fact]
    public void A_question_that_takes_too_long_is_given_up_and_the_next_is_answered()
    {
        _desk.Ingest(TestDesk.Report(1));
        using var desk = _desk.Open(DeskAccess.Read);
        var error = Assert.Throws<DeskException>(() => desk.Query("WITH RECURSIVE c (x) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c", TimeSpan.FromMilliseconds(200)));
        Assert.Contains("took too long", error.Message, StringComparison.Ordinal);
        Assert.Equal(1L, desk.Query("SELECT count(*) FROM documents", TimeSpan.FromSeconds(5)).Rows[0][0]);
    }

    private string Dump()
    {
        using var desk = _desk.Open(DeskAccess.Read);
        return DeskDump.Of(desk);
    }

    public void Dispose()
    {
        _desk.Dispose();
        GC.SuppressFinalize(this);
    }
}
