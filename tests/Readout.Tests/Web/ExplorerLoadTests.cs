using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Readout.Tests.Store;
using Readout.Web.Serving;

namespace Readout.Tests.Web;

/// <summary>Fifty readers at a time while documents come in: nobody meets an error. READOUT_LOAD_SECONDS says for how long; a few seconds if it is not set.</summary>
public sealed class ExplorerLoadTests
{
    private const int Readers = 50;
    private const int UsualSeconds = 4;

    private static readonly string[] Pages =
    [
        "/", "/search?q=bridge", "/search?kind=meetings", "/actors/person:ana-kovacs", "/pairs/person:ana-kovacs/person:boris-petrov", "/search?kind=positions", "/index.json", "/api/v1/statements?speaker=Kovacs&limit=20", "/api/v1/documents",
    ];

    [Fact]
    public async Task Readers_meet_no_error_while_documents_come_in()
    {
        var seconds = int.TryParse(Environment.GetEnvironmentVariable("READOUT_LOAD_SECONDS"), CultureInfo.InvariantCulture, out var asked) ? asked : UsualSeconds;
        using var desk = new TestDesk();
        desk.Ingest(Enumerable.Range(1, 10).Select(number => TestDesk.Report(number)));
        await using var app = Explorer.Create(new ExplorerOptions(desk.Location) { Port = 0, RequestsPerSecond = 1_000_000 });
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = Explorer.AddressOf(app) };
        var (took, errors) = (new ConcurrentBag<double>(), new ConcurrentBag<string>());
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        var taken = 10;
        var ingest = Task.Run(() =>
        {
            while (!end.IsCancellationRequested)
            {
                desk.Ingest(TestDesk.Report(++taken));
            }
        }, TestContext.Current.CancellationToken);
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(reader => Task.Run(async () =>
        {
            for (var i = reader; !end.IsCancellationRequested; i++)
            {
                var clock = Stopwatch.StartNew();
                using var answer = await client.GetAsync(Pages[i % Pages.Length], TestContext.Current.CancellationToken);
                await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
                took.Add(clock.Elapsed.TotalMilliseconds);
                if (!answer.IsSuccessStatusCode)
                {
                    errors.Add($"{Pages[i % Pages.Length]}: {(int)answer.StatusCode}");
                }
            }
        }, TestContext.Current.CancellationToken)));
        await ingest;
        var sorted = took.Order().ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{Readers} readers, {seconds} s, {sorted.Count} answers, {taken - 10} documents taken in meanwhile: median {sorted[sorted.Count / 2]:0} ms, p99 {sorted[(int)(sorted.Count * 0.99)]:0} ms, most {sorted[^1]:0} ms"));
        Assert.Empty(errors);
        Assert.True(sorted.Count >= Readers);
        Assert.True(taken > 10);
    }
}
