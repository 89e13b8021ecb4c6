using BenchmarkDotNet.Attributes;
using Readout.Language;
using Readout.Language.Network;
using Readout.Language.Tokens;

namespace Readout.Benchmarks;

/// <summary>What each stage of the language engine costs. Divide the number of words, printed at the start, by the time.</summary>
[MemoryDiagnoser]
public class LanguageBenchmarks
{
    private const int Copies = 50;

    private const string Report = """
        OSLO, March 3 — The foreign ministers of both countries met for two hours on Tuesday, officials said, and agreed to
        reopen the northern crossing "as soon as the weather allows." A spokeswoman for the ministry, who asked not to be named because the
        talks were private, told reporters that her government wouldn't accept a text that had been drafted without it.

        "We've said from the start that the fishermen must be released," she said. "That hasn't changed." According to the other side's
        readout, the minister stressed that 14 of the 22 men had already gone home, and that the rest were to be tried in April.
        """;

    private readonly List<TokenSpan> _tokens = [];
    private readonly List<int> _starts = [];
    private readonly SentencePass _pass = new();
    private readonly WordFrame _frame = new();
    private string _text = "";
    private LanguageModel _model = null!;

    [GlobalSetup]
    public void Load()
    {
        _text = string.Join("\n\n", Enumerable.Repeat(Report, Copies));
        using var stream = typeof(LanguageEngine).Assembly.GetManifestResourceStream("english.model")!;
        _model = LanguageModel.Read(stream);
        Tokens();
        Sentences();
        Console.WriteLine($"{_tokens.Count} words");
    }

    [Benchmark]
    public int Tokens()
    {
        _tokens.Clear();
        new TokenScanner(_text, _model.TokenRules, _tokens).Scan();
        return _tokens.Count;
    }

    [Benchmark]
    public int Sentences()
    {
        new SentenceSplitter(_text, _model.TokenRules, _tokens).Split(_starts);
        return _starts.Count;
    }

    [Benchmark]
    public int Trees()
    {
        var roots = 0;
        for (var s = 0; s < _starts.Count; s++)
        {
            _frame.Clear();
            var end = s + 1 < _starts.Count ? _starts[s + 1] : _tokens.Count;
            for (var i = _starts[s]; i < end; i++)
            {
                _frame.Add(_text.AsSpan(_tokens[i].Start, _tokens[i].End - _tokens[i].Start));
            }

            _pass.Run(_model.Reader, _frame, _model.Tags.Root);
            roots += _frame.Heads[0] < 0 ? 1 : 0;
        }

        return roots;
    }

    [Benchmark(Baseline = true)]
    public int All() => LanguageEngine.English.Analyze(_text).TokenCount;

    [Benchmark]
    public int Loading()
    {
        using var stream = typeof(LanguageEngine).Assembly.GetManifestResourceStream("english.model")!;
        return LanguageModel.Read(stream).Tags.Names.Length;
    }
}
