using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Readout.Queue.Watching;
using Readout.Queue.Workers;
using Readout.Tests.Cli;
using Readout.Tests.Store;

namespace Readout.Tests.Queue;

public sealed class WatchingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _database = PostgresServer.NewDatabase();

    [Fact]
    public async Task A_worker_says_that_it_is_well_while_it_works()
    {
        Enqueue(3);
        Worker? worker = null;
        HealthServer? health = null;
        var asked = new List<HttpStatusCode>();
        using var client = new HttpClient();
        worker = new Worker(Options, article =>
        {
            asked.AddRange(((string[])["live", "ready"]).Select(name => client.Send(new HttpRequestMessage(HttpMethod.Get, $"{health!.Address}/health/{name}"), TestContext.Current.CancellationToken).StatusCode));
            return Reader.English.Read(article);
        }, static _ => { });
        using (health = HealthServer.Start(new IPEndPoint(IPAddress.Loopback, 0), worker))
        {
            // Alive, and without a queue yet.
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"{health.Address}/health/live", TestContext.Current.CancellationToken)).StatusCode);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.GetAsync($"{health.Address}/health/ready", TestContext.Current.CancellationToken)).StatusCode);
            worker.Run(TestContext.Current.CancellationToken);
        }

        Assert.Equal(6, asked.Count);
        Assert.All(asked, static status => Assert.Equal(HttpStatusCode.OK, status));
    }

    [Fact]
    public void What_a_worker_does_is_measured()
    {
        Enqueue(4);
        var seen = new List<(string Name, long Value, string? Outcome)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Readout.Queue")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            lock (seen)
            {
                seen.Add((instrument.Name, value, tags.Length > 0 ? tags[0].Value as string : null));
            }
        });
        listener.Start();
        new Worker(Options, Reader.English.Read, static _ => { }).Run(TestContext.Current.CancellationToken);
        lock (seen)
        {
            // Others may work at the same time.
            Assert.True(seen.Count(one => one is ("readout.documents", 1, "added")) >= 4);
            Assert.Contains(("readout.pieces", 4L, "done"), seen);
        }
    }

    [Fact]
    public void The_doctor_says_what_is_well_and_what_is_not()
    {
        var well = BuiltProgram.Run("doctor", "--queue", _database);
        Assert.Equal(0, well.Status);
        Assert.Equal(["ok     reader", "ok     temporary files", "ok     queue"], well.OutputLines.Select(static line => line.Split(':')[0]));
        var ill = BuiltProgram.Run(["doctor", "--desk", _folder.Path("none.desk")], [], ("OTEL_EXPORTER_OTLP_ENDPOINT", $"http://127.0.0.1:{ClosedPort()}"));
        Assert.Equal(2, ill.Status);
        Assert.Equal(["ok     reader", "ok     temporary files", "WRONG  desk", "WRONG  telemetry"], ill.OutputLines.Select(static line => line.Split(':')[0]));
    }

    [Fact]
    public async Task What_is_measured_goes_to_the_collector_that_is_named()
    {
        Enqueue(2);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var paths = Task.Run(() => Collect(listener, 3), TestContext.Current.CancellationToken);
        var run = BuiltProgram.Run(
            ["work", "--queue", _database, "--desk", _database, "--until-empty", "--threads", "1"],
            [],
            ("OTEL_EXPORTER_OTLP_ENDPOINT", $"http://127.0.0.1:{port}"),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"));
        Assert.Equal(0, run.Status);
        Assert.Contains("/v1/metrics", await paths.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        Assert.Contains("/v1/traces", await paths);
    }

    public void Dispose()
    {
        PostgresServer.Drop(_database);
        _folder.Dispose();
    }

    private WorkerOptions Options => new() { Queue = _database, Desk = _database, Version = Reader.Version, Threads = 1, UntilEmpty = true };

    // Takes the first requests and answers each; the exporter is content with an empty answer.
    private static HashSet<string> Collect(TcpListener listener, int most)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < most && !paths.IsSupersetOf(["/v1/metrics", "/v1/traces"]); i++)
        {
            using var client = listener.AcceptTcpClient();
            using var reader = new StreamReader(client.GetStream());
            paths.Add((reader.ReadLine() ?? "").Split(' ').ElementAtOrDefault(1) ?? "");
            client.GetStream().Write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8);
        }

        return paths;
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Enqueue(int count)
    {
        var input = _folder.Write("news.jsonl", string.Concat(Enumerable.Range(1, count).Select(static number => JsonSerializer.Serialize(new { text = TestDesk.Report(number).Text }) + "\n")));
        Assert.Equal(0, BuiltProgram.Run("enqueue", input, "--queue", _database).Status);
    }
}
