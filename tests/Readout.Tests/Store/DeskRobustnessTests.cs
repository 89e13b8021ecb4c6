using Readout.Desk.Ingest;
using Readout.Desk.Store;

namespace Readout.Tests.Store;

public sealed class DeskRobustnessTests : IDisposable
{
    private readonly TestDesk _desk = new();

    [Fact]
    public void A_full_disk_is_told_and_what_was_stored_stays()
    {
        _desk.Ingest(TestDesk.Report(1));
        using (var desk = _desk.Open())
        {
            // No page more than there are.
            desk.Session.Script($"PRAGMA max_page_count = {desk.Session.Number("PRAGMA page_count")}");
            var error = Assert.Throws<DeskException>(() => Take(desk, Enumerable.Range(2, 100)));
            Assert.Contains("disk is full", error.Message, StringComparison.Ordinal);
            Assert.Contains(_desk.Location, error.Message, StringComparison.Ordinal);
        }

        Assert.Equal(1, _desk.Count("documents"));
        Assert.Equal("ok", _desk.Ask("PRAGMA integrity_check").Rows[0][0]);
        Assert.All(_desk.Ingest(Enumerable.Range(2, 100).Select(i => TestDesk.Report(i))), kept => Assert.Equal(Kept.Added, kept));
    }

    [Fact]
    public void A_desk_opened_to_ask_cannot_be_written()
    {
        _desk.Ingest(TestDesk.Report(1));
        using var desk = _desk.Open(DeskAccess.Read);
        var error = Assert.Throws<DeskException>(() => Take(desk, [2]));
        Assert.Contains("write-protected", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, _desk.Count("documents"));
    }

    [Fact]
    public void A_desk_of_a_newer_version_is_left_alone()
    {
        _desk.Ingest(TestDesk.Report(1));
        using (var desk = _desk.Open())
        {
            desk.Session.Execute("INSERT INTO desk (version) VALUES ($1)", 9999L);
        }

        var before = File.ReadAllBytes(_desk.Location);
        foreach (var access in Enum.GetValues<DeskAccess>())
        {
            Assert.Contains("a newer version of Readout", Assert.Throws<DeskException>(() => _desk.Open(access)).Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, File.ReadAllBytes(_desk.Location));
    }

    [Fact]
    public void A_writer_that_waits_too_long_says_so()
    {
        _desk.Ingest(TestDesk.Report(1));
        using var one = _desk.Open();
        one.Session.Whole(() =>
        {
            using var other = DeskStore.Open(_desk.Location, new SqliteDialect(_desk.Location, patience: 1), DeskAccess.Write);
            Assert.Contains("another program", Assert.Throws<DeskException>(() => Take(other, [2])).Message, StringComparison.Ordinal);
        });
        Assert.Equal(1, _desk.Count("documents"));
    }

    [Theory]
    [InlineData("This is a letter and no database. It is long enough to be taken for the first page of one, were it not for its words.")]
    [InlineData("")]
    public void A_file_that_is_no_desk_is_told_and_left_alone(string text)
    {
        File.WriteAllText(_desk.Location, text);
        Assert.Contains(_desk.Location, Assert.Throws<DeskException>(() => _desk.Open(DeskAccess.Read)).Message, StringComparison.Ordinal);
        if (text.Length > 0)
        {
            Assert.Throws<DeskException>(() => _desk.Open());
            Assert.Equal(text, File.ReadAllText(_desk.Location));
        }
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_told_or_still_answers()
    {
        _desk.Ingest(Enumerable.Range(1, 20).Select(i => TestDesk.Report(i)));
        var whole = File.ReadAllBytes(_desk.Location);
        for (var length = whole.Length - 1; length > 0; length -= whole.Length / 37)
        {
            File.WriteAllBytes(_desk.Location, whole[..length]);
            try
            {
                using var desk = _desk.Open(DeskAccess.Read);
                desk.ReadAll().Count();
            }
            catch (DeskException error)
            {
                Assert.NotEmpty(error.Message);
            }
        }
    }

    [Theory]
    [InlineData("DELETE FROM document")]
    [InlineData("ATTACH 'other.db' AS other")]
    [InlineData("PRAGMA query_only = 0")]
    [InlineData("CREATE TEMP TABLE t (x)")]
    [InlineData("SELECT load_extension('x')")]
    [InlineData("VACUUM INTO 'copy.db'")]
    public void A_question_cannot_touch_the_file(string sql)
    {
        _desk.Ingest(TestDesk.Report(1));
        var before = File.ReadAllBytes(_desk.Location);
        foreach (var access in Enum.GetValues<DeskAccess>())
        {
            using var desk = _desk.Open(access);
            Assert.Throws<DeskException>(() => desk.Query(sql, TimeSpan.FromSeconds(5)));
        }

        Assert.Equal(before, File.ReadAllBytes(_desk.Location));
    }

    private static void Take(DeskStore desk, IEnumerable<int> numbers) =>
        new DeskIngest(desk, Reader.English.Read, "1").Take(numbers.Select(i => new Intake { Source = $"test:{i}", Article = TestDesk.Report(i) }), 1, static (_, _, _) => { });

    public void Dispose() => _desk.Dispose();
}
