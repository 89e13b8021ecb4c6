using Npgsql;
using Readout.Desk.Ingest;
using Readout.Desk.Store;

namespace Readout.Tests.Store;

public sealed class SqliteDeskFailureTests() : DeskFailureTests(null)
{
    [Fact]
    public void A_disk_that_is_really_full_is_told_and_what_was_stored_stays()
    {
        using var disk = new SmallDisk(8);
        var location = disk.Path("news.desk");
        using (var desk = DeskStore.Open(location, DeskAccess.Write))
        {
            Take(desk, Enumerable.Range(1, 5));
            disk.Fill(left: 64 * 1024);
            var error = Assert.Throws<DeskException>(() => Take(desk, Enumerable.Range(6, 200)));
            Assert.Contains("disk is full", error.Message, StringComparison.Ordinal);
        }

        AssertWhole(location, 5);
        disk.MakeRoom();
        using (var desk = DeskStore.Open(location, DeskAccess.Write))
        {
            Take(desk, Enumerable.Range(1, 20));
        }

        AssertWhole(location, 20);
    }

    [Fact]
    public void A_desk_on_a_protected_disk_answers_and_refuses_to_write()
    {
        using var disk = new SmallDisk(8);
        var location = disk.Path("news.desk");
        using (var desk = DeskStore.Open(location, DeskAccess.Write))
        {
            Take(desk, [1, 2]);
        }

        disk.Protect();
        AssertWhole(location, 2);
        var error = Assert.Throws<DeskException>(() =>
        {
            using var desk = DeskStore.Open(location, DeskAccess.Write);
            Take(desk, [3]);
        });
        Assert.Contains("may you write in it", error.Message, StringComparison.Ordinal);
        AssertWhole(location, 2);
    }

    private static void AssertWhole(string location, int documents)
    {
        using var desk = DeskStore.Open(location, DeskAccess.Read);
        Assert.Equal((long)documents, desk.Ask("SELECT count(*) FROM documents").Rows[0][0]);
        Assert.Equal(documents, desk.ReadAll().Count());
        Assert.Equal("ok", desk.Ask("PRAGMA integrity_check").Rows[0][0]);
    }
}

public sealed class PostgresDeskFailureTests() : DeskFailureTests(PostgresServer.NewDatabase())
{
    [Fact]
    public void A_disk_of_the_server_that_is_full_is_told_and_what_was_stored_stays()
    {
        using var disk = new SmallDisk(64);
        Assert.SkipWhen(PostgresServer.IsGiven, "The disk of a server elsewhere cannot be filled from here.");
        var database = PostgresServer.NewDatabase(disk.FolderFor("postgres"));
        try
        {
            using (var desk = DeskStore.Open(database, DeskAccess.Write))
            {
                Take(desk, Enumerable.Range(1, 5));
                disk.Fill(left: 64 * 1024);
                var error = Assert.Throws<DeskException>(() => Take(desk, Enumerable.Range(6, 300)));
                Assert.Contains("disk is full", error.Message, StringComparison.Ordinal);
            }

            disk.MakeRoom();
            using (var desk = DeskStore.Open(database, DeskAccess.Write))
            {
                Assert.Equal(5L, desk.Ask("SELECT count(*) FROM documents").Rows[0][0]);
                Take(desk, Enumerable.Range(1, 20));
                Assert.Equal(20, desk.ReadAll().Count());
            }
        }
        finally
        {
            PostgresServer.DropWithFolder(database);
        }
    }

