using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Readout.Language;
using Readout.Language.Names;
using Readout.Language.Network;
using Readout.Language.Tokens;

namespace Readout.Benchmarks;

/// <summary>
/// The table of benchmarks/results: words a second of each stage of the language engine over real texts, on one thread and on two, loading, memory and what a
/// word allocates. Beside the clock it counts processor time, which other work on the machine does not lengthen.
/// </summary>
internal sealed class LanguageTable
{
    private const int Rounds = 7;

    private readonly string[] _texts;
    private readonly LanguageModel _model;
    private readonly StringBuilder _table = new();
    private int _words;

    private LanguageTable(string[] texts, LanguageModel model)
    {
        _texts = texts;
        _model = model;
    }

    /// <summary>Measures over text files, or over the <c>text</c> of each line of a .jsonl file, and prints the table as Markdown.</summary>
    public static int Print(string[] files)
    {
        var loading = Loading();
        if (files.Length == 0)
        {
            Console.Error.WriteLine("name the texts to read: .txt, or .jsonl with a text in each line");
            return 2;
        }

        var texts = files.SelectMany(TextsOf).ToArray();
        Parallel.ForEach(texts, new() { MaxDegreeOfParallelism = 2 }, text => LanguageEngine.English.Analyze(text));
        using var process = Process.GetCurrentProcess();
        var memory = process.PeakWorkingSet64;
        using var stream = typeof(LanguageEngine).Assembly.GetManifestResourceStream("english.model")!;
        var table = new LanguageTable(texts, LanguageModel.Read(stream));
        table.Measure(string.Join(", ", files.Select(Path.GetFileName)), loading, memory);
        Console.Write(table._table);
        return 0;
    }

    // The first use in this process, compiling included; measured before anything else.
    private static (double Clock, double Processor, double Again) Loading()
    {
        var (watch, before) = (Stopwatch.StartNew(), ProcessorSeconds());
        _ = LanguageEngine.English;
        var (clock, processor) = (watch.Elapsed.TotalSeconds, ProcessorSeconds() - before);
        using var stream = typeof(LanguageEngine).Assembly.GetManifestResourceStream("english.model")!;
        before = ProcessorSeconds();
        LanguageEngine.Load(stream);
        return (clock, processor, ProcessorSeconds() - before);
    }

