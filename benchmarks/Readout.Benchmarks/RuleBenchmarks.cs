using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using Readout.Language;
using Readout.Rules;

namespace Readout.Benchmarks;

/// <summary>
/// Matching the shipped rules over the sample texts, already parsed, and what a thousand rules more add to it: rules for words that do not
/// occur (a library for other topics), and rules spread over the thousand lemmas that occur most often.
/// </summary>
[MemoryDiagnoser]
public class RuleBenchmarks
{
    private readonly List<RuleMatch> _matches = [];
    private Document[] _documents = [];
    private RuleSet _shipped = null!;
    private RuleSet _elsewhere = null!;
    private RuleSet _spread = null!;

    /// <summary>Parses the samples and compiles the three sets.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _documents = [.. Directory.GetFiles(FindSamples(), "*.txt").Order(StringComparer.Ordinal).Select(f => LanguageEngine.English.Analyze(File.ReadAllText(f)))];
        var lemmas = _documents.SelectMany(d => Enumerable.Range(0, d.TokenCount).Select(i => d[i].Lemma))
            .Where(l => l.All(char.IsAsciiLetter)).GroupBy(l => l, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).Take(1000).ToArray();
        _shipped = RuleLibrary.English;
        _elsewhere = With([.. Enumerable.Range(0, 1000).Select(i => "absent" + i.ToString(CultureInfo.InvariantCulture))]);
        _spread = With(lemmas);
    }

    /// <summary>The shipped rules.</summary>
    [Benchmark(Baseline = true)]
    public int Shipped() => Match(_shipped);

    /// <summary>And a thousand for words that do not occur.</summary>
    [Benchmark]
    public int ThousandElsewhere() => Match(_elsewhere);

    /// <summary>And a thousand for the words that occur most.</summary>
    [Benchmark]
    public int ThousandSpread() => Match(_spread);

    /// <summary>For comparison: the language engine on the same texts.</summary>
    [Benchmark]
    public int Parse() => _documents.Sum(d => LanguageEngine.English.Analyze(d.Text).TokenCount);

    private int Match(RuleSet rules)
    {
        _matches.Clear();
        foreach (var document in _documents)
        {
            rules.Match(document, [], _matches);
        }

        return _matches.Count;
    }

    private static RuleSet With(string[] lemmas)
    {
        var text = new StringBuilder();
        for (var i = 0; i < lemmas.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"rule extra{i} : extra\n  trigger cue = [lemma={lemmas[i]} tag=VERB]\n  subject = >nsubj , <conj >nsubj : phrase\n  object = >obj[tag=PROPN] : phrase\n");
        }

        var compilation = RuleLibrary.With([new RuleSource("extra.rules", text.ToString())], _ => null);
        return compilation.Rules ?? throw new RuleException(compilation.Errors);
    }

    private static string FindSamples()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var samples = Path.Combine(folder.FullName, "samples");
            if (Directory.Exists(samples) && File.Exists(Path.Combine(folder.FullName, "Readout.slnx")))
            {
                return samples;
            }
        }

        throw new DirectoryNotFoundException("The folder samples of the repository was not found above the program; run the benchmark inside the repository.");
    }
}
