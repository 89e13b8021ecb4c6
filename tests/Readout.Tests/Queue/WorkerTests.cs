using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Readout.Desk.Ingest;
using Readout.Desk.Ingest.Ranges;
using Readout.Desk.Store;
using Readout.Queue;
using Readout.Queue.Ledgers;
using Readout.Queue.Queues;
using Readout.Queue.Workers;
using Readout.Records;
using Readout.Tests.Cli;
using Readout.Tests.Store;

namespace Readout.Tests.Queue;

public sealed class WorkerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _database = PostgresServer.NewDatabase();
    private readonly List<string> _said = [];

    [Fact]
    public void Every_document_is_kept_with_the_reading_that_one_process_makes()
    {
        var input = Reports(40);
        Enqueue(Reader.Version, input);
        var report = Work(Reader.English.Read, Reader.Version);
        Assert.Equal((40, 40, 0), (report.Done, report.Of(Kept.Added), report.GivenUp));
        using var alone = new TestDesk();
        Assert.Equal(0, BuiltProgram.Run("ingest", input, "--desk", alone.Location, "--no-merge").Status);
        using var desk = alone.Open(DeskAccess.Read);
        Assert.Equal(Records(desk), Records(_database));
    }

    [Fact]
    public void What_the_reader_fails_on_is_tried_three_times_and_given_up_and_the_rest_is_kept()
    {
        Enqueue("1", Reports(12));
        var tries = 0;
        var report = Work(
            article =>
            {
                if (article.Url == "https://example.org/5")
                {
                    Interlocked.Increment(ref tries);
                    throw new InvalidOperationException("a bug that only this document finds");
                }

                return Reader.English.Read(article);
            },
            "1");
        Assert.Equal((3, 11, 11, 1), (tries, report.Done, report.Of(Kept.Added), report.GivenUp));
        using var ledger = Ledger.Open(_database);
        var reason = Assert.Single(ledger.GivenUp()).Reason;
        Assert.Equal($"{_folder.Path("news.jsonl")}:5: InvalidOperationException: a bug that only this document finds", reason);
        Assert.Contains(_said, line => line.StartsWith("given up: ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_is_gone_is_given_up_and_read_once_it_is_back()
    {
        var input = Reports(2);
        Enqueue("1", input);
        File.Move(input, input + "x");
        Assert.Equal((0, 2), (Work(Reader.English.Read, "1") is var first ? first.Done : -1, first.GivenUp));
        File.Move(input + "x", input);
        using var ledger = Ledger.Open(_database);
        Assert.Equal(2, ledger.TryAgain().Count);
        Assert.Equal(2, Work(Reader.English.Read, "1").Done);
    }

    [Fact]
    public void What_is_no_document_is_refused_and_not_tried_again()
    {
        Enqueue("1", _folder.Write("news.jsonl", "{\"text\":\"A text of a few words.\"}\nno json at all\n"));
        var report = Work(Reader.English.Read, "1");
        Assert.Equal((2, 1, 1, 0), (report.Done, report.Of(Kept.Added), report.Of(Kept.Refused), report.Failed));
    }

    [Fact]
    public void A_stopped_worker_puts_back_what_it_has_not_come_to()
    {
        Enqueue("1", Reports(30));
        using var stop = new CancellationTokenSource();
        var report = WorkUntil(
            stop.Token,
            article =>
            {
                stop.Cancel();
                return Reader.English.Read(article);
            },
            "1");
        Assert.InRange(report.Done, 1, 29);
        using var ledger = Ledger.Open(_database);
        var counts = Assert.Single(ledger.Counts());
        Assert.Equal((30 - report.Done, 0, report.Done), (counts.Waiting, counts.Leased, counts.Done));
        Assert.All(ledger.Lease("1", "x", TimeSpan.FromMinutes(1), 64), piece => Assert.Equal(1, piece.Tries));
    }

    [Fact]
    public void A_new_version_reads_again_what_it_is_told_to()
    {
        var input = Reports(5);
        Enqueue("1", input);
        Work(Reader.English.Read, "1");
        Enqueue("2", input);
        Assert.Equal(5, Work(Reader.English.Read, "2", rereads: true).Of(Kept.Reread));
        using var desk = DeskStore.Open(_database, DeskAccess.Read);
        Assert.Equal("5 1|5 2", string.Join('|', desk.Ask("SELECT count(*), version FROM readings GROUP BY version ORDER BY version").Rows.Select(row => $"{row[0]} {row[1]}")));
        Assert.Equal(5L, desk.Ask("SELECT count(*) FROM readings WHERE version = '2' AND is_current = 1").Rows[0][0]);
    }

    [Fact]
    public void Workers_killed_at_random_lose_nothing_and_keep_nothing_twice()
    {
        const int Documents = 160;
        var input = Reports(Documents);
        Assert.Equal(0, BuiltProgram.Run("enqueue", input, "--queue", _database).Status);
        string[] work = ["work", "--queue", _database, "--desk", _database, "--until-empty", "--lease", "3", "--batch", "16", "--threads", "1"];
        var random = new Random(20240304);
        for (var killed = 0; killed < 2; killed++)
        {
            using var victim = BuiltProgram.Start(work);
            victim.StandardInput.Close();
            // Killed in the midst: when it has kept something and not all.
            for (var watch = Stopwatch.StartNew(); DoneOf() < (killed + 1) * 30 && watch.Elapsed < TimeSpan.FromSeconds(30);)
            {
                Thread.Sleep(20);
            }

            Thread.Sleep(random.Next(150));
            victim.Kill();
            victim.WaitForExit();
        }

        Assert.InRange(DoneOf(), 1, Documents - 1);
        Assert.Equal(0, BuiltProgram.Run(work).Status);
        using var ledger = Ledger.Open(_database);
        Assert.Equal((0L, (long)Documents, 0L), (ledger.Unfinished(), Assert.Single(ledger.Counts()).Done, ledger.GivenUp().Count));
        using var desk = DeskStore.Open(_database, DeskAccess.Read);
        Assert.Equal(Documents, desk.Counts().Documents);

        long DoneOf()
        {
            using var look = Ledger.Open(_database);
            return look.Counts().Sum(line => line.Done);
        }
    }

    public void Dispose()
    {
        PostgresServer.Drop(_database);
        _folder.Dispose();
    }

    private static string Records(string location)
    {
        using var desk = DeskStore.Open(location, DeskAccess.Read);
        return Records(desk);
    }

    private static string Records(DeskStore desk) => string.Join('\n', desk.Ask("SELECT d.key, r.record, d.source FROM document d JOIN reading r ON r.doc = d.n ORDER BY d.key").Rows
        .Select(row => $"{row[0]} {Convert.ToHexString((byte[])row[1]!)} {row[2]}"));

    private string Reports(int count) => _folder.Write("news.jsonl", string.Concat(Enumerable.Range(1, count).Select(number =>
        JsonSerializer.Serialize(new { text = TestDesk.Report(number).Text, url = string.Create(CultureInfo.InvariantCulture, $"https://example.org/{number}"), published = "2024-03-04" }) + "\n")));

    private void Enqueue(string version, string input)
    {
        var (ledger, queue) = QueueAddress.Open(_database, null);
        using (ledger)
        using (queue)
        {
            new Enqueuer(ledger, queue, version).Add(new RangeFinder(InputFormat.Auto, new Article { Text = "" }).Find([input], static intake => Assert.Fail(intake.Source)), default);
        }
    }

    private WorkerReport Work(Func<Article, DocumentRecord> read, string version, bool rereads = false) =>
        WorkUntil(TestContext.Current.CancellationToken, read, version, rereads);

    private WorkerReport WorkUntil(CancellationToken stop, Func<Article, DocumentRecord> read, string version, bool rereads = false)
    {
        var options = new WorkerOptions { Queue = _database, Desk = _database, Version = version, Threads = 1, UntilEmpty = true, Rereads = rereads, AfterFailure = TimeSpan.FromMilliseconds(50) };
        var worker = new Worker(options, read, _said.Add);
        worker.Run(stop);
        return worker.Report;
    }
}
