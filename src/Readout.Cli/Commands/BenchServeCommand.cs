using System.Collections.Concurrent;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Readout.Cli.Bench;
using Readout.Desk.Ingest;
using Readout.Desk.Store;
using Readout.Web.Serving;

namespace Readout.Cli.Commands;

/// <summary><c>readout bench serve</c>: how fast the pages of a desk are, alone and among many readers while documents come in.</summary>
internal static class BenchServeCommand
{
    private const int Asked = 15;
    private const int Seed = 20240305;

    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "serve",
            "Asks each kind of page of a desk on this machine: the time of the server until the last byte, and its size. Then many readers ask them at once for a while, as made-up documents are taken into the desk: answers, errors, median, p99. The desk keeps those documents; give it a copy.",
            new Example("readout bench serve --desk copy.desk --seconds 60", "Fifty readers for a minute."));
        var desk = DeskOption.Create("The desk; made-up documents are taken into it.", required: true);
        var readers = new Option<int>("--readers") { Description = "How many readers at once.", HelpName = "N", DefaultValueFactory = _ => 50 };
        var seconds = new Option<int>("--seconds") { Description = "How long they read; 0 leaves that out, and the desk as it is.", HelpName = "N", DefaultValueFactory = _ => 60 };
        command.Add(desk);
        command.Add(readers);
        command.Add(seconds);
        command.SetAction(async (parsed, cancellation) =>
        {
            var location = parsed.GetValue(desk)!;
            await using var app = Explorer.Create(new ExplorerOptions(location) { Port = 0, RequestsPerSecond = 1_000_000, Say = terminal.Say });
            await app.StartAsync(cancellation);
            using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = Explorer.AddressOf(app) };
            var pages = PagesOf(location);
            await MeasureAsync(client, pages, terminal, cancellation);
            var isClean = parsed.GetValue(seconds) <= 0
                || await CrowdAsync(client, [.. pages.Select(static page => page.Address)], location, parsed.GetValue(readers), TimeSpan.FromSeconds(parsed.GetValue(seconds)), terminal, cancellation);
            await app.StopAsync(cancellation);
            return isClean ? ExitStatus.Done : ExitStatus.Failed;
        });
        return command;
    }

    // Of each kind the page that has most to show: the actor, pair and holder of most records.
    private static List<(string Name, string Address)> PagesOf(string location)
    {
        using var desk = DeskStore.Open(location, DeskAccess.Read);
        var document = desk.Ask("SELECT s.document, s.id FROM statements s ORDER BY s.doc DESC LIMIT 1").Rows;
        var meeting = desk.Ask("SELECT m.document, m.id FROM meetings m ORDER BY m.doc DESC LIMIT 1").Rows;
        var actor = desk.Ask("SELECT p.entity FROM parties p WHERE p.entity NOT LIKE 'unnamed:%' GROUP BY p.entity ORDER BY count(*) DESC, p.entity LIMIT 1").Rows;
        var pair = desk.Ask("SELECT source, target FROM acts GROUP BY source, target ORDER BY count(*) DESC, source, target LIMIT 1").Rows;
        var holder = desk.Ask("SELECT who FROM merged_lines WHERE kind = 'ledger' GROUP BY who ORDER BY count(*) DESC, who LIMIT 1").Rows;
        var word = desk.Ask("SELECT title FROM documents WHERE title IS NOT NULL ORDER BY document LIMIT 1").Rows is [[string title]] ? title.Split(' ').MaxBy(static part => part.Length)! : "talks";
        var pages = new List<(string Name, string Address)> { ("first page", "/") };
        Add("document", document, static row => $"/documents/{row[0]}");
        Add("statement", document, static row => $"/documents/{row[0]}/records/{Uri.EscapeDataString((string)row[1]!)}");
        Add("meeting", meeting, static row => $"/documents/{row[0]}/records/{Uri.EscapeDataString((string)row[1]!)}");
        Add("actor", actor, static row => $"/actors/{Uri.EscapeDataString((string)row[0]!)}");
        Add("pair", pair, static row => $"/pairs/{Uri.EscapeDataString((string)row[0]!)}/{Uri.EscapeDataString((string)row[1]!)}");
        Add("ledger", holder, static row => $"/ledger/{Uri.EscapeDataString((string)row[0]!)}");
        pages.Add(("search", $"/search?q={Uri.EscapeDataString(word)}"));
        pages.Add(("newest statements", "/search?kind=statements"));
        pages.Add(("decisions", "/reviews"));
        return pages;

        void Add(string name, IReadOnlyList<IReadOnlyList<object?>> rows, Func<IReadOnlyList<object?>, string> address)
        {
            if (rows.Count > 0)
            {
                pages.Add((name, address(rows[0])));
            }
        }
    }

    private static async Task MeasureAsync(HttpClient client, List<(string Name, string Address)> pages, Terminal terminal, CancellationToken cancellation)
    {
        Write(terminal, string.Create(CultureInfo.InvariantCulture, $"{"page",-18} median ms  most ms   bytes  (of {Asked} times, after the first)\n"));
        foreach (var (name, address) in pages)
        {
            var (took, size) = (new List<double>(), 0);
            for (var i = 0; i <= Asked; i++)
            {
                var watch = Stopwatch.StartNew();
                size = (await client.GetByteArrayAsync(address, cancellation)).Length;
                took.Add(watch.Elapsed.TotalMilliseconds);
            }

            var sorted = took.Skip(1).Order().ToList();
            Write(terminal, string.Create(CultureInfo.InvariantCulture, $"{name,-18} {sorted[Asked / 2],9:F0} {sorted[^1],8:F0} {size,7}\n"));
        }
    }

    // True where every answer was a page.
    private static async Task<bool> CrowdAsync(HttpClient client, string[] addresses, string location, int readers, TimeSpan time, Terminal terminal, CancellationToken cancellation)
    {
        var (took, errors, taken) = (new ConcurrentBag<double>(), new ConcurrentBag<string>(), 0);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        end.CancelAfter(time);
        var ingest = Task.Run(
            () =>
            {
                using var desk = DeskStore.Open(location, DeskAccess.Write);
                var made = new SyntheticNews(Seed).Reports().TakeWhile(_ => !end.IsCancellationRequested)
                    .Select(static (article, i) => new Intake { Source = FormattableString.Invariant($"made-up:{i}"), Article = article with { Publisher = $"{article.Publisher} Late" } });
                new DeskIngest(desk, Reader.English.Read, Reader.Version).Take(made, 1, (_, _, _) => taken++);
            },
            cancellation);
        await Task.WhenAll(Enumerable.Range(0, readers).Select(reader => Task.Run(
            async () =>
            {
                for (var i = reader; !end.IsCancellationRequested; i++)
                {
                    var (address, watch) = (addresses[i % addresses.Length], Stopwatch.StartNew());
                    using var answer = await client.GetAsync(address, cancellation);
                    await answer.Content.ReadAsByteArrayAsync(cancellation);
                    took.Add(watch.Elapsed.TotalMilliseconds);
                    if (!answer.IsSuccessStatusCode)
                    {
                        errors.Add(FormattableString.Invariant($"{address}: {(int)answer.StatusCode}"));
                    }
                }
            },
            cancellation)));
        await ingest;
        var sorted = took.Order().ToList();
        Write(terminal, string.Create(
            CultureInfo.InvariantCulture,
            $"{readers} readers for {time.TotalSeconds:F0} s while {taken} documents were taken in: {sorted.Count} answers, {errors.Count} errors, median {sorted[sorted.Count / 2]:F0} ms, p99 {sorted[(int)(sorted.Count * 0.99)]:F0} ms, most {sorted[^1]:F0} ms\n"));
        foreach (var error in errors.CountBy(static error => error).OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            terminal.Say(FormattableString.Invariant($"{error.Value} times {error.Key}"));
        }

        return errors.IsEmpty;
    }

    private static void Write(Terminal terminal, string text)
    {
        terminal.Output.Write(Encoding.UTF8.GetBytes(text));
        terminal.Output.Flush();
    }
}
