using System.Diagnostics;
using System.Globalization;
using System.Text;
using Readout.Language;
using Readout.Rules;

namespace Readout.Tests.Rules;

public class HostileInputTests
{
    private const int Size = 5_000;

    private const string Rules = """
        let chain = ( >* | <* )+
        let agent = >nsubj , <* >nsubj , <* <* >nsubj
        let deep = $agent $agent $agent $agent $agent $agent
        rule near : a
          trigger t = [lemma=x]
          all* = >conj* >conj*
          unless >>[lemma=y] >>[lemma=y]
        rule far : b
          trigger t = [lemma=x]
          all* = $chain
          some? = << >> << [lemma=y]
        rule wide : c
          trigger t = [lemma=x {>>*[{>>[{<<[lemma=y]}]}]}]
        rule many : d
          trigger t = [lemma=x]
          all* = $deep $deep
        rule run : e
          sequence (x: [lemma=x]+ [lemma=x]* [lemma=x]* [lemma=y])
        """;

    public static TheoryData<string> Trees => ["chain", "star", "left", "cycle"];

    [Theory]
    [MemberData(nameof(Trees))]
    public void A_tree_made_to_be_slow_ends_in_time_and_says_so(string shape)
    {
        var document = Build(shape);
        var matches = new List<RuleMatch>();
        var clock = Stopwatch.StartNew();
        var unfinished = Matched.Compile(Rules).Match(document, [], matches);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), $"{shape}: {clock.Elapsed}");
        Assert.Equal([0], unfinished);

        var again = new List<RuleMatch>();
        Matched.Compile(Rules).Match(document, [], again);
        Assert.Equal(matches.Select(m => (m.Rule.Name, m.Trigger, m["all"].Length)), again.Select(m => (m.Rule.Name, m.Trigger, m["all"].Length)));
    }

    [Fact]
    public void A_long_run_is_matched_in_stretches()
    {
        var sentence = "x/NOUN/root " + string.Join(' ', Enumerable.Repeat("x/NOUN/dep>1", 1499));
        var lengths = Matched.In(Matched.Compile("rule r : t\n sequence (x: [lemma=x]+)"), sentence).Select(m => m.Count(c => c == ' '));
        Assert.Equal([1024, 476], lengths);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("[(")]
    [InlineData("[!")]
    [InlineData("[{[")]
    [InlineData("[lemma=a {>a[")]
    public void Deep_nesting_in_a_rule_is_an_error_and_no_crash(string opening)
    {
        var text = new StringBuilder("rule r : t\n trigger x = ");
        for (var i = 0; i < 100_000; i++)
        {
            text.Append(opening);
        }

        Assert.NotEmpty(Matched.Errors(text.ToString()));
    }

    [Theory]
    [InlineData("( >a | ")]
    [InlineData(">a[{")]
    public void Deep_paths_and_sequences_are_an_error_and_no_crash(string opening)
    {
        var deep = string.Concat(Enumerable.Repeat(opening, 50_000));
        Assert.NotEmpty(Matched.Errors($"let a = {deep}"));
        Assert.NotEmpty(Matched.Errors($"let a = sequence {string.Concat(Enumerable.Repeat("( [tag=X] | ", 50_000))}"));
    }

    [Fact]
    public void Lets_that_double_are_an_error_and_not_a_long_wait()
    {
        var text = new StringBuilder("let a0 = >nsubj , >obj\nlet s0 = sequence [tag=X]\n");
        for (var i = 1; i < 40; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"let a{i} = $a{i - 1} $a{i - 1}\nlet s{i} = sequence $s{i - 1} $s{i - 1}\n");
        }

        Assert.NotEmpty(Matched.Errors(text.ToString()));
    }

    [Fact]
    public void Any_text_is_read_without_an_exception()
    {
        const string Pieces = "rule a : t\n|trigger x = |[|]|(|)|{|}|@|$|>|<|>>|.+|,|=|!|\"|/|\\|#|\n|let b = |sequence |example |not |set y = x.z|: phrase without |*|?|+|lemma|tag=VERB|nsubj|part p\n|use p\n|extent e = |lexicon l from \"l.tsv\"\n|\u00e9|\0";
        var pieces = Pieces.Split('|');
        Fuzz.Run(2000, random =>
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)]));
            _ = Matched.Errors(text, ("l.tsv", string.Concat(Enumerable.Repeat("lemma\ttag\tx\n", random.Next(3)))));
        });
    }

    private static Document Build(string shape)
    {
        var text = string.Concat(Enumerable.Repeat("x ", Size));
        var words = new Word[Size];
        for (var i = 0; i < Size; i++)
        {
            var head = shape switch
            {
                "chain" => i - 1,
                "star" => i == 0 ? -1 : 0,
                "left" => i == Size - 1 ? -1 : i + 1,
                _ => (i + 1) % Size,
            };
            words[i] = new Word(2 * i, (2 * i) + 1, "x", UniversalTag.NOUN, "", head, "nsubj", 0);
        }

        return new Document(text, words);
    }
}
