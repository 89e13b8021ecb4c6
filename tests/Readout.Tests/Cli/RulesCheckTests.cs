using Readout.Cli;

namespace Readout.Tests.Cli;

public sealed class RulesCheckTests : IDisposable
{
    private const string Good = """
        lexicon mine from "mine.tsv"
        rule mine.greets : greeting
          trigger cue = [@mine]
          who = >nsubj[entity=person,state,government,other] : phrase
          set kind = cue.kind
          example "The minister greeted the king." => who "The minister", kind "warm"
          not "The minister left."
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Rules_whose_examples_hold_end_with_status_0()
    {
        _folder.Write("mine.tsv", "lemma\tkind\ngreet\twarm\n");
        Assert.Equal((0, "", "readout: 1 rules, 1 lexicons, 2 examples, 0 do not hold\n"), Check(Good));
    }

    [Fact]
    public void Lexicons_and_rules_switched_off_are_counted()
    {
        _folder.Write("mine.tsv", "lemma\tattitude\nmutter\tsays\n");
        Assert.Equal((0, "", "readout: 0 rules, 1 lexicons, 1 switched off, 0 examples, 0 do not hold\n"), Check("lexicon speech with \"mine.tsv\"\noff speech.bare\n"));
    }

    [Fact]
    public void What_does_not_hold_is_printed_with_the_sentence_as_it_was_read()
    {
        _folder.Write("mine.tsv", "lemma\tkind\ngreet\tcold\n");
        var (status, output, error) = Check(Good.Replace("  not \"The minister left.\"", "", StringComparison.Ordinal));
        Assert.Equal(2, status);
        Assert.Contains("my.rules:2: mine.greets: the rule has no 'not'; expected a sentence in which it does not fire\n", output, StringComparison.Ordinal);
        Assert.Contains("my.rules:6: mine.greets: example \"The minister greeted the king.\": it fires otherwise: cue \"greeted\", who \"The minister\", kind \"cold\"\n", output, StringComparison.Ordinal);
        Assert.Contains("\t2\tgreeted\tgreet\tVERB\tVBD\troot\t\n", output, StringComparison.Ordinal);
        Assert.Equal("readout: 1 rules, 1 lexicons, 1 examples, 1 do not hold\n", error);
    }

    [Fact]
    public void A_file_that_does_not_compile_ends_with_status_2()
    {
        var (status, output, error) = Check("rule a : b\n  trigger x = [tag=VERBS]\n");
        Assert.Equal((2, ""), (status, output));
        Assert.Contains("my.rules:2:20: a: 'VERBS' is no universal tag; did you mean 'VERB'?", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_for_times_that_a_user_adds_is_read_by()
    {
        const string Doomsday = "rule mine.day : time\n  priority 100\n  sequence (day: \"doomsday\")\n  set form = \"reference\"\n  set value = \"FUTURE_REF\"\n";
        var rules = RuleSetOf(Doomsday);
        var times = Readout.Reader.English.With(rules).Read(new Article { Text = "The ministers met on doomsday." }).Times;
        Assert.Equal("FUTURE_REF", Assert.Single(times).Value);
    }

    public void Dispose() => _folder.Dispose();

    private static Readout.Rules.RuleSet RuleSetOf(string text)
    {
        var compilation = Readout.Rules.RuleLibrary.With([new("my.rules", text)], _ => null);
        Assert.Empty(compilation.Errors);
        return compilation.Rules!;
    }

    private (int Status, string Output, string Error) Check(string rules)
    {
        var file = _folder.Write("my.rules", rules);
        var terminal = new Terminal(Stream.Null, new MemoryStream(), new StringWriter { NewLine = "\n" });
        var status = CommandLine.Run(["rules", "check", file], terminal);
        return (status, System.Text.Encoding.UTF8.GetString(((MemoryStream)terminal.Output).ToArray()), terminal.Error.ToString()!);
    }
}
