using System.Globalization;
using System.Text.Json;
using NATS.Client.Core;
using NATS.Client.JetStream;
using NATS.Client.JetStream.Models;
using Readout.Desk.Ingest;
using Readout.Desk.Ingest.Ranges;
using Readout.Desk.Store;
using Readout.Queue;
using Readout.Queue.Ledgers;
using Readout.Queue.Queues;
using Readout.Queue.Workers;
using Readout.Tests.Cli;
using Readout.Tests.Store;

namespace Readout.Tests.Queue;

public sealed class NatsQueueTests : IDisposable
{
    private const int Documents = 20;

    private readonly TemporaryFolder _folder = new();
    private readonly NatsServer _server = new();
    private readonly string _database = PostgresServer.NewDatabase();
    private readonly List<string> _said = [];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Work_goes_through_the_stream_and_leaves_nothing_there()
    {
        Enqueue();
        Assert.Equal((Documents, Documents), Worked());
        Assert.Equal(0, Messages());
    }

    [Fact]
    public void A_piece_that_was_sent_already_is_as_good_as_sent()
    {
        Enqueue();
        using var ledger = Ledger.Open(_database);
        using var queue = Open(ledger);
        queue.Publish("1", ledger.PublishAgain("1", TimeSpan.FromSeconds(-1), 100));
        Assert.Equal(Documents, Messages());
    }

    [Fact]
    public async Task What_the_stream_has_lost_is_published_again()
    {
        Enqueue();
        await using (var connection = new NatsConnection(new NatsOpts { Url = _server.Address }))
        {
            var stream = new NatsJSContext(connection);
            await stream.PurgeStreamAsync("readout", new StreamPurgeRequest(), Stop);

            // What is none of ours is in nobody's way.
            await stream.PublishAsync("readout.work.1", "noise", cancellationToken: Stop);
        }

        // The stream remembers for two minutes what it was sent, lost or not, unless it is made anew.
        await using (var connection = new NatsConnection(new NatsOpts { Url = _server.Address }))
        {
            await new NatsJSContext(connection).DeleteStreamAsync("readout", Stop);
        }

        Assert.Equal((Documents, Documents), Worked());
    }

    [Fact]
    public void A_piece_that_comes_twice_is_read_once()
    {
        Enqueue();
        using (var ledger = Ledger.Open(_database))
        {
            Assert.Equal(Documents, ledger.Lease("1", "another", TimeSpan.FromSeconds(-1), Documents).Count);
            ledger.Done([.. Enumerable.Range(1, Documents / 2).Select(static number => (long)number)]);
        }

        // Half is done, of which the messages tell still; the other half was begun by one who is gone.
        Assert.Equal((Documents / 2, Documents / 2), Worked());
        Assert.Equal(0, Messages());
    }

    [Fact]
    public void A_server_that_dies_meanwhile_is_waited_for()
    {
        Enqueue();
        var reads = 0;
        var worker = new Worker(Options with { Batch = 4 }, article =>
        {
            if (Interlocked.Increment(ref reads) == 6)
            {
                _server.Stop();
                _server.Start();
            }

            return Reader.English.Read(article);
        }, _said.Add);
        worker.Run(Stop);
        using var desk = DeskStore.Open(_database, DeskAccess.Read);
        Assert.Equal(Documents, desk.Counts().Documents);
        using var ledger = Ledger.Open(_database);
        Assert.Equal((0L, (long)Documents), (ledger.Unfinished(), Assert.Single(ledger.Counts()).Done));
    }

    [Fact]
    public void The_program_tells_how_the_stream_stands()
    {
        Enqueue();
        var run = BuiltProgram.Run("queue", "status", "--queue", _server.Address, "--desk", _database);
        Assert.Contains($"stream readout at {_server.Address}: {Documents} messages", run.Output, StringComparison.Ordinal);
        run = BuiltProgram.Run("queue", "status", "--queue", _server.Address);
        Assert.Equal((2, $"readout: {_server.Address}: the ledger of work stands in the database of the desk; name it with --desk postgres://…"), (run.Status, Assert.Single(run.ErrorLines)));
    }

    public void Dispose()
    {
        PostgresServer.Drop(_database);
        _server.Dispose();
        _folder.Dispose();
    }

    private WorkerOptions Options => new()
    {
        Queue = _server.Address,
        Desk = _database,
        Version = "1",
        Threads = 1,
        UntilEmpty = true,
        Lease = TimeSpan.FromSeconds(5),
        BetweenMends = TimeSpan.FromMilliseconds(500),
        LostAfter = TimeSpan.FromMilliseconds(500),
    };

    private (long Done, long Added) Worked()
    {
        var worker = new Worker(Options, Reader.English.Read, _said.Add);
        worker.Run(Stop);
        return (worker.Report.Done, worker.Report.Of(Kept.Added));
    }

    private WorkQueue Open(Ledger ledger) => NatsQueue.Open(NatsAddress.TryParse(_server.Address)!, ledger);

    private int Messages()
    {
        using var ledger = Ledger.Open(_database);
        using var queue = (NatsQueue)Open(ledger);
        return int.Parse(queue.Describe().Split(": ")[1].Split(' ')[0], CultureInfo.InvariantCulture);
    }

    private void Enqueue()
    {
        var input = _folder.Write("news.jsonl", string.Concat(Enumerable.Range(1, Documents).Select(static number => JsonSerializer.Serialize(new { text = TestDesk.Report(number).Text, published = "2024-03-04" }) + "\n")));
        var (ledger, queue) = QueueAddress.Open(_server.Address, _database);
        using (ledger)
        using (queue)
        {
            new Enqueuer(ledger, queue, "1").Add(new RangeFinder(InputFormat.Auto, new Article { Text = "" }).Find([input], static intake => Assert.Fail(intake.Source)), Stop);
        }
    }
}