    [Fact]
    public void A_user_who_may_only_ask_is_told_so()
    {
        Desk.Ingest(TestDesk.Report(1));
        using (var desk = Desk.Open())
        {
            desk.Session.Script("DROP ROLE IF EXISTS readout_asker; CREATE ROLE readout_asker LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO readout_asker");
        }

        try
        {
            var asker = Desk.Location.Replace("postgres://postgres@", "postgres://readout_asker@", StringComparison.Ordinal);
            using (var desk = DeskStore.Open(asker, DeskAccess.Read))
            {
                Assert.Single(desk.ReadAll());
            }

            using var writing = DeskStore.Open(asker, DeskAccess.Write);
            Assert.Contains("this user may not do that", Assert.Throws<DeskException>(() => Take(writing, [2])).Message, StringComparison.Ordinal);
            Assert.Equal(1, Desk.Count("documents"));
        }
        finally
        {
            using var desk = Desk.Open();
            desk.Session.Script("DROP OWNED BY readout_asker; DROP ROLE readout_asker");
        }
    }

    [Fact]
    public void A_server_that_goes_away_is_told_and_what_was_stored_stays()
    {
        using (var desk = Desk.Open())
        {
            Take(desk, [1, 2]);
            using (var other = new PostgresDialect(Desk.Location).Connect(DeskAccess.Write))
            {
                using var command = new NpgsqlCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", (NpgsqlConnection)other);
                command.ExecuteNonQuery();
            }

            Assert.Contains("what was stored before is safe", Assert.Throws<DeskException>(() => Take(desk, [3])).Message, StringComparison.Ordinal);
        }

        Assert.Equal(2, Desk.Count("documents"));
    }
}

/// <summary>What goes wrong is told, and the desk stays whole; in any database.</summary>
public abstract class DeskFailureTests(string? database) : IDisposable
{
    private protected TestDesk Desk { get; } = new(database);

    [Fact]
    public void A_desk_opened_to_ask_cannot_be_written()
    {
        Desk.Ingest(TestDesk.Report(1));
        using var desk = Desk.Open(DeskAccess.Read);
        Assert.Throws<DeskException>(() => Take(desk, [2]));
        Assert.Equal(1, Desk.Count("documents"));
    }

    [Fact]
    public void A_desk_of_a_newer_version_is_left_alone()
    {
        Desk.Ingest(TestDesk.Report(1));
        using (var desk = Desk.Open())
        {
            desk.Session.Execute("INSERT INTO desk (version) VALUES ($1)", 9999L);
        }

        foreach (var access in Enum.GetValues<DeskAccess>())
        {
            Assert.Contains("a newer version of Readout", Assert.Throws<DeskException>(() => Desk.Open(access)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Two_writers_of_the_same_documents_keep_each_once()
    {
        Desk.Ingest();
        Parallel.For(0, 2, writer =>
        {
            using var desk = Desk.Open();
            Take(desk, Enumerable.Range(1, 150).Select(i => writer == 0 ? i : 151 - i));
        });
        Assert.Equal(150, Desk.Count("documents"));
        Assert.Equal(150, Desk.Count("readings"));
        using var whole = Desk.Open(DeskAccess.Read);
        Assert.Equal(150, whole.ReadAll().Count());
    }

    [Fact]
    public void Two_that_merge_at_once_keep_what_one_would()
    {
        Desk.Ingest(Enumerable.Range(1, 40).Select(i => TestDesk.Report(i % 8) with { Url = FormattableString.Invariant($"https://harbour.example/{i}") }));
        Parallel.For(0, 2, _ =>
        {
            using var desk = Desk.Open();
            new DeskMerge(desk).Run();
        });
        var (kept, parts) = (Desk.Count("merged_lines"), Desk.Count("merged_parts"));
        using (var desk = Desk.Open())
        {
            desk.Session.Execute("INSERT INTO stale (doc) SELECT n FROM document");
            new DeskMerge(desk).Run();
        }

        Assert.NotEqual(0, kept);
        Assert.Equal((kept, parts), (Desk.Count("merged_lines"), Desk.Count("merged_parts")));
    }

    public void Dispose()
    {
        Desk.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static void Take(DeskStore desk, IEnumerable<int> numbers) =>
        new DeskIngest(desk, Reader.English.Read, "1").Take(numbers.Select(i => new Intake { Source = $"test:{i}", Article = TestDesk.Report(i) }), 1, static (_, _, _) => { });
}
