using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Readout.Desk.Ingest;

namespace Readout.Benchmarks;

/// <summary>
/// The table of benchmarks/results/intake.md: articles a second taken out of generated pages (seeded; menus, side columns, scripts
/// and an article of some 900 words each), as files, in a WARC file and in a compressed one; and the memory it took.
/// </summary>
internal static class IntakeTable
{
    private const int Rounds = 3;

    private static readonly string[] Words =
        "minister talks border trade said on the with of and president visit agreement Tuesday in capital delegation for spokesman told reporters treaty river ports statement both sides to a".Split(' ');

    /// <summary>Makes the set in a temporary folder, measures and prints Markdown.</summary>
    public static int Print(string[] arguments)
    {
        var pages = arguments is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 2000;
        var folder = Directory.CreateTempSubdirectory("readout-bench-");
        try
        {
            var (files, warc, packed) = Write(folder.FullName, pages);
            Console.WriteLine(FormattableString.Invariant($"{pages} pages; best of {Rounds} rounds after one; one thread; {Environment.ProcessorCount} cores, .NET {Environment.Version}.\n"));
            Console.WriteLine("| input | MB | articles a second | MB a second | kB allocated an article | peak MB of the process |\n|---|---|---|---|---|---|");
            foreach (var (name, path) in new[] { ("warc", warc), ("warc.gz", packed), ("html files", files) })
            {
                Row(name, path, pages);
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Row(string name, string path, int pages)
    {
        var (best, allocated) = (double.MaxValue, 0L);
        for (var round = 0; round <= Rounds; round++)
        {
            var (watch, before) = (Stopwatch.StartNew(), GC.GetTotalAllocatedBytes());
            var read = new Inbox(InputFormat.Auto, Stream.Null).Take([path]).Count(intake => !intake.Failed);
            if (read != pages)
            {
                throw new InvalidOperationException($"{name}: {read} of {pages} pages were read");
            }

            best = round == 0 ? best : Math.Min(best, watch.Elapsed.TotalSeconds);
            allocated = GC.GetTotalAllocatedBytes() - before;
        }

        var bytes = Directory.Exists(path) ? Directory.EnumerateFiles(path).Sum(file => new FileInfo(file).Length) : new FileInfo(path).Length;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(FormattableString.Invariant($"| {name} | {bytes / 1e6:F1} | {pages / best:F0} | {bytes / 1e6 / best:F1} | {allocated / 1e3 / pages:F0} | {process.PeakWorkingSet64 / 1e6:F0} |"));
    }

    private static (string Files, string Warc, string Packed) Write(string folder, int pages)
    {
        var files = Directory.CreateDirectory(Path.Combine(folder, "pages")).FullName;
        var (warc, packed) = (Path.Combine(folder, "pages.warc"), Path.Combine(folder, "pages.warc.gz"));
        using var plain = File.Create(warc);
        using var compressed = File.Create(packed);
        var random = new Random(7);
        for (var i = 0; i < pages; i++)
        {
            var page = Encoding.UTF8.GetBytes(Page(random, i));
            File.WriteAllBytes(Path.Combine(files, FormattableString.Invariant($"{i:D6}.html")), page);
            var record = Record(page, i);
            plain.Write(record);
            using var member = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true);
            member.Write(record);
        }

        return (files, warc, packed);
    }

    private static byte[] Record(byte[] page, int number)
    {
        var http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"u8;
        var head = FormattableString.Invariant($"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{number}\r\nContent-Length: {http.Length + page.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. http, .. page, .. "\r\n\r\n"u8];
    }

    private static string Page(Random random, int number)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>{Text(random, 8)} | Gazette</title><meta property='og:site_name' content='Gazette'>");
        page.Append(CultureInfo.InvariantCulture, $"<meta property='article:published_time' content='2024-03-{1 + (number % 28):D2}T09:30:00Z'><link rel=canonical href='/news/{number}'><style>p{{margin:0}}</style><script>var a={{{Text(random, 200).Replace(' ', ':')}}};</script></head><body><nav><ul>");
        Repeat(40, () => page.Append(CultureInfo.InvariantCulture, $"<li><a href='/s/{random.Next(999)}'>{Text(random, 2)}</a></li>"));
        page.Append("</ul></nav><main><article><h1>").Append(Text(random, 8)).Append("</h1>");
        Repeat(22, () => page.Append("<p>").Append(Text(random, 22)).Append(", <a href='/x'>").Append(Text(random, 2)).Append("</a> ").Append(Text(random, 16)).Append(".</p>\n"));
        page.Append("</article></main><aside><h2>More</h2>");
        Repeat(25, () => page.Append("<div class=teaser><a href='/y'>").Append(Text(random, 9)).Append("</a></div>"));
        return page.Append("</aside><footer><p>Contact, terms, privacy</p></footer></body></html>").ToString();
    }

    private static void Repeat(int times, Action action)
    {
        for (var i = 0; i < times; i++)
        {
            action();
        }
    }

    private static string Text(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));
}