    private static IEnumerable<string> TextsOf(string file) => Path.GetExtension(file) == ".jsonl"
        ? File.ReadLines(file).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!)
        : [File.ReadAllText(file)];

    private void Measure(string input, (double Clock, double Processor, double Again) loading, long memory)
    {
        _words = _texts.Sum(text => LanguageEngine.English.Analyze(text).TokenCount);
        _table.Append(CultureInfo.InvariantCulture, $"Input: {input}, {_texts.Length} texts, {_words} words; best of {Rounds} rounds after one. {ProcessorName()}, {Environment.ProcessorCount} cores, .NET {Environment.Version}.\n\n");
        _table.Append("| stage | threads | words a second | words a second of processor time |\n|---|---|---|---|\n");
        var (one, processor) = (new double[2], new double[2]);
        foreach (var threads in new[] { 1, 2 })
        {
            foreach (var (stage, work) in Stages())
            {
                Row(stage, threads, work);
            }

            (one[threads - 1], processor[threads - 1]) = Row("all", threads, () => text => LanguageEngine.English.Analyze(text));
        }

        _table.Append(CultureInfo.InvariantCulture, $"\nTwo threads read {one[1] / one[0]:F2} times as many words in the same time as one; by processor time, {2 * processor[1] / processor[0]:F2} times.\n\n");
        _table.Append("| | |\n|---|---|\n");
        _table.Append(CultureInfo.InvariantCulture, $"| loading, first in the process | {loading.Clock * 1000:F0} ms by the clock, {loading.Processor * 1000:F0} ms of processor time |\n");
        _table.Append(CultureInfo.InvariantCulture, $"| loading again | {loading.Again * 1000:F0} ms of processor time |\n");
        _table.Append(CultureInfo.InvariantCulture, $"| allocated | {Allocated():F1} bytes a word |\n");
        _table.Append(CultureInfo.InvariantCulture, $"| peak memory of the process that has loaded the engine and read all texts on two threads | {memory / 1e6:F0} MB |\n");
    }

    // Each thread has its own memory for a stage; what the stage needs of those before it is made beforehand.
    private IEnumerable<(string Stage, Func<Action<string>> Work)> Stages()
    {
        yield return ("tokens", () =>
        {
            var tokens = new List<TokenSpan>();
            return text => Scan(text, tokens);
        }
        );
        yield return ("sentences too", () =>
        {
            var (tokens, starts) = (new List<TokenSpan>(), new List<int>());
            return text =>
            {
                Scan(text, tokens);
                new SentenceSplitter(text, _model.TokenRules, tokens).Split(starts);
            };
        }
        );
        yield return ("tags and trees too", () => Parsing((_, _) => { }));
        yield return ("names too", () =>
        {
            var features = new NameFeatures(_model.Tags, _model.Names.Gazetteer);
            return Parsing((_, frame) =>
            {
                features.Read(frame);
                _model.Names.Run(features, frame.Names.AsSpan(0, frame.Count));
            });
        }
        );
    }

    private Action<string> Parsing(Action<string, WordFrame> then)
    {
        var (tokens, starts, frame, pass) = (new List<TokenSpan>(), new List<int>(), new WordFrame(), new SentencePass());
        return text =>
        {
            Scan(text, tokens);
            new SentenceSplitter(text, _model.TokenRules, tokens).Split(starts);
            for (var s = 0; s < starts.Count; s++)
            {
                frame.Clear();
                var end = s + 1 < starts.Count ? starts[s + 1] : tokens.Count;
                for (var i = starts[s]; i < end; i++)
                {
                    frame.Add(text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start));
                }

                pass.Run(_model.Reader, frame, _model.Tags.Root);
                _model.IndirectObjects.Mend(frame);
                _model.HiddenVerbs.Mend(frame);
                then(text, frame);
            }
        };
    }

    private void Scan(string text, List<TokenSpan> tokens)
    {
        tokens.Clear();
        new TokenScanner(text, _model.TokenRules, tokens).Scan();
    }

    // Returns the words a second by the clock and of processor time.
    private (double Clock, double Processor) Row(string stage, int threads, Func<Action<string>> work)
    {
        var works = Enumerable.Range(0, threads).Select(_ => work()).ToArray();
        double clock = double.MaxValue, processor = double.MaxValue;
        for (var round = 0; round <= Rounds; round++)
        {
            var (watch, before) = (Stopwatch.StartNew(), ProcessorSeconds());
            Run(works);
            if (round > 0)
            {
                clock = Math.Min(clock, watch.Elapsed.TotalSeconds);
                processor = Math.Min(processor, ProcessorSeconds() - before);
            }
        }

        _table.Append(CultureInfo.InvariantCulture, $"| {stage} | {threads} | {_words / clock:N0} | {_words / processor:N0} |\n");
        return (_words / clock, _words / processor);
    }

    private void Run(Action<string>[] works)
    {
        var next = -1;
        var threads = works.Select(work => new Thread(() =>
        {
            for (var i = Interlocked.Increment(ref next); i < _texts.Length; i = Interlocked.Increment(ref next))
            {
                work(_texts[i]);
            }
        })).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
    }

    private double Allocated()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var text in _texts)
        {
            LanguageEngine.English.Analyze(text);
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)_words;
    }

    private static double ProcessorSeconds()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds;
    }

    private static string ProcessorName() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").First(line => line.StartsWith("model name", StringComparison.Ordinal)).Split(':')[1].Trim()
        : System.Runtime.InteropServices.RuntimeInformation.ProcessArchitecture.ToString();
}
