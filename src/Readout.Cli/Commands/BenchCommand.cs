using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Readout.Desk;
using Readout.Language;

namespace Readout.Cli.Commands;

/// <summary><c>readout bench</c>: how fast the reader reads.</summary>
internal static class BenchCommand
{
    private const int WarmUp = 50;

    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand(
            "bench",
            "Measures how fast documents are read, on one thread and on all: the language engine alone and the whole reader. Taking the inputs in and printing are not counted. The best of several rounds counts.",
            new Example("readout bench archive/", "Articles, words and megabytes a second, and the memory it took."));
        var inputs = new InputOptions(command);
        var rounds = new Option<int>("--rounds") { Description = "How often to read everything.", HelpName = "N", DefaultValueFactory = _ => 3 };
        command.Add(rounds);
        command.Add(BenchArticlesCommand.Create(terminal));
        command.Add(BenchDeskCommand.Create(terminal));
#if !WITHOUT_SERVERS
        command.Add(BenchServeCommand.Create(terminal));
#endif
        command.SetAction(parsed =>
        {
            var (articles, failed) = Articles(inputs, parsed, terminal);
            if (articles.Count == 0)
            {
                terminal.Say("there is nothing to read");
                return ExitStatus.Failed;
            }

            Measure(inputs.ReaderOf(parsed), articles, inputs.ThreadsOf(parsed), Math.Max(1, parsed.GetValue(rounds)), terminal);
            return failed ? ExitStatus.Failed : ExitStatus.Done;
        });
        return command;
    }

    private static (List<Article> Articles, bool Failed) Articles(InputOptions inputs, ParseResult parsed, Terminal terminal)
    {
        var (articles, failed) = (new List<Article>(), false);
        foreach (var intake in inputs.Take(parsed, terminal))
        {
            terminal.Report(intake);
            failed |= intake.Failed;
            if (intake.Article is { } article)
            {
                articles.Add(article);
            }
        }

        return (articles, failed);
    }

    private static void Measure(Reader reader, List<Article> articles, int threads, int rounds, Terminal terminal)
    {
        articles.Take(WarmUp).ToList().ForEach(article => reader.Read(article));
        var words = articles.Sum(article => (long)LanguageEngine.English.Analyze(article.Text).TokenCount);
        var bytes = articles.Sum(article => (long)Encoding.UTF8.GetByteCount(article.Text));
        Write(terminal, FormattableString.Invariant($"{articles.Count} articles, {words} words, {bytes / 1e6:F2} MB; version {Reader.Version}; best of {rounds} rounds\n"));
        Write(terminal, "threads  stage      articles/s     words/s     MB/s  kB allocated/article  peak MB\n");
        foreach (var count in threads == 1 ? [1] : new[] { 1, threads })
        {
            Row("language", article => LanguageEngine.English.Analyze(article.Text).TokenCount);
            Row("all", article => reader.Read(article).Statements.Count);

            void Row(string stage, Func<Article, int> work)
            {
                var allocated = GC.GetTotalAllocatedBytes();
                var seconds = Enumerable.Range(0, rounds).Min(_ => Time(articles, count, work));
                allocated = (GC.GetTotalAllocatedBytes() - allocated) / rounds / articles.Count;
                using var process = Process.GetCurrentProcess();
                Write(terminal, string.Create(
                    CultureInfo.InvariantCulture,
                    $"{count,7}  {stage,-8} {articles.Count / seconds,12:F0} {words / seconds,11:F0} {bytes / 1e6 / seconds,8:F2} {allocated / 1e3,21:F1} {process.PeakWorkingSet64 / 1e6,8:F0}\n"));
            }
        }
    }

    private static double Time(List<Article> articles, int threads, Func<Article, int> work)
    {
        var watch = Stopwatch.StartNew();
        foreach (var _ in ParallelWork.InOrder(articles, threads, work))
        {
        }

        return watch.Elapsed.TotalSeconds;
    }

    private static void Write(Terminal terminal, string text)
    {
        terminal.Output.Write(Encoding.UTF8.GetBytes(text));
        terminal.Output.Flush();
    }
}
