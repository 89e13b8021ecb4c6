using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Readout.Cli.Bench;
using Readout.Desk.Ingest;
using Readout.Desk.Store;

namespace Readout.Cli.Commands;

/// <summary><c>readout bench desk</c>: how fast documents are taken into a desk, and how fast a large one answers.</summary>
internal static class BenchDeskCommand
{
    public const int Seed = 20240304;
    private const int Parts = 10;

    // Documents are kept in batches, so that a part of a few batches tells when they were kept and no rate.
    private const int LeastOfPart = 2000;
    private const int WarmUp = 200;
    private const int Asked = 9;

    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "desk",
            "Takes documents into a new desk on disk: reads, keeps, merges; then asks it. Without inputs, made-up reports of a fixed seed, every fifth a copy of a recent one; the rate of each tenth (of 2,000 documents at least) shows whether it stays the same as the desk grows. Documents of your own are taken in twice, each time into a new desk: the first time the program is still being compiled.",
            new("readout bench desk", "100,000 made-up reports."),
            new("readout bench desk --input archive.jsonl", "Documents of your own."));
        var input = new Option<string[]>("--input") { Description = "Files or folders to take in instead of made-up reports.", HelpName = "INPUT", DefaultValueFactory = _ => [] };
        var number = new Option<int>("--documents") { Description = "How many reports to make up.", HelpName = "N", DefaultValueFactory = _ => 100_000 };
        var desk = DeskOption.Create("Where the desk is made; it stays. A temporary one without it.", required: false);
        var reader = new ReaderOptions();
        command.Add(input);
        command.Add(number);
        command.Add(desk);
        reader.AddTo(command);
        command.SetAction(parsed =>
        {
            var folder = Directory.CreateTempSubdirectory("readout-bench-");
            try
            {
                var location = parsed.GetValue(desk) ?? Path.Combine(folder.FullName, "bench.desk");
                var inputs = parsed.GetValue(input)!;
                List<Intake>? given = inputs.Length == 0 ? null : [.. new Inbox(InputFormat.Auto, Stream.Null).Take(inputs)];
                var made = new SyntheticNews(Seed).Reports().Take(parsed.GetValue(number)).Select(static (article, i) => new Intake { Source = FormattableString.Invariant($"made-up:{i}"), Article = article });
                if (given is not null)
                {
                    Measure(Path.Combine(folder.FullName, "first.desk"), given, given.Count, reader.ReaderOf(parsed), reader.ThreadsOf(parsed), terminal);
                    Write(terminal, "\nonce more, into another desk\n");
                }

                Measure(location, given ?? made, given?.Count ?? parsed.GetValue(number), reader.ReaderOf(parsed), reader.ThreadsOf(parsed), terminal);
                Ask(location, terminal);
                return ExitStatus.Done;
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        });
        return command;
    }

    private static void Measure(string location, IEnumerable<Intake> intakes, int count, Reader reader, int threads, Terminal terminal)
    {
        using var desk = DeskStore.Open(location, DeskAccess.Write);
        // What a program does once, loading and compiling, is not the first tenth's.
        foreach (var article in new SyntheticNews(Seed + 1).Reports().Take(WarmUp))
        {
            reader.Read(article);
        }

        var ingest = new DeskIngest(desk, reader.Read, Reader.Version);
        var (all, part) = (Stopwatch.StartNew(), Stopwatch.StartNew());
        var (done, doneBefore, storing, used) = (0, 0, TimeSpan.Zero, Processor());
        var rates = new List<(double Rate, double Storing, double Used)>();
        var length = Math.Max(LeastOfPart, count / Parts);
        if (count >= length)
        {
            Write(terminal, "documents   documents/s  ms to keep one  processor ms for one  memory MB\n");
        }

        ingest.Take(intakes, threads, (_, _, _) =>
        {
            done++;
            if (done % length == 0)
            {
                var (some, kept) = (done - doneBefore, ingest.Storing - storing);
                rates.Add((some / part.Elapsed.TotalSeconds, kept.TotalMilliseconds / some, (Processor() - used).TotalMilliseconds / some));
                Write(terminal, string.Create(CultureInfo.InvariantCulture, $"{done,9} {rates[^1].Rate,13:F0} {rates[^1].Storing,15:F2} {rates[^1].Used,21:F2} {Memory(),10:F0}\n"));
                (doneBefore, storing, used) = (done, ingest.Storing, Processor());
                part.Restart();
            }
        });
        var merging = Stopwatch.StartNew();
        new DeskMerge(desk).Run();
        merging.Stop();
        desk.Tidy();
        Write(terminal, string.Create(
            CultureInfo.InvariantCulture,
            $"{done} documents ingested, read and merged in {all.Elapsed.TotalSeconds:F1} s: {done / all.Elapsed.TotalSeconds:F0} a second on {threads} threads; merging {merging.Elapsed.TotalSeconds:F1} s\n"));
        var size = string.Create(CultureInfo.InvariantCulture, $"{SizeOf(location)}peak memory {Peak():F0} MB\n");
        Write(terminal, rates.Count < 2 ? size : string.Create(
            CultureInfo.InvariantCulture,
            $"last {length} documents over the first: rate {rates[^1].Rate / rates[0].Rate:F2}, keeping alone {rates[0].Storing / rates[^1].Storing:F2}, by processor time {rates[0].Used / rates[^1].Used:F2}; {size}"));
    }

    private static void Ask(string location, Terminal terminal)
    {
        using var desk = DeskStore.Open(location, DeskAccess.Read);
        var counts = desk.Counts();
        Write(terminal, string.Create(
            CultureInfo.InvariantCulture,
            $"{counts.Current} documents, {counts.Stories} stories, {counts.Statements} statements, {counts.Meetings} meetings, {counts.Positions} positions, {counts.Events} events\n"));
        var words = desk.Ask("SELECT title FROM documents WHERE title IS NOT NULL ORDER BY document LIMIT 5").Rows.SelectMany(row => ((string)row[0]!).Split(' ')).Where(static word => word.Length > 3);
        var pairs = desk.Ask("SELECT source, target, count(*) FROM acts GROUP BY source, target ORDER BY 3 DESC, 1, 2 LIMIT 5").Rows;
        Time("search", [.. words.Take(12)], word => desk.Read(desk.Search(word, 20).Select(static hit => hit.Document)).Count());
        Time("dyad", [.. pairs.Select(static row => ((string)row[0]!, (string)row[1]!))], pair => desk.Dyad(pair.Item1, pair.Item2, "month", isPublicationDay: true).Count);

        void Time<T>(string name, List<T> questions, Func<T, int> ask)
        {
            if (questions.Count > 0)
            {
                var slowest = questions.Max(question => Enumerable.Range(0, Asked).Select(_ =>
                {
                    var watch = Stopwatch.StartNew();
                    ask(question);
                    return watch.Elapsed.TotalMilliseconds;
                }).Order().ElementAt(Asked / 2));
                Write(terminal, string.Create(CultureInfo.InvariantCulture, $"{name}: {slowest:F0} ms (the slowest of {questions.Count} questions, median of {Asked} times)\n"));
            }
        }
    }

    private static string SizeOf(string location) =>
        File.Exists(location) ? string.Create(CultureInfo.InvariantCulture, $"desk {new FileInfo(location).Length / 1e6:F0} MB; ") : "";

    private static TimeSpan Processor()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static double Memory()
    {
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64 / 1e6;
    }

    private static double Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1e6;
    }

    private static void Write(Terminal terminal, string text)
    {
        terminal.Output.Write(Encoding.UTF8.GetBytes(text));
        terminal.Output.Flush();
    }
}
